using Microsoft.Playwright;
using Xunit;

namespace Site.BrowserTests;

/// <summary>From the home page to a plan, over http below a sub-path and by double click.</summary>
public sealed class ReadingTests(ServedSite site)
{
    private const string APlan = "li[data-plan] a[href*='plans/'], li[data-plan] a[href*='samples/']";

    [Theory]
    [InlineData("http", "places")]
    [InlineData("http", "years")]
    [InlineData("http", "functions")]
    [InlineData("file", "places")]
    [InlineData("file", "years")]
    [InlineData("file", "functions")]
    public async Task Home_leads_to_a_plan_in_two_steps(string way, string group)
    {
        await using var reader = await site.OpenAsync(way);

        await reader.FollowAsync($"main a[href^='{group}/']:not([href*='index.html']):not(svg a):visible");
        Assert.StartsWith(group + "/", reader.Address, StringComparison.Ordinal);
        await reader.FollowAsync(APlan);

        Assert.Equal(1, await reader.CountAsync("article[data-plan] h1"));
        reader.NothingWentWrong();
    }

    [Theory]
    [InlineData("places")]
    [InlineData("years")]
    [InlineData("functions")]
    public async Task A_plan_leads_back_to_its_groups(string group)
    {
        await using var reader = await site.OpenAsync("http", site.AddressOf("official plan"));
        var title = await reader.Page.Locator("h1").InnerTextAsync();

        await reader.FollowAsync($"main a[href*='{group}/']:not([href*='index.html'])");

        var titles = await reader.Page.Locator("li[data-plan]").AllInnerTextsAsync();
        Assert.Contains(titles, row => Plain(row).Contains(Plain(title), StringComparison.Ordinal));
        reader.NothingWentWrong();
    }

    [Fact]
    public async Task Everything_is_readable_without_script()
    {
        await using var reader = await site.OpenAsync("http", options: new() { JavaScriptEnabled = false });

        await reader.FollowAsync("main a[href^='places/']:not([href*='index.html'])");
        await reader.FollowAsync(APlan);

        Assert.True((await reader.Page.Locator("article[data-plan]").InnerTextAsync()).Length > 200);
        reader.NothingWentWrong();
    }

    [Theory]
    [InlineData("no-such-page.html")]
    [InlineData("plans/no/such/plan.html")]
    public async Task An_unknown_address_at_any_depth_leads_home(string address)
    {
        await using var reader = await site.OpenAsync("http", address);

        await reader.FollowAsync("a.wordmark, a[href$='index.html']");

        Assert.Equal("index.html", reader.Address);
        Assert.True(await reader.CountAsync("main a[href^='places/']") > 0);
    }

    private static string Plain(string text) => string.Concat(text.Where(c => !char.IsWhiteSpace(c)));
}
