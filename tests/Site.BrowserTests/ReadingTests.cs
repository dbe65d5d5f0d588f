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
    public async Task The_contents_follow_along_on_a_wide_screen()
    {
        await using var reader = await site.OpenAsync("http", site.AddressOf("official plan"), new() { ViewportSize = new() { Width = 1280, Height = 800 }, ReducedMotion = ReducedMotion.Reduce });
        var entry = reader.Page.Locator(".toc a").Nth(2);

        await entry.ClickAsync();
        await reader.Page.Locator($".toc a[href='{await entry.GetAttributeAsync("href")}'][aria-current]").WaitForAsync();

        Assert.Equal(1, await reader.CountAsync(".toc [aria-current]"));
        Assert.InRange((await reader.Page.Locator(".toc").BoundingBoxAsync())!.Y, 0, 100);
    }

    // Every stop shows where one is; the first leads past the ways to go.
    [Theory]
    [InlineData("home")]
    [InlineData("official plan")]
    [InlineData("function area")]
    public async Task The_keyboard_sees_where_it_is(string kind)
    {
        await using var reader = await site.OpenAsync("http", site.AddressOf(kind), new() { ViewportSize = new() { Width = 1280, Height = 800 }, ReducedMotion = ReducedMotion.Reduce });
        const string Stop = """
            () => {
              const e = document.activeElement, box = e.getBoundingClientRect(), ring = (x) => getComputedStyle(x).outlineStyle !== 'none';
              const drawn = e.closest('svg') && [...e.querySelectorAll('.cell, .head')].some(x => getComputedStyle(x).strokeWidth === '3px' || getComputedStyle(x).textDecorationLine === 'underline');
              const seen = box.width > 0 && box.right > 0 && box.bottom > 0 && box.top < innerHeight && (ring(e) || drawn);
              return `${seen} ${!!e.closest('main')} ${e.outerHTML.slice(0, 80)}`;
            }
            """;

        await reader.Page.Keyboard.PressAsync("Tab");
        Assert.StartsWith("true false <a class=\"skip\"", await reader.Page.EvaluateAsync<string>(Stop), StringComparison.Ordinal);
        await reader.Page.Keyboard.PressAsync("Enter");
        for (var i = 0; i < 40; i++)
        {
            await reader.Page.Keyboard.PressAsync("Tab");
            Assert.StartsWith("true true", await reader.Page.EvaluateAsync<string>(Stop), StringComparison.Ordinal);
        }
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
