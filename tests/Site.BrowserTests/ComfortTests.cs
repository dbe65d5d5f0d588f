using Microsoft.Playwright;
using Xunit;

namespace Site.BrowserTests;

/// <summary>What those need who see little, or point badly: sizes of type and of what can be touched, wider spacing, colours.</summary>
public sealed class ComfortTests(ServedSite site)
{
    // WCAG 2.2, 2.5.8: a link in a sentence is exempt; so is one whose neighbours are far enough that a circle of the size fits.
    private const string SmallTargets =
        """
        (least) => {
          const found = [];
          for (const e of document.querySelectorAll('a[href], button, input, select, summary, label')) {
            if (e.matches('.skip, .vh, svg a') || e.closest('svg, [hidden]')) continue;
            if (e.tagName === 'LABEL' && !e.querySelector('input')) continue;
            if (e.matches('input[type=checkbox], input[type=radio]') && e.closest('label')) continue;
            const box = e.getBoundingClientRect();
            if (!box.width || !box.height || getComputedStyle(e).visibility === 'hidden') continue;
            const isInSentence = [...(e.parentElement.childNodes)].some(n => n.nodeType === 3 && n.data.trim().length > 1)
              || e.matches('.ref, .term, .plan-text *, .fn a, q a, .key a, .prose p a, .lede a, .figures a, .notes .why a');
            if (isInSentence) continue;
            if (Math.min(box.width, box.height) < least - 0.5)
              found.push(`${Math.round(box.width)}×${Math.round(box.height)} ${e.outerHTML.slice(0, 110)}`);
          }
          return [...new Set(found)].slice(0, 12).join('\n');
        }
        """;

    private const string SmallMarks =
        """
        (least) => [...document.querySelectorAll('figure.fig svg a')].filter(a => {
          const box = a.getBoundingClientRect();
          return Math.min(box.width, box.height) < least - 0.5;
        }).map(a => `${Math.round(a.getBoundingClientRect().width)}×${Math.round(a.getBoundingClientRect().height)} ${a.getAttribute('aria-label')}`).slice(0, 12).join('\n')
        """;

    private const string NotInTheTable =
        """
        () => {
          const figures = [...document.querySelectorAll('figure.fig')];
          if (!figures.length) return 'no figure';
          return figures.flatMap(figure => {
            const behind = new Set([...figure.querySelectorAll('table a')].map(a => a.href));
            return [...figure.querySelectorAll('svg a')].filter(a => !behind.has(new URL(a.getAttribute('href'), location).href)).map(a => a.getAttribute('aria-label'));
          }).slice(0, 12).join('\n');
        }
        """;

    private const string SmallType =
        """
        () => {
          const found = new Set(), walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
          for (let node; (node = walk.nextNode());) {
            const e = node.parentElement;
            if (!node.data.trim() || e.closest('svg.sprite, script, .vh, .ref, .fn, [hidden]') || !e.getClientRects().length) continue;
            const size = parseFloat(getComputedStyle(e).fontSize);
            if (size < 17.9) found.add(`${size} px: ${e.outerHTML.slice(0, 90)}`);
          }
          return [...found].slice(0, 12).join('\n');
        }
        """;

    // WCAG 1.4.12: line height 1.5, paragraphs 2, letters 0.12, words 0.16.
    private const string WideSpacing = "* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important; } p { margin-bottom: 2em !important; }";

    private const string ClippedText =
        """
        () => [...document.querySelectorAll('body *')].filter(e => {
          const style = getComputedStyle(e);
          if (e.closest('svg, .vh, .skip, [hidden], .scroll, .stack thead, pre, select, input') || !e.textContent.trim() || style.display === 'inline') return false;
          return (style.overflowX !== 'visible' || style.overflowY !== 'visible') && (e.scrollWidth > e.clientWidth + 1 || e.scrollHeight > e.clientHeight + 1)
            && !/auto|scroll/.test(style.overflowX + style.overflowY);
        }).map(e => e.outerHTML.slice(0, 100)).slice(0, 5).join('\n')
        """;

    public static TheoryData<string> Kinds => PageKinds.Names;

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task What_can_be_touched_is_large_enough(string kind)
    {
        await using var reader = await site.OpenAsync("http", site.AddressOf(kind), Window(390));
        await reader.SettleAsync();
        await NoneAsync(reader, SmallTargets, 24);

        await reader.EnlargeAsync();
        await NoneAsync(reader, SmallTargets, 44);
    }

