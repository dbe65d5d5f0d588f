using System.Collections.Frozen;
using System.Collections.Immutable;
using AngleSharp.Dom;
using Site.Model;
using Site.Publishing;
using Theme.Writing;
using Xunit;

namespace Site.Tests.Theme;

/// <summary>From a text and its marks to HTML, case by case.</summary>
public sealed class PlanTextRendererTests
{
    // 0123456789 are the words of every case; a mark is its first and last position: m masks, e quotes as evidence, j mends.
    [Theory]
    [InlineData("", "0123456789")]
    [InlineData("m2-4", "01[m234]校156789")]
    [InlineData("m0-9", "[m0123456789]校1")]
    [InlineData("e2-6 m3-4", "01(e2[m34]校156)据1789")]
    [InlineData("e2-5 m4-7", "01(e23[m45])据1[m67]校189")]
    [InlineData("e2-5 e2-8", "01(e(e2345)据1678)据29")]
    [InlineData("e1-3 e3-5 e5-7", "0(e12(e3))据1(e4(e5))据2(e67)据389")]
    [InlineData("j5", "01234|校156789")]
    [InlineData("m3-4 j5", "012[m34]校1|校256789")]
    [InlineData("e2-7 j5", "01(e234|校1567)据189")]
    public void Marks_nest_and_are_cut_where_they_overlap(string marks, string expected) =>
        Assert.Equal(expected, Short(Html(TextBench.Of("0123456789"), MarksOf(marks))));

    [Fact]
    public void A_mark_is_cut_where_an_element_begins_and_only_its_first_piece_has_the_id()
    {
        var text = new TextBench().Paragraph("一二三四五六", at =>
        [
            new TextRun(new(at, at + 2)),
            new Emphasis(new(at + 2, at + 4), EmphasisKind.Strong, [new TextRun(new(at + 2, at + 4))]),
            new TextRun(new(at + 4, at + 6)),
        ]).Build();

        var html = Html(text, [new EvidenceNoteMark(new(1, 5), 1, Quiet: false)]);

        Assert.Equal("一(e二)<strong>(e三四)</strong>(e五)据1六", Short(html));
        Assert.Single(Parse(html).QuerySelectorAll("#_q-1"));
    }

    [Fact]
    public void A_link_holds_no_other_link_so_references_wait_for_its_end()
    {
        var text = new TextBench().Paragraph("见附件一。", at =>
        [
            new TextRun(new(at, at + 1)),
            new Link(new(at + 1, at + 4), "a.pdf", SourceSpan.WholeFile, [new TextRun(new(at + 1, at + 4)), new FootnoteReference(new(at + 4, at + 4), 1)]),
            new TextRun(new(at + 4, at + 5)),
        ]).Build();

        var html = Parse(Html(text, [new MaskNoteMark(new(2, 3), MaskKind.Name, 1)], ("a.pdf", new(new("files/a.pdf"), null, null))));

        Assert.Equal("../files/a.pdf", html.QuerySelector("p > a")!.GetAttribute("href"));
        Assert.Empty(html.QuerySelectorAll("a a"));
        Assert.Equal("校1", html.QuerySelector("p > a.ref")!.TextContent);
    }

