using Microsoft.Playwright;
using Xunit;

namespace Site.BrowserTests.Search;

/// <summary>What a reader does on the search page, and what the page says when something fails.</summary>
public sealed class SearchPageTests(ServedSite site)
{
    [Theory]
    [InlineData("http")]
    [InlineData("file")]
    public async Task Each_excerpt_leads_to_the_very_paragraph(string way)
    {
        await using var reader = await site.OpenAsync(way, "search.html?q=" + Uri.EscapeDataString("视察"));
        await reader.AnswerAsync("视察");
        var links = await reader.Page.Locator(".snip a").EvaluateAllAsync<string[]>("links => links.slice(0, 12).map(a => a.getAttribute('href'))");
        Assert.NotEmpty(links);

        foreach (var link in links)
        {
            await reader.GoAsync(link);
            var target = reader.Page.Locator(":target");
            Assert.True(await target.CountAsync() == 1, $"{link} leads to no paragraph");
            var text = await target.EvaluateAsync<string>("e => e.textContent + [...e.querySelectorAll('img')].map(img => img.alt)");
            Assert.Contains("视察", text, StringComparison.Ordinal);
        }

        reader.NothingWentWrong();
    }

    [Fact]
    public async Task Typing_answers_at_once_and_replaces_the_address()
    {
        await using var reader = await site.OpenAsync("http", "search.html");
        await AnswerAsync(reader, "");
        var steps = await reader.Page.EvaluateAsync<int>("() => history.length");

        await BoxOf(reader).PressSequentiallyAsync("老旧小区");
        await AnswerAsync(reader, "老旧小区");
        await reader.Page.WaitForFunctionAsync("() => new URLSearchParams(location.search).get('q') === '老旧小区'");

        Assert.Equal(steps, await reader.Page.EvaluateAsync<int>("() => history.length"));
        Assert.NotEqual(0, await reader.CountAsync("li[data-plan]"));
    }

    [Fact]
    public async Task Filters_narrow_the_hits_and_chips_take_them_back()
    {
        await using var reader = await site.OpenAsync("http", "search.html?q=" + Uri.EscapeDataString("工作"));
        await AnswerAsync(reader, "工作");
        var all = await TotalAsync(reader);

        await reader.Page.Locator("select[name=tier]").SelectOptionAsync("official");
        await reader.Page.Locator("#search-chips a").First.WaitForAsync();
        var official = await TotalAsync(reader);
        Assert.InRange(official, 1, all - 1);
        Assert.Equal(0, await reader.CountAsync("li[data-plan] .tier[data-tier=sample]"));
        Assert.Contains("tier=official", reader.Address, StringComparison.Ordinal);

        await reader.Page.GoBackAsync();
        await reader.Page.WaitForFunctionAsync("count => document.querySelector('[data-search-total]').textContent === String(count)", all);
        await reader.Page.GoForwardAsync();
        await reader.Page.Locator("#search-chips a").First.ClickAsync();
        await reader.Page.WaitForFunctionAsync("count => document.querySelector('[data-search-total]').textContent === String(count)", all);
        reader.NothingWentWrong();
    }

    [Fact]
    public async Task Options_say_how_many_hits_they_leave()
    {
        await using var reader = await site.OpenAsync("http", "search.html?q=" + Uri.EscapeDataString("工作"));
        await AnswerAsync(reader, "工作");
        await reader.Page.Locator("select[name=function]").FocusAsync();

        foreach (var name in new[] { "tier", "year", "function" })
        {
            var option = reader.Page.Locator($"select[name={name}] option:not([disabled]):not([value=''])").First;
            await Assertions.Expect(option).ToHaveTextAsync(new System.Text.RegularExpressions.Regex("（[1-9][0-9]*）"));
        }
    }

