using Microsoft.Playwright;

namespace Site.BrowserTests;

/// <summary>The Chromium that is installed on this machine; nothing is downloaded.</summary>
internal static class SystemBrowser
{
    private static readonly string[] Names =
        ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome.exe", "msedge.exe"];

    /// <summary>What a skipped test says.</summary>
    public const string Missing = "No Chromium on PATH (chromium, chromium-browser or google-chrome): tests/run.sh installs it where it may.";

    /// <summary>The full path of the browser, or null when there is none.</summary>
    public static string? Path { get; } = Find();

    public static Task<IBrowser> LaunchAsync(IPlaywright playwright) => playwright.Chromium.LaunchAsync(new()
    {
        ExecutablePath = Path,
        Headless = true,
        // A fresh machine has no sandbox for root; the rest keeps the browser from talking to anybody.
        Args =
        [
            "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
            "--disable-component-update", "--disable-sync",
        ],
    });

    private static string? Find() =>
        (Environment.GetEnvironmentVariable("PATH") ?? "")
            .Split(System.IO.Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
            .SelectMany(folder => Names.Select(name => System.IO.Path.Combine(folder, name)))
            .FirstOrDefault(File.Exists);
}
