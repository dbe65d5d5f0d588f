using Microsoft.Playwright;
using Site.Benchmarks;
using Xunit;

namespace Site.BrowserTests.Search;

/// <summary>A site of invented plans, built, served over http and open in a browser, beside a plain scan of its pages.</summary>
/// <param name="Folder">Where it is built.</param>
internal sealed record SearchedPlans(string Folder, ScannedPlans Scanned, SearchFigures Figures)
{
    /// <summary>Builds and serves the plans for as long as something is asked of them.</summary>
    /// <param name="write">Writes them below a root folder.</param>
    public static async Task AskAsync(Action<string> write, Func<SearchedPlans, Task> ask)
    {
        Assert.SkipWhen(SystemBrowser.Path is null, SystemBrowser.Missing);
        var root = Directory.CreateDirectory(Path.Combine(Machine.FastFolder, "site-search-" + Guid.NewGuid().ToString("N"))).FullName;
        try
        {
            write(root);
            var folder = Path.Combine(root, "output");
            await SiteProgram.BuildAsync(root, folder);
            await using var server = await PlainServer.StartAsync(folder);
            using var playwright = await Playwright.CreateAsync();
            await using var browser = await SystemBrowser.LaunchAsync(playwright);
            await ask(new(folder, ScannedPlans.Of(folder), new(browser, server.Root)));
        }
        finally
        {
            Directory.Delete(root, recursive: true);
        }
    }
}
