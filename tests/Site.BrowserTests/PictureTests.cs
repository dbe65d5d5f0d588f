using Microsoft.Playwright;
using Xunit;

namespace Site.BrowserTests;

public sealed class PictureTests(ServedSite site)
{
    // Not a test of anything: it draws what README.md shows. Run it with -explicit only when the looks have changed.
    [Theory(Explicit = true)]
    [InlineData("home", "home.png")]
    [InlineData("sample", "plan.png")]
    public async Task The_pictures_in_README_are_drawn(string kind, string file)
    {
        await using var reader = await site.OpenAsync("http", site.AddressOf(kind), new()
        {
            ViewportSize = new() { Width = 1280, Height = 900 },
            ReducedMotion = ReducedMotion.Reduce,
        });

        await reader.Page.ScreenshotAsync(new() { Path = Path.Combine(ServedSite.RepositoryRoot(), "theme", "shots", file) });
    }
}
