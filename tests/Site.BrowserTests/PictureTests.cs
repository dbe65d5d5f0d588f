using Microsoft.Playwright;
using Xunit;

namespace Site.BrowserTests;

public sealed class PictureTests(ServedSite site)
{
    // Not a test of anything: it draws what README.md shows. Run it with -explicit only when the looks have changed.
    [Fact(Explicit = true)]
    public async Task The_picture_in_README_is_drawn()
    {
        await using var reader = await site.OpenAsync("http", options: new()
        {
            ViewportSize = new() { Width = 1280, Height = 900 },
            ReducedMotion = ReducedMotion.Reduce,
        });

        await reader.Page.ScreenshotAsync(new() { Path = Path.Combine(ServedSite.RepositoryRoot(), "theme", "shots", "home.png") });
    }
}
