using System.Diagnostics;
using Xunit;

namespace Site.BrowserTests;

/// <summary>The program itself, as its users start it.</summary>
internal static class SiteProgram
{
    /// <summary>Builds the site of a folder that holds <c>input/</c> and <c>seeds/</c>; fails, with what was printed, when it does not build.</summary>
    public static async Task BuildAsync(string root, string output)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "Site.Cli.dll"), "build", "--root", root, "--output", output])
        {
            RedirectStandardOutput = true,
            UseShellExecute = false,
        };
        using var process = Process.Start(start)!;
        var printed = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        Assert.True(process.ExitCode == 0, $"The site of {root} does not build:\n{printed}");
    }
}
