using System.Diagnostics;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.FileProviders;
using Microsoft.Extensions.Logging;
using Microsoft.Playwright;
using Site.BrowserTests;
using Xunit;

[assembly: AssemblyFixture(typeof(ServedSite))]

namespace Site.BrowserTests;

/// <summary>The site of this repository, built once, served as plain files below a sub-path, and a browser to look at it.</summary>
public sealed class ServedSite : IAsyncLifetime
{
    private const string SubPath = "/zxgz/wenku";

    private readonly string _root = Directory.CreateTempSubdirectory("site-browser-").FullName;
    private WebApplication? _server;
    private IPlaywright? _playwright;
    private IBrowser? _browser;

    /// <summary>The folder of the built site.</summary>
    public string Folder => Path.Combine(_root, "output");

    /// <summary>Where the site's root is, over http: with a closing slash.</summary>
    public Uri Http { get; private set; } = new("http://127.0.0.1/");

    /// <summary>Where the site's root is on disk, as a double click opens it.</summary>
    public Uri File => new("file://" + Folder + "/");

    public Uri At(string way) => way == "http" ? Http : File;

    public async ValueTask InitializeAsync()
    {
        if (SystemBrowser.Path is null) return;
        await BuildAsync();
        _server = Serve(Folder);
        await _server.StartAsync();
        var addresses = _server.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!;
        Http = new Uri(addresses.Addresses.Single() + SubPath + "/");
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

    private async Task BuildAsync()
    {
        var repository = RepositoryRoot();
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "Site.Cli.dll"), "build", "--root", repository, "--output", Folder])
        {
            RedirectStandardOutput = true,
            UseShellExecute = false,
        };
        using var process = Process.Start(start)!;
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        Assert.True(process.ExitCode == 0, $"The site of the repository does not build:\n{output}");
    }

    // No default documents, no rewriting: what any web server does. Unknown addresses get 404.html, as servers are told to.
    private static WebApplication Serve(string folder)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var server = builder.Build();
        server.UseStaticFiles(new StaticFileOptions
        {
            FileProvider = new PhysicalFileProvider(folder),
            RequestPath = SubPath,
            ServeUnknownFileTypes = true,
        });
        server.Run(async context =>
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            context.Response.ContentType = "text/html; charset=utf-8";
            if (context.Request.Path.StartsWithSegments(SubPath, StringComparison.Ordinal))
                await context.Response.SendFileAsync(Path.Combine(folder, "404.html"));
        });
        return server;
    }

    internal static string RepositoryRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
            if (System.IO.File.Exists(Path.Combine(folder.FullName, "Site.sln"))) return folder.FullName;
        throw new DirectoryNotFoundException("No folder above the tests holds Site.sln.");
    }
}
