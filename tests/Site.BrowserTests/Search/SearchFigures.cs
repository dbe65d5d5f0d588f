using System.Text.Json;
using Microsoft.Playwright;

namespace Site.BrowserTests.Search;

/// <summary>One query as a resident asks it in a browser that has nothing of the site yet, then once more.</summary>
/// <param name="Plans">The ids of all hits.</param>
/// <param name="IndexBytes">What was loaded of the index for it, as sent; the start is not in it.</param>
/// <param name="TextBytes">What each excerpt cost, as sent.</param>
/// <param name="WarmMilliseconds">The same query, its index files there.</param>
internal sealed record AskedQuery(string[] Plans, int Total, bool Exact, int IndexBytes, int[] TextBytes, int StartBytes, double WarmMilliseconds);

/// <summary>Asks the built search as a browser does, and counts what that costs.</summary>
internal sealed class SearchFigures(IBrowser browser, Uri site)
{
    private const string AskAgain = """
        async query => {
          const before = performance.now(), found = await SiteSearch.page.find(query, {}), milliseconds = performance.now() - before;
          const { total, exact, hits } = await SiteSearch.search(query);
          return { total, exact, plans: hits.map(hit => hit.plan), milliseconds };
        }
        """;

    public async Task<AskedQuery> AskAsync(string query)
    {
        var context = await browser.NewContextAsync();
        await using var _ = context;
        var page = await context.NewPageAsync();
        var requests = new List<IRequest>();
        page.RequestFinished += (_, request) => { lock (requests) requests.Add(request); };
        await page.GotoAsync(site.AbsoluteUri + "search.html?q=" + Uri.EscapeDataString(query));
        await page.Locator("[data-search-state=done]").WaitForAsync();

        IRequest[] first;
        lock (requests) first = [.. requests];
        var (index, texts, start) = (0, new List<int>(), 0);
        foreach (var request in first)
        {
            var bytes = (await request.SizesAsync()).ResponseBodySize;
            var address = new Uri(request.Url).AbsolutePath[site.AbsolutePath.Length..];
            if (address.StartsWith("search/texts/", StringComparison.Ordinal)) texts.Add(bytes);
            else if (address == "search/dir.js" || address.StartsWith("assets/search", StringComparison.Ordinal)) start += bytes;
            else if (address.StartsWith("search/", StringComparison.Ordinal)) index += bytes;
        }

        var again = await page.EvaluateAsync<JsonElement>(AskAgain, query);
        return new(
            [.. again.GetProperty("plans").EnumerateArray().Select(plan => plan.GetString()!)],
            again.GetProperty("total").GetInt32(), again.GetProperty("exact").GetBoolean(), index, [.. texts], start,
            again.GetProperty("milliseconds").GetDouble());
    }
}
