using Microsoft.Playwright;
using Site.Tests.EndToEnd;
using Xunit;

namespace Site.BrowserTests;

/// <summary>What an editor sees in the preview while writing.</summary>
public sealed class PreviewTests(ServedSite site) : IAsyncLifetime
{
    /// <summary>A browser that never answers must not hold up all other tests.</summary>

    private const string Overlay = "site-preview .box";
    private const string Bar = "site-preview .bar";

    private readonly string _root = Directory.CreateTempSubdirectory("site-preview-").FullName;
    private PreviewProcess _preview = null!;

    public async ValueTask InitializeAsync()
    {
        WritePlan("a");
        // It shares no passage with the other, which its page would name.
        File.WriteAllText(In("b"), "---\ntitle: 示例镇政协乙\n---\n\n本篇另有文字。\n");
        if (SystemBrowser.Path is not null) _preview = await PreviewProcess.StartAsync(_root);
    }

    public async ValueTask DisposeAsync()
    {
        if (_preview is not null) await _preview.DisposeAsync();
        Directory.Delete(_root, recursive: true);
    }

    [Fact]
    public async Task An_edit_is_shown_and_the_reader_stays_where_he_was()
    {
        await using var reader = await OpenAsync("plans/a.html");
        var paragraph = reader.Page.GetByText("此为第30段", new() { Exact = false }).First;
        await paragraph.EvaluateAsync("e => scrollTo(0, scrollY + e.getBoundingClientRect().top - 100)");
        var before = await TopAsync(paragraph);
        Assert.InRange(before, 90, 110);

        WritePlan("a", opening: "开头新加了一段。\n\n又加了一段。\n\n");

        await reader.Page.GetByText("开头新加了一段。").First.WaitForAsync(new() { State = WaitForSelectorState.Attached });
        await reader.Page.WaitForFunctionAsync("() => document.readyState === 'complete'");
        Assert.InRange(await TopAsync(paragraph), before - 3, before + 3);
        // The browser's own memory of the place may speak a moment after the page is whole.
        await reader.Page.EvaluateAsync("() => new Promise(done => setTimeout(done, 100))");
        Assert.InRange(await TopAsync(paragraph), before - 3, before + 3);
        reader.NothingWentWrong();
    }

    [Fact]
    public async Task A_broken_edit_keeps_the_page_and_leads_to_the_line()
    {
        await using var reader = await OpenAsync("plans/a.html");
        await reader.Page.Locator(Bar, new() { HasText = "预览：没有问题" }).WaitForAsync();

        WritePlan("a", keys: "year: 二〇二六\n");

        await reader.Page.Locator(Bar, new() { HasText = "上一次没有错误时的样子" }).WaitForAsync();
        Assert.True(await reader.Page.GetByText("此为第30段").First.IsVisibleAsync());
        var link = reader.Page.Locator(Overlay + " a");
        Assert.Equal("input/plans/a.md:3:7", await link.InnerTextAsync());
        Assert.Equal($"vscode://file{Path.Combine(_root, "input", "plans", "a.md")}:3:7", await link.GetAttributeAsync("href"));

        WritePlan("a", keys: "year: 2026\n", opening: "改好了。\n\n");

        await reader.Page.GetByText("改好了。").First.WaitForAsync();
        await reader.Page.Locator(Bar, new() { HasText = "预览：没有问题" }).WaitForAsync();
        reader.NothingWentWrong();
    }

    [Fact]
    public async Task A_rename_and_a_deletion_are_told_and_taking_it_back_shows_the_page_again()
    {
        await using var reader = await OpenAsync("plans/a.html");

        File.Move(In("a"), In("c"));
        await reader.Page.Locator(Bar, new() { HasText = "现在没有这一页" }).WaitForAsync();
        await using var other = await OpenAsync("plans/c.html");
        Assert.True(await other.Page.GetByText("此为第30段").First.IsVisibleAsync());

        File.Delete(In("c"));
        await other.Page.Locator(Bar, new() { HasText = "现在没有这一页" }).WaitForAsync();

        WritePlan("a");
        await reader.Page.GetByText("此为第30段").First.WaitForAsync();
    }

    [Fact]
    public async Task A_missing_page_is_not_loaded_again_and_again()
    {
        await using var reader = await OpenAsync("plans/no/such.html");
        await reader.Page.Locator(Bar, new() { HasText = "现在没有这一页" }).WaitForAsync();
        var loads = 0;
        reader.Page.Load += (_, _) => loads++;

        // The page has looked for its root by then, and asked for its scripts anew.
        await reader.Page.WaitForFunctionAsync("() => document.querySelector('base')");
        File.WriteAllText(In("d"), "无信息区\n");
        await reader.Page.Locator(Bar, new() { HasText = "错误 1 处" }).WaitForAsync();

        Assert.Equal(0, loads);
    }

    [Fact]
    public async Task Of_two_windows_the_one_whose_page_changed_is_loaded_again()
    {
        await using var a = await OpenAsync("plans/a.html");
        await using var b = await OpenAsync("plans/b.html");
        foreach (var window in new[] { a, b })
        {
            await window.Page.Locator(Bar).WaitForAsync();
            await window.Page.EvaluateAsync("() => { window.isOld = true; }");
        }

        WritePlan("a", opening: "只有甲变了。\n\n", title: "示例镇政协甲");
        await a.Page.GetByText("只有甲变了。").First.WaitForAsync();
        Assert.False(await a.Page.EvaluateAsync<bool>("() => !!window.isOld"));

        // The other one learns of the save all the same, and of what is wrong elsewhere.
        File.WriteAllText(Path.Combine(_root, "input", "plans", "d.md"), "无信息区\n");
        await b.Page.Locator(Bar, new() { HasText = "本页没有问题；别处：错误 1 处" }).WaitForAsync();
        Assert.True(await b.Page.EvaluateAsync<bool>("() => !!window.isOld"));
    }

    [Fact]
    public async Task A_preview_that_ended_is_told_and_one_that_begins_again_is_followed()
    {
        await using var reader = await OpenAsync("plans/a.html");
        await reader.Page.Locator(Bar).WaitForAsync();
        var port = $"{_preview.Url.Port}";

        Assert.Equal(0, await _preview.StopAsync("TERM"));
        await reader.Page.Locator(Bar, new() { HasText = "预览已停止" }).WaitForAsync();

        WritePlan("a", opening: "停的时候改的。\n\n");
        await _preview.DisposeAsync();
        _preview = await PreviewProcess.StartAsync(_root, "--port", port);
        Assert.SkipWhen(_preview.Url.Port.ToString(null, null) != port, "Another program took the port in between.");
        await reader.Page.GetByText("停的时候改的。").First.WaitForAsync();
    }

    private string In(string name) => Path.Combine(_root, "input", "plans", name + ".md");

    private void WritePlan(string name, string keys = "", string opening = "", string? title = null)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(In(name))!);
        var paragraphs = string.Concat(Enumerable.Range(1, 40).Select(i => $"此为第{i}段，写得长一些，好让它在窗口里占上几行地方，读的人可以停在这里往下看。\n\n"));
        File.WriteAllText(In(name), $"---\ntitle: {title ?? "示例镇政协" + name}\n{keys}---\n\n{opening}{paragraphs}");
    }

    private async Task<Reader> OpenAsync(string address)
    {
        Assert.SkipWhen(SystemBrowser.Path is null, SystemBrowser.Missing);
        return await site.OpenAsync(_preview.Url, address);
    }

    private static Task<double> TopAsync(ILocator element) => element.EvaluateAsync<double>("e => e.getBoundingClientRect().top");
}
