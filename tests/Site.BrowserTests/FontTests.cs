using Microsoft.Playwright;
using Xunit;

namespace Site.BrowserTests;

public sealed class FontTests
{
    // A browser without Chinese fonts draws the same box for every character: widths and overflow would mean nothing.
    [Fact]
    public async Task The_browser_has_Chinese_characters_to_draw()
    {
        Assert.SkipWhen(SystemBrowser.Path is null, SystemBrowser.Missing);
        using var playwright = await Playwright.CreateAsync();
        await using var browser = await SystemBrowser.LaunchAsync(playwright);
        var page = await browser.NewPageAsync();

        var different = await page.EvaluateAsync<bool>(
            """
            () => {
              const draw = c => {
                const canvas = document.createElement('canvas');
                const pen = canvas.getContext('2d');
                pen.font = '40px sans-serif';
                pen.fillText(c, 0, 60);
                return canvas.toDataURL();
              };
              return draw('乡') !== draw('镇');
            }
            """);

        Assert.True(different, "乡 and 镇 look the same: no Chinese font is installed (fonts-noto-cjk).");
    }
}
