using System.Globalization;
using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;
using Site.Publishing.Search;
using Xunit;

namespace Site.BrowserTests.Search;

/// <summary><c>window.SiteSearch</c> against a plain scan of the pages, and the rules it shares with the build.</summary>
public sealed partial class SearchAnswersTests(ServedSite site)
{
    private const string Ask = """
        async query => {
          const { total, exact, hits } = await SiteSearch.search(query);
          return { total, exact, plans: hits.map(hit => hit.plan).sort(), excerpts: await SiteSearch.snippets(query, hits) };
        }
        """;

    [Theory]
    [InlineData("http", "")]
    [InlineData("file", "")]
    [InlineData("http", "delete window.DecompressionStream")]
    public async Task Every_answer_is_that_of_a_plain_scan(string way, string before)
    {
        await using var reader = await site.OpenAsync(way);
        if (before.Length > 0) await reader.Page.AddInitScriptAsync(before);
        var plans = ScannedPlans.Of(site.Folder);
        await reader.GoAsync("search.html");
        await reader.Page.EvaluateAsync("() => SiteSearch.ready");

        foreach (var (_, word) in plans.Draw(15))
        {
            var answer = await reader.Page.EvaluateAsync<JsonElement>(Ask, word);
            var found = answer.GetProperty("plans").EnumerateArray().Select(plan => plan.GetString()!).Order(StringComparer.Ordinal).ToArray();
            Assert.True(plans.Scan(word).SequenceEqual(found), $"“{word}”: [{string.Join(", ", plans.Scan(word))}] by reading, [{string.Join(", ", found)}] by searching");
            Assert.Equal(found.Length, answer.GetProperty("total").GetInt32());
            Assert.True(answer.GetProperty("exact").GetBoolean(), word);
        }

        reader.NothingWentWrong();
    }

    [Fact]
    public async Task Another_name_of_a_place_finds_its_plans()
    {
        await using var reader = await site.OpenAsync("http", "search.html");

        var named = await reader.Page.EvaluateAsync<JsonElement>(Ask, "稻香镇 提案");
        var otherwise = await reader.Page.EvaluateAsync<JsonElement>(Ask, "稻乡 提案");

        Assert.NotEqual(0, named.GetProperty("total").GetInt32());
        Assert.Equal(named.GetProperty("plans").ToString(), otherwise.GetProperty("plans").ToString());
    }

    [Fact]
    public async Task Excerpts_hold_the_words_marked_and_no_other_markup()
    {
        await using var reader = await site.OpenAsync("http", "search.html");

        var answer = await reader.Page.EvaluateAsync<JsonElement>(Ask, "委员 视察");

        var excerpts = answer.GetProperty("excerpts").EnumerateArray().Select(excerpt => excerpt.GetString()!).ToArray();
        Assert.NotEmpty(excerpts);
        foreach (var excerpt in excerpts)
        {
            Assert.Contains("<mark>", excerpt, StringComparison.Ordinal);
            Assert.DoesNotMatch("[<>]", Mark().Replace(excerpt, ""));
            Assert.Contains("视察", WebUtility.HtmlDecode(Mark().Replace(excerpt, "")), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_hit_that_does_not_hold_the_words_has_no_excerpt()
    {
        await using var reader = await site.OpenAsync("http", "search.html");

        var excerpts = await reader.Page.EvaluateAsync<string?[]>("async () => SiteSearch.snippets('量子纠缠', (await SiteSearch.search('视察')).hits)");

        Assert.NotEmpty(excerpts);
        Assert.All(excerpts, Assert.Null);
    }

    [Fact]
    public async Task Browser_and_build_normalise_every_unit_alike()
    {
        var build = new SearchText([]);
        await using var reader = await site.OpenAsync("http", "search.html");

        var folded = await reader.Page.EvaluateAsync<int[]>(
            "() => Array.from({ length: 65536 }, (_, i) => SiteSearch.page.fold(String.fromCharCode(i)).charCodeAt(0) || 0)");

        var different = Enumerable.Range(0, 65536).Where(i => build.Fold((char)i) != folded[i])
            .Select(i => string.Create(CultureInfo.InvariantCulture, $"U+{i:X4}: {(int)build.Fold((char)i):X4} {folded[i]:X4}"));
        Assert.Empty(different);
    }

    [Fact]
    public async Task A_filter_leaves_the_hits_it_names_and_an_unknown_value_none()
    {
        await using var reader = await site.OpenAsync("http", "search.html");

        var counts = await reader.Page.EvaluateAsync<int[]>("""
            async () => {
              const count = async filters => (await SiteSearch.search('', filters)).total;
              const all = SiteSearch.page.places().reduce((sum, place) => sum + (place.parent ? 0 : place.end - place.start), 0);
              return [all, await count({ tier: 'sample' }) + await count({ tier: 'official' }), await count({}), await count({ place: 'nowhere' }),
                await count({ year: 1900 }), await count({ function: 'x' }), await count({ kind: '诗歌' }), await count({ tier: 'x' })];
            }
            """);

        Assert.NotEqual(0, counts[0]);
        Assert.Equal([counts[0], 0, 0, 0, 0, 0, 0], counts[1..]);
    }

    [Fact]
    public async Task The_name_the_pinyin_and_the_initials_of_a_place_list_its_plans()
    {
        await using var reader = await site.OpenAsync("http", "search.html");

        var faults = await reader.Page.EvaluateAsync<string[]>("""
            async () => {
              await SiteSearch.ready;
              const faults = [], ids = async (...ask) => (await SiteSearch.search(...ask)).hits.map(hit => hit.plan);
              for (const place of SiteSearch.page.places().filter(place => place.known)) {
                const its = await ids('', { place: place.slug });
                if (!its.length) faults.push(place.slug + ' lists nothing');
                for (const word of [place.name, place.pinyin, place.pinyin.toUpperCase(), place.initials]) {
                  const found = new Set(await ids(word));
                  if (its.some(plan => !found.has(plan))) faults.push(word + ' misses plans of ' + place.slug);
                }
              }
              return faults;
            }
            """);

        Assert.Empty(faults);
    }

    [Fact]
    public async Task An_answer_does_not_depend_on_earlier_queries()
    {
        await using var reader = await site.OpenAsync("http", "search.html");
        const string Answers = "async words => { const all = []; for (const word of words) all.push(JSON.stringify(await SiteSearch.search(word))); return all; }";
        string[] words = ["视察", "组织委员视察", "民主监督 学习", "政协工作计划", "会"];

        var forwards = await reader.Page.EvaluateAsync<string[]>(Answers, words);
        await reader.GoAsync("search.html");
        var backwards = await reader.Page.EvaluateAsync<string[]>(Answers, words.Reverse().ToArray());

        Assert.Equal(forwards, backwards.Reverse());
    }

    [GeneratedRegex("</?mark>")]
    private static partial Regex Mark();
}
