using Microsoft.Playwright;
using Site.BrowserTests;
using Xunit;

[assembly: AssemblyFixture(typeof(ServedSite))]

namespace Site.BrowserTests;

/// <summary>The site of this repository, built once, served as plain files below a sub-path, and a browser to look at it.</summary>
public sealed class ServedSite : IAsyncLifetime
{
    private readonly string _root = Directory.CreateTempSubdirectory("site-browser-").FullName;
    private PlainServer? _server;
    private IPlaywright? _playwright;
    private IBrowser? _browser;

    /// <summary>The folder of the built site.</summary>
    public string Folder => Path.Combine(_root, "output");

    /// <summary>Where the site's root is, over http: with a closing slash.</summary>
    public Uri Http => _server!.Root;

    /// <summary>Where the site's root is on disk, as a double click opens it.</summary>
    public Uri File => new("file://" + Folder + "/");

    public Uri At(string way) => way == "http" ? Http : File;

    public async ValueTask InitializeAsync()
    {
        if (SystemBrowser.Path is null) return;
        await SiteProgram.BuildAsync(RepositoryRoot(), Folder);
        _server = await PlainServer.StartAsync(Folder);
        _playwright = await Playwright.CreateAsync();
        _browser = await SystemBrowser.LaunchAsync(_playwright);
    }

    public async ValueTask DisposeAsync()
    {
        if (_browser is not null) await _browser.DisposeAsync();
        _playwright?.Dispose();
        if (_server is not null) await _server.DisposeAsync();
        Directory.Delete(_root, recursive: true);
    }

    /// <summary>A window of its own; the test is skipped, with the reason, where there is no browser.</summary>
    public Task<Reader> OpenAsync(string way, string address = "index.html", BrowserNewContextOptions? options = null) =>
        OpenAsync(At(way), address, options);

    /// <summary>A window on another site.</summary>
    public async Task<Reader> OpenAsync(Uri root, string address, BrowserNewContextOptions? options = null)
    {
        Assert.SkipWhen(SystemBrowser.Path is null, SystemBrowser.Missing);
        var context = await _browser!.NewContextAsync(options ?? new());
        var reader = new Reader(context, await context.NewPageAsync(), root);
        await reader.GoAsync(address);
        return reader;
    }

    internal static string RepositoryRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
            if (System.IO.File.Exists(Path.Combine(folder.FullName, "Site.sln"))) return folder.FullName;
        throw new DirectoryNotFoundException("No folder above the tests holds Site.sln.");
    }
}
