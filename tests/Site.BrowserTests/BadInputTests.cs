using Xunit;

namespace Site.BrowserTests;

/// <summary>Whatever stands in the sources: the page keeps its width, and nothing runs.</summary>
public sealed class BadInputTests(BadSite site) : IClassFixture<BadSite>
{
    private static readonly string[] Addresses =
    [
        "plans/bad/title.html", "plans/bad/unbroken.html", "plans/bad/long.html", "plans/bad/table.html", "plans/bad/picture.html",
        "plans/bad/levels.html", "plans/bad/flat.html", "plans/bad/names.html", "plans/bad/script.html", "plans/bad/signs.html",
        "index.html", "all.html", "search.html", "places/index.html", "years/2026.html", "years/unknown.html", "functions/shicha.html", "about.html",
        "accessibility.html", "404.html", "places/shilisheng-shilishi-shilixian-renduozhen.html", "places/shilisheng-shilishi-shilixian-renduozhen-50.html",
    ];

    public static TheoryData<string, int> Pages
    {
        get
        {
            var pages = new TheoryData<string, int>();
            foreach (var address in Addresses)
                foreach (var width in new[] { 320, 1280 }) pages.Add(address, width);
            return pages;
        }
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task Nothing_sticks_out_and_nothing_runs(string address, int width)
    {
        await using var reader = await site.OpenAsync(address, width);

        await reader.NothingSticksOutAsync();
        Assert.False(await reader.Page.EvaluateAsync<bool>("() => 'ran' in window"));
        Assert.Equal(0, await reader.CountAsync("a[href^='javascript' i], a[href^='data:' i], [onerror], img[src='x']"));
        reader.NothingWentWrong();
    }

    [Fact]
    public async Task A_picture_keeps_its_place_and_its_proportions()
    {
        await using var reader = await site.OpenAsync("plans/bad/picture.html", 1280);
        var wide = reader.Page.Locator("img[alt=宽]");

        Assert.Equal("6000", await wide.GetAttributeAsync("width"));
        var box = (await wide.BoundingBoxAsync())!;
        Assert.InRange(box.Width / box.Height, 19, 21);
    }

    [Fact]
    public async Task Headings_of_eight_levels_keep_an_outline_without_gaps()
    {
        await using var reader = await site.OpenAsync("plans/bad/levels.html", 1280);

        var levels = await reader.Page.EvaluateAsync<int[]>("() => [...document.querySelectorAll('article h1, .plan-text h2, .plan-text h3, .plan-text h4, .plan-text h5, .plan-text h6')].map(h => +h.tagName[1])");

        Assert.All(levels.Zip(levels.Skip(1)), pair => Assert.True(pair.Second <= pair.First + 1, string.Join(' ', levels)));
    }
}
