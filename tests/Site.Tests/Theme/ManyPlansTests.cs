using Site.Publishing;
using Xunit;

namespace Site.Tests.Theme;

/// <summary>Pages of a large site stay readable: lists are paged, indexes fold.</summary>
public sealed class ManyPlansTests
{
    private static readonly SiteBench Bench = new(
    [
        .. from county in Enumerable.Range(1, 20)
           from town in Enumerable.Range(1, 10)
           select (SampleSite.Town with
           {
               Id = $"p/{county}-{town}",
               Title = $"第{county}县第{town}镇2026年工作计划",
               Place = PlanBench.PlaceOf("某省", "某市", $"第{county}县", $"第{county}县第{town}镇"),
           }).Build(),
    ]);

    [Fact]
    public void Home_lists_counties_where_there_are_too_many_towns()
    {
        var home = Bench.Pages().OfType<HomePage>().Single().Read();

        Assert.Equal(20, home.QuerySelectorAll(".places ul a").Length);
        Assert.Contains(home.QuerySelectorAll("a[href='places/index.html']"), a => a.TextContent.Contains("200", StringComparison.Ordinal));
    }

    [Fact]
    public void The_index_of_places_lists_every_town_by_county_and_by_letter()
    {
        var index = Bench.Pages().OfType<IndexPage>().Single(page => page.Kind == IndexKind.Places).Read();

        Assert.Equal(400, index.QuerySelectorAll(".places ul a").Length);
        Assert.NotNull(index.GetElementById("_d"));
    }

    [Fact]
    public void A_list_goes_over_pages_of_fifty_with_a_count_and_a_way_on()
    {
        var pages = Bench.Pages().OfType<AreaPage>().Where(page => page.Area.Area.Code == "jiceng").Select(page => page.Read()).ToList();

        Assert.Equal(4, pages.Count);
        Assert.All(pages, page => Assert.Equal(50, page.QuerySelectorAll("li[data-plan]").Length));
        Assert.Contains("200 篇", pages[1].QuerySelector("nav.pager")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("jiceng-3.html", pages[1].QuerySelector("a[rel=next]")!.GetAttribute("href"));
        Assert.Equal("jiceng.html", pages[1].QuerySelector("a[rel=prev]")!.GetAttribute("href"));
        Assert.Equal(4, pages.Select(page => page.Title).Distinct().Count());
    }

    [Fact]
    public void A_figure_of_many_places_shows_the_larger_ones()
    {
        var home = Bench.Pages().OfType<HomePage>().Single().Read();

        Assert.Contains("第20县", home.GetElementById("_cap-places")!.ParentElement!.QuerySelector("table")!.TextContent, StringComparison.Ordinal);
    }
}