    [Fact]
    public async Task A_word_that_names_a_year_or_an_area_is_offered_as_a_filter()
    {
        await using var reader = await site.OpenAsync("http", "search.html?q=" + Uri.EscapeDataString("视察 2015 民主监督"));
        await AnswerAsync(reader, "视察 2015 民主监督");

        Assert.Equal(["2015年", "民主监督"], await reader.Page.Locator("#search-offers a").AllInnerTextsAsync());

        await reader.Page.Locator("#search-offers a").First.ClickAsync();
        await AnswerAsync(reader, "视察 民主监督");
        Assert.Equal("2015", await reader.Page.Locator("select[name=year]").InputValueAsync());
    }

    [Fact]
    public async Task The_keyboard_is_enough()
    {
        await using var reader = await site.OpenAsync("http", "search.html?q=" + Uri.EscapeDataString("工作"));
        await AnswerAsync(reader, "工作");
        var keys = reader.Page.Keyboard;

        await keys.PressAsync("/");
        Assert.Equal("q", await FocusAsync(reader, "name"));
        await keys.PressAsync("ArrowDown");
        await keys.PressAsync("ArrowDown");
        Assert.Equal(await reader.Page.Locator("li[data-plan] .t a").Nth(1).GetAttributeAsync("href"), await FocusAsync(reader, "href"));
        await keys.PressAsync("Escape");
        await keys.PressAsync("Escape");
        await AnswerAsync(reader, "");
        Assert.Equal("", await BoxOf(reader).InputValueAsync());
    }

    [Theory]
    [InlineData("<script>window.harm=1</script><img src=x onerror=window.harm=1>")]
    [InlineData("\"'><svg onload=window.harm=1>")]
    [InlineData("%E4%B8%zz%")]
    [InlineData("a&b=c#d?e")]
    [InlineData("，。！；")]
    [InlineData("   ")]
    [InlineData("\u0001\u0007\u200B")]
    [InlineData("𠮷\uD842")]
    [InlineData("constructor __proto__ toString")]
    public async Task A_query_is_only_ever_text(string query)
    {
        await using var reader = await site.OpenAsync("http", "search.html?q=" + Escaped(query));
        await reader.Page.Locator("[data-search-state=done]").WaitForAsync();

        Assert.False(await reader.Page.EvaluateAsync<bool>("() => 'harm' in window"));
        Assert.Equal(0, await reader.CountAsync("main script:not([src]), main img, main [onload], main [onerror]"));
        reader.NothingWentWrong();
    }

    [Fact]
    public async Task Ten_thousand_characters_are_a_query()
    {
        await using var reader = await site.OpenAsync("http", "search.html");
        var query = string.Concat(Enumerable.Repeat("工作 计划，", 1_700));

        await BoxOf(reader).FillAsync(query);
        await AnswerAsync(reader, query);

        Assert.True((await reader.Page.Locator("#search-heading").InnerTextAsync()).Length < 200);
        reader.NothingWentWrong();
    }

    [Theory]
    [InlineData("missing")]
    [InlineData("cut")]
    [InlineData("garbled")]
    public async Task A_shard_that_fails_gives_no_number_but_a_message_and_a_retry(string fault)
    {
        await using var reader = await site.OpenAsync("http", "search.html");
        await AnswerAsync(reader, "");
        await reader.Page.RouteAsync("**/search/p/*", route => FailAsync(route, fault));

        await BoxOf(reader).FillAsync("视察");
        await reader.Page.Locator("[data-search-state=error]").WaitForAsync();

        Assert.Equal("", await reader.Page.Locator("[data-search-total]").TextContentAsync());
        Assert.Equal(0, await reader.CountAsync("li[data-plan]"));
        Assert.True(await reader.Page.Locator("#search-error").IsVisibleAsync());

        await reader.Page.UnrouteAllAsync();
        await reader.Page.Locator("#search-retry").ClickAsync();
        await AnswerAsync(reader, "视察");
        Assert.NotEqual(0, await TotalAsync(reader));
    }

