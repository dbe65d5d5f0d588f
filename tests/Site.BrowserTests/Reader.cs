using System.Collections.Concurrent;
using Microsoft.Playwright;
using Xunit;

namespace Site.BrowserTests;

/// <summary>One window, and everything that went wrong in it.</summary>
public sealed class Reader : IAsyncDisposable
{
    private readonly IBrowserContext _context;
    private readonly Uri _site;
    private readonly ConcurrentQueue<string> _faults = new();

    internal Reader(IBrowserContext context, IPage page, Uri site)
    {
        (_context, Page, _site) = (context, page, site);
        page.Console += (_, message) => { if (message.Type is "error" or "warning") _faults.Enqueue($"console: {message.Text}"); };
        page.PageError += (_, error) => _faults.Enqueue($"script: {error}");
        page.Request += (_, request) => { if (IsOutside(request.Url)) _faults.Enqueue($"a request leaves the site: {request.Url}"); };
        page.RequestFailed += (_, request) => _faults.Enqueue($"a request failed: {request.Url} {request.Failure}");
    }

    public IPage Page { get; }

    /// <summary>The address of the page that is open, relative to the site's root.</summary>
    public string Address => Page.Url.StartsWith(_site.AbsoluteUri, StringComparison.Ordinal) ? Page.Url[_site.AbsoluteUri.Length..] : Page.Url;

    public Task GoAsync(string address) => Page.GotoAsync(_site.AbsoluteUri + address);

    /// <summary>Opens the first link that matches.</summary>
    public async Task FollowAsync(string selector)
    {
        var from = Page.Url;
        await Page.Locator(selector).First.ClickAsync();
        await Page.WaitForURLAsync(url => url != from);
    }

    public Task<int> CountAsync(string selector) => Page.Locator(selector).CountAsync();

    /// <summary>Searches as a resident does, and waits for the answer.</summary>
    public async Task SearchAsync(string words)
    {
        var box = Page.Locator("main input[type=search][name=q]");
        await box.FillAsync(words);
        await box.PressAsync("Enter");
        await AnswerAsync(words);
    }

    public Task AnswerAsync(string words) =>
        Page.Locator($"[data-search-state=done][data-search-query=\"{words}\"]").WaitForAsync();

    /// <summary>Switches to 大字版.</summary>
    public Task EnlargeAsync() => Page.Locator("button.size").ClickAsync();

    /// <summary>Waits until a page of search has answered; others are ready at once.</summary>
    public async Task SettleAsync()
    {
        if (await CountAsync("[data-search-state]") > 0) await Page.Locator("[data-search-state=done]").WaitForAsync();
    }

    /// <summary>No part of the page reaches beyond the window's right edge.</summary>
    public async Task NothingSticksOutAsync()
    {
        var faults = await Page.EvaluateAsync<string>(
            """
            () => {
              const wide = document.documentElement.scrollWidth, window = document.documentElement.clientWidth;
              if (wide <= window) return '';
              const out = [...document.querySelectorAll('body *')].filter(e => e.getBoundingClientRect().right > window + 0.5);
              return `${wide} > ${window}: ` + out.slice(0, 3).map(e => e.outerHTML.slice(0, 120)).join(' … ');
            }
            """);
        Assert.True(faults.Length == 0, $"{Address}: {faults}");
    }

    public void NothingWentWrong()
    {
        if (!_faults.IsEmpty) Assert.Fail($"{Address}:\n" + string.Join('\n', _faults.Distinct()));
    }

    public ValueTask DisposeAsync() => _context.DisposeAsync();

    private bool IsOutside(string url) =>
        !url.StartsWith(_site.AbsoluteUri, StringComparison.Ordinal)
        && !url.StartsWith("data:", StringComparison.Ordinal) && !url.StartsWith("blob:", StringComparison.Ordinal);
}
