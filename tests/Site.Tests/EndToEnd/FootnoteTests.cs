using Xunit;

namespace Site.Tests.EndToEnd;

/// <summary>A footnote belongs to where it is called, though it stands at the end.</summary>
public sealed class FootnoteTests
{
    private const string Plan = """
        ---
        title: 示例镇政协2026年工作计划
        ---

        ## 二、开展基层协商

        议事结果及时公示[^1]。

        ## 八、全年活动安排

        各月分头开会。

        [^1]: 基层协商的结果公示在议事室门口。
        """;

    [Fact]
    public void An_area_page_quotes_it_under_the_heading_of_its_call()
    {
        using var site = new TemporarySite().Write("input/plans/a.md", Plan);
        _ = site.Build();

        var parts = new BuiltSite(site.Output).Main("functions/jiceng.html").QuerySelectorAll(".sect-h");

        Assert.Equal("二、开展基层协商", Assert.Single(parts).TextContent.Trim());
        Assert.Contains("公示在议事室门口", parts[0].NextElementSibling!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void Search_puts_it_under_no_heading()
    {
        using var site = new TemporarySite().Write("input/plans/a.md", Plan);
        _ = site.Build();

        Assert.Contains("\"基层协商的结果公示在议事室门口。\",3]", site.Read("search/texts/plans/a.js"), StringComparison.Ordinal);
        Assert.Contains("\"各月分头开会。\"]", site.Read("search/texts/plans/a.js"), StringComparison.Ordinal);
    }
}
