using System.Collections.Frozen;
using System.Collections.Immutable;
using Site.Model;
using Site.Publishing;
using Theme;
using Xunit;

namespace Site.Tests.Theme;

/// <summary>Whatever stands in the sources, nothing runs, nothing breaks the page, and the words stay the words.</summary>
public sealed class HostileTextTests
{
    public static TheoryData<string> Texts =>
    [
        "<script>alert(1)</script>",
        "</title></h1></article><img src=x onerror=alert(1)>",
        "\" onmouseover=\"alert(1)\" x='",
        "&lt;b&gt; &amp; &#x3c; ]]> <!-- -->",
        "}}{{@Model @(1+1) @{ }",
        "\u202Eشهادة\u202C \u200B\u200D\uFEFF",
        new string('长', 300),
        new string('x', 300),
        "一 二\t三\u00A0\u3000",
        "𠮷野家 👩‍👩‍👧",
    ];

    [Theory]
    [MemberData(nameof(Texts))]
    public void A_text_field_is_only_ever_text(string text)
    {
        var site = Hostile(text);

        foreach (var page in site.Pages())
        {
            var html = page.Read();
            Assert.All(html.QuerySelectorAll("script"), script => Assert.True(script.HasAttribute("src") || page is NotFoundPage, script.OuterHtml));
            Assert.All(html.All, element => Assert.DoesNotContain(element.Attributes, attribute => attribute!.Name.StartsWith("on", StringComparison.Ordinal)));
            Assert.DoesNotContain(html.QuerySelectorAll("[href],[src]"), link =>
                (link.GetAttribute("href") ?? link.GetAttribute("src"))!.Contains("script:", StringComparison.OrdinalIgnoreCase));
        }

        var plan = site.PageOf(site.Plans[0]).Read();
        Assert.Equal(text, plan.QuerySelector("h1")!.TextContent);
        Assert.Equal(text, plan.QuerySelector(".plan-text p")!.ChildNodes[0].TextContent);
    }

    [Fact]
    public void Characters_that_no_page_may_hold_are_replaced()
    {
        var html = SiteBench.Render(new SiteBench((SampleSite.Town with { Title = "题\0\u0001\u000B\u007F\u0085\uFFFE\uD800目" }).Build()).Pages().OfType<PlanPage>().Single());

        Assert.Contains("<h1>题\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD目</h1>", html, StringComparison.Ordinal);
    }

    [Fact]
    public void Chinese_and_rare_characters_are_written_as_they_are()
    {
        var encoded = PlainHtmlEncoder.Instance.Encode("“𠮷”——乡镇<&>\"'…　〇㐀\uE000");

        Assert.Equal("“𠮷”——乡镇&lt;&amp;&gt;&quot;&#39;…　〇㐀\uE000", encoded);
    }

    [Theory]
    [InlineData("")]
    [InlineData("<")]
    [InlineData("甲<乙")]
    [InlineData("a&b<c>d\"e'f")]
    [InlineData("\u0007铃")]
    public void Both_ways_to_encode_agree(string text)
    {
        var output = new StringWriter();
        PlainHtmlEncoder.Write(output, text);

        Assert.Equal(PlainHtmlEncoder.Instance.Encode(text), output.ToString());
    }

    [Fact]
    public void Thirty_columns_scroll_in_their_own_box()
    {
        var row = Enumerable.Range(1, 30).Select(i => $"第{i}列").ToArray();
        var html = new SiteBench((SampleSite.Town with { Text = new TextBench().Table(row, row).Build() }).Build()).Pages().OfType<PlanPage>().Single().Read();

        Assert.Equal(30, html.QuerySelectorAll(".scroll table.wide th").Length);
    }

    [Fact]
    public void A_long_text_costs_what_its_length_costs()
    {
        var text = TextBench.Of([.. Enumerable.Repeat(new string('字', 1000), 200)]);
        var masks = Enumerable.Range(0, 5000).Select(i => (Mark)new MaskMark(new(i * 40, (i * 40) + 2), MaskKind.Term)).ToImmutableArray();

        var html = new SiteBench((SampleSite.Street() with { Text = text, Marks = masks, Labels = _ => [] }).Build()).Pages().OfType<PlanPage>().Single().Read();

        Assert.Equal(5000, html.QuerySelectorAll(".plan-text .mask").Length);
    }

    private static SiteBench Hostile(string text)
    {
        var words = text.Trim().Length > 0 ? text : "x";
        var plan = (SampleSite.Town with
        {
            Title = text,
            Place = PlanBench.PlaceOf("示例省", "示例市", "示例县", words.Length > 40 ? words[..40] : words),
            Issuer = Derived.ByEditor(text),
            Kind = Derived.ByEditor(new PlanKind(text)),
            Text = new TextBench().Paragraph(text).Heading(1, text).Table([text, text], [text, text]).List(ordered: false, 1, text).Code(text).Build(),
            Stated = FrontMatter.None with
            {
                Number = PlanBench.Say(text),
                Index = PlanBench.Say(text),
                Topics = [text],
                Origin = new(text, "javascript:alert(1)", null, null, null, SourceSpan.WholeFile),
            },
            Year = new(YearRange.Of(2026), Certainty.Inferred, Grade.C) { Evidence = [new(text, null, text, text)], Rejected = [new(text, text)] },
            Labels = _ => [],
        }).Build();
        var site = new SiteBench(plan);
        var office = new OfficeText("guanyu", text, PlanBench.File("pages/关于.md"), TextBench.Of(text), 0);
        return new SiteBench(plan)
        {
            Frame = site.Frame with
            {
                Settings = SiteSettings.Default with { Title = text, Description = text, Organizer = text, Contact = text },
                OfficeTexts = [office],
                AreaMeanings = FunctionArea.All.ToFrozenDictionary(area => area.Code, _ => text),
            },
        };
    }
}