    [Theory]
    [InlineData("javascript:alert(1)", "javascript:alert(1)", false)]
    [InlineData("JavaScript:alert(1)", " JavaScript:alert(1)", false)]
    [InlineData("data:text/html,x", "data:text/html,x", false)]
    [InlineData("//evil.example/x", "//evil.example/x", false)]
    [InlineData("https://example.org/?a=1&b=\"2\"", "https://example.org/?a=1&b=\"2\"", true)]
    [InlineData("mailto:a@example.org", "mailto:a@example.org", true)]
    [InlineData("nowhere.md", null, false)]
    public void A_link_is_followed_only_by_a_safe_scheme(string typed, string? resolved, bool isLink)
    {
        var text = new TextBench().Paragraph("看这里", at => [new Link(new(at, at + 3), typed, SourceSpan.WholeFile, [new TextRun(new(at, at + 3))])]).Build();

        var html = Html(text, [], resolved is null ? [] : [(typed, new LinkTarget(null, resolved, null))]);

        Assert.Equal(isLink ? resolved : null, Parse(html).QuerySelector("p a:not(.pl)")?.GetAttribute("href"));
        Assert.Equal("看这里", Parse(html).QuerySelector("p")!.TextContent);
        if (!isLink) Assert.DoesNotContain("script:", html, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public void A_picture_of_another_server_is_its_description()
    {
        var text = new TextBench().Paragraph("合影", at => [new Image(new(at, at + 2), "x.png", SourceSpan.WholeFile)]).Build();

        Assert.Equal("<p id=\"p1\" class=\"picture\">合影</p>\n", Html(text, [], ("x.png", new(null, "https://example.org/x.png", null))));
        Assert.Contains("<img src=\"../files/x.png\" alt=\"合影\"", Html(text, [], ("x.png", new(new("files/x.png"), null, null))), StringComparison.Ordinal);
    }

    [Fact]
    public void A_mark_on_a_pictures_description_can_still_be_pointed_at()
    {
        var text = new TextBench().Paragraph("合影", at => [new Image(new(at, at + 2), "x.png", SourceSpan.WholeFile)]).Build();

        var html = Html(text, [new EvidenceNoteMark(new(0, 2), 1, Quiet: false)], ("x.png", new(new("files/x.png"), null, null)));

        Assert.NotNull(Parse(html).GetElementById("_q-1"));
    }

    [Fact]
    public void Headings_take_the_depth_that_stands_above_them()
    {
        var text = new TextBench().Heading(2, "（一）").Heading(5, "①").Heading(5, "②").Heading(1, "一、").Heading(2, "（一）").Heading(8, "深").Build();

        Assert.Equal(["H2", "H3", "H3", "H2", "H3", "H4"], Parse(Html(text, [])).QuerySelectorAll("h1,h2,h3,h4,h5,h6").Select(h => h.TagName));
    }

    [Fact]
    public void A_table_stands_in_a_box_of_its_own_with_a_name()
    {
        var html = Parse(Html(new TextBench().Heading(1, "三、安排").Table(["时间", "内容"], ["3月", "学习"]).Build(), []));

        var box = html.QuerySelector("div.scroll[tabindex='0'][role=region]")!;
        Assert.Equal("表1　三、安排", box.GetAttribute("aria-label"));
        Assert.Equal(["col", "col"], box.QuerySelectorAll("th").Select(th => th.GetAttribute("scope")));
        Assert.All(box.QuerySelectorAll("td, th"), cell => Assert.False(string.IsNullOrEmpty(cell.Id)));
    }

    // On a phone the long column gives way: 10月下旬 stays whole.
    [Fact]
    public void Short_cells_of_a_narrow_table_keep_their_line()
    {
        Assert.Equal(["10月下旬", "联络组"], Kept(["时间", "内容", "牵头"], ["10月下旬", "便民服务中心民主评议", "联络组"]));
        Assert.Empty(Kept(["1月", "2月", "3月", "4月", "5月"], ["学习", "视察", "协商", "调研", "述职"]));

        static IEnumerable<string> Kept(string[] head, string[] row) =>
            Parse(Html(new TextBench().Table(head, row).Build(), [])).QuerySelectorAll("td.nw").Select(cell => cell.TextContent);
    }

    [Fact]
    public void A_footnote_leads_back_to_where_it_is_called_first()
    {
        var bench = new TextBench().Paragraph("甲乙", at =>
        [
            new TextRun(new(at, at + 1)), new FootnoteReference(new(at + 1, at + 1), 1),
            new TextRun(new(at + 1, at + 2)), new FootnoteReference(new(at + 2, at + 2), 1),
        ]);
        var note = bench.Footnote(1, "注文");

        var html = Parse(Html(bench.Build(note), []));

        Assert.Equal(2, html.QuerySelectorAll("sup a[href='#_fn-1']").Length);
        Assert.Equal("#_fnref-1", html.QuerySelector("li#_fn-1 a.back")!.GetAttribute("href"));
        Assert.Single(html.QuerySelectorAll("#_fnref-1"));
    }

    [Fact]
    public void A_footnote_that_nothing_calls_leads_nowhere()
    {
        var bench = new TextBench().Paragraph("甲乙");
        var note = bench.Footnote(1, "注文");

        var html = Parse(Html(bench.Build(note), []));

        Assert.Equal("注文", html.QuerySelector("li#_fn-1")!.TextContent.Trim());
        Assert.Empty(html.QuerySelectorAll("a.back"));
    }

    [Theory]
    [InlineData("2026年1月15日", 1)]
    [InlineData("2026年1月", 0)]
    [InlineData("全年安排截至2026年1月15日", 0)]
    public void A_closing_date_is_set_at_the_right(string last, int signs) => Assert.Equal(
        signs, Parse(Html(TextBench.Of("全年开展协商不少于4场。", last), [], ParagraphAddress.Pilcrow)).QuerySelectorAll(".sign").Length);

    [Fact]
    public void A_sample_names_the_line_of_its_source_once()
    {
        var text = new TextBench().Paragraph("一", "l9", 9).Paragraph("二", "l9-2", 9).Paragraph("三", "l11", 11).Build();

        var html = Parse(Html(text, [], ParagraphAddress.SourceLine));

        Assert.Equal(["9", "11"], html.QuerySelectorAll("a.pl").Select(a => a.TextContent));
        Assert.Equal(["#l9", "#l11"], html.QuerySelectorAll("a.pl").Select(a => a.GetAttribute("href")));
    }

    [Fact]
    public void Lists_quotes_code_and_rules_keep_their_words_and_ids()
    {
        var text = new TextBench().List(ordered: true, 3, "甲", "乙").List(ordered: false, 1, "丙").Quote("引").Code("a < b\n  c").Rule().Build();

        var html = Parse(Html(text, []));

        Assert.Equal("3", html.QuerySelector("ol")!.GetAttribute("start"));
        Assert.Equal(["p1", "p2", "p3"], html.QuerySelectorAll("li").Select(li => li.Id));
        Assert.Equal("a < b\n  c", html.QuerySelector("pre code")!.TextContent);
        Assert.Equal("p4", html.QuerySelector("blockquote p")!.Id);
        Assert.NotNull(html.QuerySelector("hr"));
    }

    private static string Html(PlanText text, ImmutableArray<Mark> marks, ParagraphAddress addresses)
    {
        var output = new StringWriter();
        PlanTextRenderer.Write(output, new(text, marks, null, addresses));
        return output.ToString();
    }

    private static string Html(PlanText text, ImmutableArray<Mark> marks, params (string Typed, LinkTarget Target)[] links)
    {
        var page = new NotFoundPage(new("plans/x.html"), new SiteBench().Frame);
        var targets = links.ToFrozenDictionary(link => link.Typed, link => link.Target, StringComparer.Ordinal);
        var output = new StringWriter();
        PlanTextRenderer.Write(output, new(text, marks, new(page, targets), ParagraphAddress.None));
        return output.ToString();
    }

    private static AngleSharp.Dom.IDocument Parse(string html) => ReadPage.Parse($"<!doctype html><html lang=zh><head><title>x</title></head><body>{html}</body></html>");

    private static ImmutableArray<Mark> MarksOf(string marks)
    {
        var (evidence, notes) = (0, 0);
        return [.. marks.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(One).OrderBy(mark => mark.Span)];

        Mark One(string mark)
        {
            var ends = mark[1..].Split('-').Select(int.Parse).ToArray();
            return mark[0] switch
            {
                'm' => new MaskNoteMark(new(ends[0], ends[1] + 1), MaskKind.Name, ++notes),
                'e' => new EvidenceNoteMark(new(ends[0], ends[1] + 1), ++evidence, Quiet: false),
                _ => new JoinNoteMark(new(ends[0], ends[0]), ++notes),
            };
        }
    }

    // (e…) for evidence, [m…] for a mask, | for a join: the nesting stays, the attributes go.
    private static string Short(string html)
    {
        var body = Parse(html).QuerySelector("p")!;
        return string.Concat(body.ChildNodes.Select(Short));
    }

    private static string Short(INode node) => node switch
    {
        IElement { ClassName: "ev" } e => $"(e{Inner(e)})",
        IElement { ClassName: "mask" } e => $"[m{Inner(e)}]",
        IElement { ClassName: "join-at" } => "|",
        IElement { ClassName: "ref" } e => e.TextContent,
        IElement e => $"<{e.LocalName}>{Inner(e)}</{e.LocalName}>",
        _ => node.TextContent,
    };

    private static string Inner(IElement element) => string.Concat(element.ChildNodes.Select(Short));
}
