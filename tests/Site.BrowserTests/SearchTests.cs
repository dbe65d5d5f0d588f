using System.Text.RegularExpressions;
using Xunit;

namespace Site.BrowserTests;

public sealed partial class SearchTests(ServedSite site)
{
    [Theory]
    [InlineData("http")]
    [InlineData("file")]
    public async Task Search_from_the_home_page_lists_every_plan_with_the_words(string way)
    {
        await using var reader = await site.OpenAsync(way);

        await reader.SearchAsync("老旧小区");

        var found = await reader.Page.Locator("li[data-plan]").EvaluateAllAsync<string[]>("rows => rows.map(row => row.dataset.plan)");
        Assert.Equal(PlansThatContain("老旧小区"), found.Order(StringComparer.Ordinal));
        Assert.Equal($"{found.Length}", await reader.Page.Locator("[data-search-total]").First.InnerTextAsync());
        Assert.Contains("老旧小区", await reader.Page.Locator("li[data-plan] mark").AllInnerTextsAsync());
        reader.NothingWentWrong();
    }

    [Theory]
    [MemberData(nameof(PageKinds.Names), MemberType = typeof(PageKinds))]
    public async Task Every_page_has_one_search_box_that_leads_to_the_results(string kind)
    {
        await using var reader = await site.OpenAsync("http", site.AddressOf(kind));
        Assert.Equal(1, await reader.CountAsync("input[type=search][name=q]"));

        // On the search page the cursor may be in the box already, and a stroke typed there is a word.
        if (kind == "search") await reader.Page.Locator("main input[type=search]").FocusAsync();
        else await reader.Page.Keyboard.PressAsync("/");
        await reader.Page.Keyboard.TypeAsync("老旧小区");
        await reader.Page.Keyboard.PressAsync("Enter");
        await reader.AnswerAsync("老旧小区");

        Assert.Equal("search.html?q=老旧小区", Uri.UnescapeDataString(reader.Address));
        Assert.NotEqual(0, await reader.CountAsync("li[data-plan]"));
        reader.NothingWentWrong();
    }

    [Fact]
    public async Task A_hit_leads_to_a_plan_that_contains_the_words()
    {
        await using var reader = await site.OpenAsync("http", "search.html");
        await reader.SearchAsync("民主监督");

        await reader.FollowAsync("li[data-plan] a");

        Assert.Contains("民主监督", await reader.Page.Locator("article[data-plan]").InnerTextAsync(), StringComparison.Ordinal);
        reader.NothingWentWrong();
    }

    [Theory]
    [InlineData("search.html")]
    [InlineData("search.html?q=量子纠缠")]
    public async Task Without_a_query_or_a_hit_the_page_says_what_to_do(string address)
    {
        await using var reader = await site.OpenAsync("http", address);
        await reader.Page.Locator("[data-search-state=done]").WaitForAsync();

        Assert.Equal(0, await reader.CountAsync("li[data-plan]"));
        Assert.NotEqual("", (await reader.Page.Locator("[data-search-state=done]").InnerTextAsync()).Trim());
        reader.NothingWentWrong();
    }

    [Fact]
    public async Task The_address_carries_the_query_and_each_one_is_one_step_back()
    {
        await using var reader = await site.OpenAsync("http", "search.html");
        await reader.SearchAsync("老旧小区");
        await reader.SearchAsync("民主监督");
        Assert.Equal("search.html?q=民主监督", Uri.UnescapeDataString(reader.Address));

        await reader.Page.GoBackAsync();
        await reader.AnswerAsync("老旧小区");

        Assert.Equal("老旧小区", await reader.Page.Locator("input[type=search][name=q]").InputValueAsync());
        reader.NothingWentWrong();
    }

    // A plain scan of the built pages: another way to the same answer.
    private IEnumerable<string> PlansThatContain(string words) =>
        from folder in new[] { "plans", "samples" }
        let path = Path.Combine(site.Folder, folder)
        where Directory.Exists(path)
        from file in Directory.GetFiles(path, "*.html", SearchOption.AllDirectories)
        let html = File.ReadAllText(file)
        let plan = PlanAttribute().Match(html)
        where plan.Success && PlanText(html).Contains(words, StringComparison.Ordinal)
        orderby plan.Groups[1].Value
        select plan.Groups[1].Value;

    private static string PlanText(string html) =>
        Tag().Replace(html[html.IndexOf("<article", StringComparison.Ordinal)..html.IndexOf("</article>", StringComparison.Ordinal)], "");

    // <article class="plan" data-plan="shili/2026" …>
    [GeneratedRegex(@"<article[^>]*\sdata-plan=""([^""]+)""")]
    private static partial Regex PlanAttribute();

    [GeneratedRegex(@"<[^>]*>")]
    private static partial Regex Tag();
}