    [Fact]
    public async Task A_shard_of_another_build_is_refused_and_the_page_offers_to_reload()
    {
        await using var reader = await site.OpenAsync("http", "search.html");
        await AnswerAsync(reader, "");
        await reader.Page.RouteAsync("**/search/p/*", async route =>
        {
            var answer = await route.FetchAsync();
            var script = await answer.TextAsync();
            await route.FulfillAsync(new() { Response = answer, Body = script.Replace(script.Split('"')[3], "0123456789", StringComparison.Ordinal) });
        });

        await BoxOf(reader).FillAsync("视察");
        await reader.Page.Locator("[data-search-state=error]").WaitForAsync();

        Assert.True(await reader.Page.Locator("#search-error-old").IsVisibleAsync());
        Assert.True(await reader.Page.Locator("#search-reload").IsVisibleAsync());
    }

    [Fact]
    public async Task A_directory_kept_from_an_earlier_build_is_fetched_anew()
    {
        await using var reader = await site.OpenAsync("http");
        // The browser's copy, without a version in its address, is of an older build; the server has the new one.
        await reader.Page.RouteAsync("**/search/dir.js", async route =>
        {
            var answer = await route.FetchAsync();
            var script = await answer.TextAsync();
            await route.FulfillAsync(new() { Response = answer, Body = script.Replace(script.Split('"')[3], "0123456789", StringComparison.Ordinal) });
        });
        await reader.GoAsync("search.html?q=" + Uri.EscapeDataString("视察"));

        await AnswerAsync(reader, "视察");

        Assert.NotEqual(0, await TotalAsync(reader));
    }

    [Fact]
    public async Task Texts_that_fail_leave_the_count_and_say_so_in_their_rows()
    {
        await using var reader = await site.OpenAsync("http", "search.html");
        await AnswerAsync(reader, "");
        await reader.Page.RouteAsync("**/search/texts/**", route => route.AbortAsync());

        await BoxOf(reader).FillAsync("视察");
        await AnswerAsync(reader, "视察");
        Assert.NotEqual(0, await TotalAsync(reader));

        await reader.Page.UnrouteAllAsync();
        await reader.Page.Locator("li[data-plan] button").First.ClickAsync();
        await reader.Page.Locator("li[data-plan] mark").First.WaitForAsync();
    }

    [Fact]
    public async Task Without_script_the_page_leads_to_the_full_list()
    {
        await using var reader = await site.OpenAsync("http", "search.html", new() { JavaScriptEnabled = false });

        Assert.True(await reader.Page.Locator("main noscript a[href='all.html']").IsVisibleAsync());
        Assert.False(await reader.Page.Locator("#search-form").IsVisibleAsync());
    }

    private static Task FailAsync(IRoute route, string fault) => fault switch
    {
        "missing" => route.AbortAsync(),
        "cut" => route.FulfillAsync(new() { ContentType = "text/javascript", Body = "siteSearchFile(\"p/0\",\"01" }),
        _ => GarbleAsync(route),
    };

    private static async Task GarbleAsync(IRoute route)
    {
        var answer = await route.FetchAsync();
        var parts = (await answer.TextAsync()).Split('"');
        await route.FulfillAsync(new() { Response = answer, Body = $"siteSearchFile(\"{parts[1]}\",\"{parts[3]}\",\"{parts[5][..8]}\");" });
    }

    private static ILocator BoxOf(Reader reader) => reader.Page.Locator("main input[type=search][name=q]");

    private static Task AnswerAsync(Reader reader, string query) => reader.Page.WaitForFunctionAsync(
        "query => { const region = document.querySelector('[data-search-state]'); return region.dataset.searchState === 'done' && region.dataset.searchQuery === query; }", query);

    private static async Task<int> TotalAsync(Reader reader) =>
        int.Parse(await reader.Page.Locator("[data-search-total]").TextContentAsync() ?? "", System.Globalization.CultureInfo.InvariantCulture);

    private static Task<string?> FocusAsync(Reader reader, string attribute) =>
        reader.Page.EvaluateAsync<string?>("attribute => document.activeElement.getAttribute(attribute)", attribute);

    // A half character cannot stand in an address: the browser sends U+FFFD.
    private static string Escaped(string query) => query.Contains("%E4", StringComparison.Ordinal) ? query : Uri.EscapeDataString(query);
}
