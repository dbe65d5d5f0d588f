using Microsoft.Playwright;
using Xunit;

namespace Site.BrowserTests;

/// <summary>How Chinese text is set, on the screen and on paper after GB/T 9704.</summary>
public sealed class TypographyTests(ServedSite site)
{
    // The lines of a block, each with the number of its characters; what the site adds is not counted.
    private const string Lines =
        """
        (block) => {
          const lines = new Map(), walk = document.createTreeWalker(block, NodeFilter.SHOW_TEXT), range = document.createRange();
          for (let node; (node = walk.nextNode());) {
            if (node.parentElement.closest('[data-site-note] , .pl, .ref')) continue;
            for (let i = 0; i < node.length; i++) {
              range.setStart(node, i);
              range.setEnd(node, i + 1);
              const box = range.getBoundingClientRect();
              if (box.width) lines.set(Math.round(box.bottom / 6), (lines.get(Math.round(box.bottom / 6)) || 0) + 1);
            }
          }
          return [...lines.values()];
        }
        """;

    // 156 mm of type on A4, at 96 px an inch.
    private static BrowserNewContextOptions Sheet => new() { ViewportSize = new() { Width = 590, Height = 1123 }, ReducedMotion = ReducedMotion.Reduce };

    [Theory]
    [InlineData("official plan", false)]
    [InlineData("sample", false)]
    [InlineData("sample", true)]
    [InlineData("function area", false)]
    public async Task A_line_has_at_most_forty_characters(string kind, bool isLarge)
    {
        await using var reader = await site.OpenAsync("http", site.AddressOf(kind), Wide);
        if (isLarge) await reader.EnlargeAsync();

        var longest = await reader.Page.Locator(".plan-text p, .sect blockquote").EvaluateAllAsync<int>($"blocks => Math.max(...blocks.map(b => Math.max(...({Lines})(b))))");

        Assert.InRange(longest, 28, 40);
    }

    [Theory]
    [InlineData("official plan")]
    [InlineData("sample")]
    public async Task A_paragraph_is_set_as_Chinese_text_is(string kind)
    {
        await using var reader = await site.OpenAsync("http", site.AddressOf(kind), Wide);

        Assert.Equal("1.75 2 strict auto PingFang SC", await reader.Page.Locator(".plan-text > p").First.EvaluateAsync<string>(
            """
            (p) => {
              const style = getComputedStyle(p), size = parseFloat(style.fontSize), is = (value) => parseFloat(style[value]) / size;
              return `${is('lineHeight')} ${is('textIndent')} ${style.lineBreak} ${getComputedStyle(document.documentElement).scrollBehavior} ${style.fontFamily.split(',')[0].replace(/"/g, '')}`;
            }
            """));
    }

    [Theory]
    [InlineData("official plan")]
    [InlineData("sample")]
    public async Task A_sheet_has_22_lines_of_28_characters(string kind)
    {
        await using var reader = await site.OpenAsync("http", site.AddressOf(kind), Sheet);
        await reader.Page.EmulateMediaAsync(new() { Media = Media.Print });

        var longest = await reader.Page.Locator(".plan-text > p").EvaluateAllAsync<int>($"blocks => Math.max(...blocks.map(b => Math.max(...({Lines})(b))))");
        var pitch = await reader.Page.Locator(".plan-text > p").First.EvaluateAsync<double>("p => parseFloat(getComputedStyle(p).lineHeight)");

        // 225 mm of type. Half-width digits and marks let a line hold a few more signs than the 28 it has in Chinese.
        Assert.Equal(22, Math.Floor(225 / 25.4 * 96 / pitch));
        Assert.InRange(longest, 28, 32);
    }

    [Theory]
    [InlineData("official plan", "网页打印件，以发文机关正式文本为准。")]
    [InlineData("sample", "语料样本：")]
    public async Task On_paper_stands_the_text_and_where_it_is_from_and_no_way_to_go(string kind, string note)
    {
        await using var reader = await site.OpenAsync("http", site.AddressOf(kind), Sheet);
        await reader.Page.EmulateMediaAsync(new() { Media = Media.Print });

        var foot = await reader.Page.Locator(".print-note").InnerTextAsync();
        Assert.StartsWith(note, foot, StringComparison.Ordinal);
        Assert.Contains("地址：" + site.AddressOf(kind), foot, StringComparison.Ordinal);
        foreach (var part in new[] { "nav", ".masthead", ".footer", ".tools", ".find", ".listen", ".pl" })
            Assert.Equal(0, await reader.CountAsync(part + ":visible"));
    }

    private static BrowserNewContextOptions Wide => new() { ViewportSize = new() { Width = 1600, Height = 900 }, ReducedMotion = ReducedMotion.Reduce };
}
