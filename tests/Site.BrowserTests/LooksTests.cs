using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using Xunit;

namespace Site.BrowserTests;

/// <summary>Every kind of page on a phone, in large type, and for assistive technology.</summary>
public sealed class LooksTests(ServedSite site)
{
    public static TheoryData<string> Kinds => PageKinds.Names;

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task A_phone_never_scrolls_sideways(string kind)
    {
        await using var reader = await site.OpenAsync("http", site.AddressOf(kind), Phone(390));
        await reader.NothingSticksOutAsync();

        await reader.Page.SetViewportSizeAsync(320, 700);
        await reader.NothingSticksOutAsync();

        await reader.EnlargeAsync();
        await reader.NothingSticksOutAsync();
        reader.NothingWentWrong();
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task Axe_finds_nothing(string kind)
    {
        await using var reader = await site.OpenAsync("http", site.AddressOf(kind), new() { ViewportSize = new() { Width = 1280, Height = 900 } });
        await AssertAccessibleAsync(reader);

        await reader.Page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Dark });
        await AssertAccessibleAsync(reader);

        await reader.Page.SetViewportSizeAsync(320, 700);
        await reader.EnlargeAsync();
        await AssertAccessibleAsync(reader);

        await reader.Page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Light });
        await AssertAccessibleAsync(reader);
    }

    [Fact]
    public async Task Axe_finds_nothing_in_an_open_note()
    {
        await using var reader = await site.OpenAsync("http", site.AddressOf("official plan"));
        await reader.Page.Locator(".plan-text .pl").Nth(3).ClickAsync();

        await AssertAccessibleAsync(reader);
    }

    [Theory]
    [InlineData("http")]
    [InlineData("file")]
    public async Task Large_type_is_one_tap_and_is_kept_on_the_next_page(string way)
    {
        await using var reader = await site.OpenAsync(way);
        var button = reader.Page.GetByRole(AriaRole.Button, new() { Name = "大字版" });
        var before = await TypeSizeAsync(reader);

        await button.ClickAsync();
        Assert.Equal("true", await button.GetAttributeAsync("aria-pressed"));
        var large = await TypeSizeAsync(reader);
        Assert.True(large > before * 1.2, $"{before} px → {large} px");

        await reader.FollowAsync("main a[href^='places/']");
        Assert.Equal(large, await TypeSizeAsync(reader));
        Assert.Equal("true", await button.GetAttributeAsync("aria-pressed"));

        await button.ClickAsync();
        Assert.Equal(before, await TypeSizeAsync(reader));
        reader.NothingWentWrong();
    }

    private static BrowserNewContextOptions Phone(int width) => new()
    {
        ViewportSize = new() { Width = width, Height = 800 },
    };

    private static Task<double> TypeSizeAsync(Reader reader) =>
        reader.Page.EvaluateAsync<double>("() => parseFloat(getComputedStyle(document.body).fontSize)");

    private static async Task AssertAccessibleAsync(Reader reader)
    {
        var result = await reader.Page.RunAxe();
        var faults = string.Join('\n', result.Violations.SelectMany(v => v.Nodes.Select(node => $"{v.Id}: {v.Help}: {node.Html}")));
        Assert.True(faults.Length == 0, faults);
    }
}
