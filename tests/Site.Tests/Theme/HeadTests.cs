using System.Text.Json;
using AngleSharp.Dom;
using Site.Model;
using Site.Publishing;
using Xunit;

namespace Site.Tests.Theme;

/// <summary>What machines are told in the head of a page, and what an office says at its foot.</summary>
public sealed class HeadTests
{
    private static readonly SiteSettings Office = SiteSettings.Default with
    {
        Url = new("https://www.example.gov.cn/zxgz/"),
        Profile = SiteProfile.Column,
        Portal = "示例县人民政府",
        SiteCode = "3500000001",
        Organizer = "示例县政协办公室",
    };

    [Fact]
    public void A_plan_carries_the_tags_of_a_portal_letter_by_letter() => Assert.Equal(
        [
            "SiteName=示例县人民政府", "SiteDomain=www.example.gov.cn", "SiteIDCode=3500000001", "ColumnName=稻香镇", "ColumnType=规划计划",
            "ArticleTitle=稻香镇政协工作联络组2026年工作计划", "PubDate=2026-01-20 00:00", "ContentSource=示例县政协稻香镇工作联络组",
            "Keywords=基层协商,调研视察,提案工作,学习培训,联系群众,自身建设,农村供水",
            "Url=https://www.example.gov.cn/zxgz/plans/shili/daoxiangzhen/2026.html",
        ],
        Tags(Plan(Office, Tier.Official)));

    [Fact]
    public void A_list_carries_the_four_tags_of_a_column() => Assert.Equal(
        ["ColumnName", "ColumnDescription", "ColumnKeywords", "ColumnType"],
        Tags(With(Office).Pages().OfType<PlacePage>().First().Read()).Where(tag => tag.StartsWith("Column", StringComparison.Ordinal)).Select(tag => tag.Split('=')[0]));

    [Fact]
    public void A_sample_is_no_article_of_a_portal() =>
        Assert.Equal(["SiteName", "SiteDomain", "SiteIDCode"], Tags(Plan(Office, Tier.Sample)).Select(tag => tag.Split('=')[0]));