    // The box itself, although its label can be touched too.
    [Fact]
    public async Task The_box_that_groups_what_was_found_is_large_enough()
    {
        await using var reader = await site.OpenAsync("http", "search.html?q=%E8%A7%86%E5%AF%9F", Window(390));
        await reader.SettleAsync();

        var box = await reader.Page.Locator("#search-group").BoundingBoxAsync();

        Assert.InRange(Math.Min(box!.Width, box.Height), 24, 40);
    }

    [Theory]
    [InlineData("home")]
    [InlineData("place")]
    [InlineData("function area")]
    public async Task What_can_be_touched_in_a_figure_is_large_enough(string kind)
    {
        await using var reader = await site.OpenAsync("http", site.AddressOf(kind), Window(390));

        await NoneAsync(reader, SmallMarks, 24);

        await reader.EnlargeAsync();
        await NoneAsync(reader, SmallMarks, 44);
        await reader.Page.SetViewportSizeAsync(320, 700);
        await NoneAsync(reader, SmallMarks, 44);
        await reader.NothingSticksOutAsync();
    }

    // What does not fit scrolls in its own box, which begins with the newest years; what a line is about stays in sight.
    [Fact]
    public async Task A_figure_wider_than_the_window_begins_at_its_end_and_keeps_its_names()
    {
        await using var reader = await site.OpenAsync("http", "index.html", Window(320));
        await reader.EnlargeAsync();

        Assert.Equal("true true", await reader.Page.EvaluateAsync<string>(
            """
            () => {
              const box = document.querySelector('.fig .scroll'), edge = box.getBoundingClientRect();
              if (box.scrollWidth <= box.clientWidth + 40) return 'fits';
              const years = box.querySelector('div > svg:last-child').getBoundingClientRect(), names = box.querySelector('.names').getBoundingClientRect();
              return `${years.right <= edge.right + 1} ${years.left < names.left && Math.abs(names.left - edge.left) < 1}`;
            }
            """));
    }

    [Theory]
    [InlineData("home")]
    [InlineData("place")]
    [InlineData("function area")]
    public async Task Every_link_of_a_figure_stands_in_the_table_behind_it(string kind)
    {
        await using var reader = await site.OpenAsync("http", site.AddressOf(kind), Window(390));

        await NoneAsync(reader, NotInTheTable);
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task In_large_type_no_text_is_small(string kind)
    {
        await using var reader = await site.OpenAsync("http", site.AddressOf(kind), Window(390));
        await reader.EnlargeAsync();

        await NoneAsync(reader, SmallType);
        await reader.NothingSticksOutAsync();
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task Wider_spacing_clips_no_text(string kind)
    {
        await using var reader = await site.OpenAsync("http", site.AddressOf(kind), Window(320));
        await reader.Page.AddStyleTagAsync(new() { Content = WideSpacing });

        await NoneAsync(reader, ClippedText);
        await reader.NothingSticksOutAsync();
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public Task Nothing_moves_while_a_page_loads(string kind) => NothingMovesAsync(site.AddressOf(kind), 390, "scrollTo(0, document.body.scrollHeight)");

    // Excerpts of the later hits come as the reader scrolls to them: only what stands in the first window is asked of.
    [Theory]
    [InlineData(390)]
    [InlineData(1280)]
    public Task Nothing_moves_when_an_answer_comes(int width) => NothingMovesAsync("search.html?q=%E8%A7%86%E5%AF%9F", width, "");

    private async Task NothingMovesAsync(string address, int width, string then)
    {
        await using var reader = await site.OpenAsync("http", "robots.txt", Window(width));
        await reader.Page.AddInitScriptAsync("window.moved = 0; new PerformanceObserver(l => l.getEntries().forEach(e => window.moved += e.value)).observe({ type: 'layout-shift', buffered: true })");
        await reader.GoAsync(address);
        await reader.SettleAsync();
        await reader.Page.EvaluateAsync($"() => new Promise(done => {{ {then}; setTimeout(done, 400); }})");

        Assert.Equal(0, await reader.Page.EvaluateAsync<double>("() => Math.round(window.moved * 1000) / 1000"));
    }

    private static async Task NoneAsync(Reader reader, string script, object? argument = null)
    {
        var faults = await reader.Page.EvaluateAsync<string>(script, argument);
        Assert.True(faults.Length == 0, $"{reader.Address}:\n{faults}");
    }

    private static BrowserNewContextOptions Window(int width) => new() { ViewportSize = new() { Width = width, Height = 800 } };
}