    [Fact]
    public void A_private_site_pretends_nothing()
    {
        var page = Plan(Office with { Profile = SiteProfile.Personal }, Tier.Official);

        Assert.Empty(Tags(page));
        Assert.Contains("不是机关网站", page.QuerySelector("footer")!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("主办", page.QuerySelector("footer")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void Within_an_office_no_search_engine_is_asked_in()
    {
        var page = Plan(Office with { Profile = SiteProfile.Intranet }, Tier.Official);

        Assert.Equal("noindex, nofollow", page.QuerySelector("meta[name=robots]")!.GetAttribute("content"));
        Assert.Empty(page.QuerySelectorAll("link[rel=canonical], meta[property], script[type='application/ld+json']"));
    }

    [Fact]
    public void Without_an_address_of_the_site_nothing_is_absolute() =>
        Assert.Empty(Plan(Office with { Url = null }, Tier.Official).QuerySelectorAll("link[rel=canonical], meta[property], meta[name=SiteDomain], meta[name=Url], script:not([src])"));

    // WeChat takes its card from the head; a picture of a relative address would not be found.
    [Fact]
    public void A_shared_page_has_a_card_with_title_words_and_a_sign()
    {
        var page = Plan(Office, Tier.Official);
        string? Card(string name) => page.QuerySelector($"meta[property='og:{name}']")?.GetAttribute("content");

        Assert.Equal("稻香镇政协工作联络组2026年工作计划", Card("title"));
        Assert.Equal(page.QuerySelector("meta[name=description]")!.GetAttribute("content"), Card("description"));
        Assert.Equal("https://www.example.gov.cn/zxgz/assets/share.png", Card("image"));
    }

    [Theory]
    [InlineData("</script><script>alert(1)</script>")]
    [InlineData("<!--<script>")]
    [InlineData("\u2028 ' \" & 𠮷")]
    public void Facts_for_machines_are_JSON_whatever_a_title_holds(string title)
    {
        var bench = With(Office, SampleSite.Town with { Title = title });
        var page = bench.PageOf(bench.Plans[0]).Read();
        var data = Assert.Single(page.QuerySelectorAll("script:not([src])"));

        using var facts = JsonDocument.Parse(data.TextContent);
        Assert.Equal(title, facts.RootElement.GetProperty("headline").GetString());
        Assert.Equal("2026-01-15", facts.RootElement.GetProperty("dateCreated").GetString());
        Assert.Equal("2026-01-20", facts.RootElement.GetProperty("datePublished").GetString());
        Assert.DoesNotContain('<', data.TextContent);
    }

    [Fact]
    public void A_sample_gives_machines_no_date_and_no_author()
    {
        using var facts = JsonDocument.Parse(Plan(Office, Tier.Sample).QuerySelector("script:not([src])")!.TextContent);

        Assert.Equal(
            ["@context", "@type", "url", "headline", "description", "inLanguage", "isAccessibleForFree", "isPartOf", "genre"],
            facts.RootElement.EnumerateObject().Select(property => property.Name));
    }

    [Fact]
    public void The_footer_holds_what_was_filled_in_and_no_other_line()
    {
        var full = Plan(Office with { Undertaker = "乙单位", Contact = "0000", Icp = "示ICP备1号", Police = "示公网安备 12号" }, Tier.Official).QuerySelector(".office")!;
        Assert.Equal("主办：示例县政协办公室 承办：乙单位 联系：0000 网站标识码：3500000001 示ICP备1号 示公网安备 12号", full.TextContent.Trim());
        Assert.Equal(["https://beian.miit.gov.cn/", "https://beian.mps.gov.cn/#/query/webSearch?code=12"], full.QuerySelectorAll("a").Select(a => a.GetAttribute("href")));

        Assert.Null(Plan(SiteSettings.Default, Tier.Official).QuerySelector(".office"));
    }

    [Fact]
    public void Corrections_begin_a_letter_that_names_the_page_and_stand_nowhere_when_nobody_takes_them()
    {
        var letter = Plan(Office with { Corrections = "a@example.cn" }, Tier.Official).QuerySelector("a[data-do=mend]")!.GetAttribute("href")!;
        Assert.StartsWith("mailto:a@example.cn?subject=", letter, StringComparison.Ordinal);
        var words = Uri.UnescapeDataString(letter);
        Assert.Contains("稻香镇政协工作联络组2026年工作计划", words, StringComparison.Ordinal);
        Assert.Contains("https://www.example.gov.cn/zxgz/plans/shili/daoxiangzhen/2026.html", words, StringComparison.Ordinal);
        Assert.Contains("段落：", words, StringComparison.Ordinal);

        Assert.Equal("https://example.cn/form", Plan(Office with { Corrections = "https://example.cn/form" }, Tier.Official).QuerySelector("a[data-do=mend]")!.GetAttribute("href"));
        Assert.DoesNotContain("纠错", Plan(Office, Tier.Official).Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void Fragments_of_the_host_stand_on_every_page_as_they_are()
    {
        var bench = SampleSite.Build();
        bench = bench.With(bench.Frame with { Fragments = new("<div id=\"_host-top\"><b>门户</b></div>", "<div id=\"_host-end\"></div>") });

        Assert.All(bench.Pages(), page =>
        {
            var html = page.Read();
            Assert.Equal("<b>门户</b>", html.GetElementById("_host-top")!.InnerHtml);
            Assert.NotNull(html.GetElementById("_host-end"));
        });
    }

    private static IDocument Plan(SiteSettings settings, Tier tier)
    {
        var bench = With(settings);
        return bench.PageOf(bench.Plans.First(plan => plan.Tier == tier)).Read();
    }

    private static SiteBench With(SiteSettings settings)
    {
        var bench = SampleSite.Build();
        return bench.With(bench.Frame with { Settings = settings });
    }

    private static SiteBench With(SiteSettings settings, PlanBench plan)
    {
        var bench = new SiteBench(plan.Build());
        return bench.With(bench.Frame with { Settings = settings });
    }

    private static IEnumerable<string> Tags(IDocument page) => page.QuerySelectorAll("meta[name]")
        .Select(meta => $"{meta.GetAttribute("name")}={meta.GetAttribute("content")}")
        .Where(tag => char.IsAsciiLetterUpper(tag[0]));
}
