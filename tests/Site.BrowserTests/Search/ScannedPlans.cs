using System.Collections.Concurrent;
using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Site.Publishing.Search;
using Site.Registries;

namespace Site.BrowserTests.Search;

/// <summary>What a reader can read on the pages of all plans, block by block, and a plain scan of it: another way to the same answers.</summary>
internal sealed class ScannedPlans
{
    public const int UsualDraw = 20250101;

    private static readonly SearchText Normal = new(RegistrySet.Embedded.Variants.Pairs);

    private readonly Dictionary<string, string[]> _blocks;

    private ScannedPlans(Dictionary<string, string[]> blocks) => _blocks = blocks;

    public int Count => _blocks.Count;

    public static ScannedPlans Of(string siteFolder)
    {
        var blocks = new ConcurrentDictionary<string, string[]>(StringComparer.Ordinal);
        Parallel.ForEach(PlanPages(siteFolder), file =>
        {
            if (Read(new HtmlParser().ParseDocument(File.ReadAllText(file))) is { } read)
                blocks[read.Plan] = [.. read.Blocks.Select(block => Normal.Fold(block)).Where(block => block.Length > 0)];
        });
        return new(blocks.ToDictionary(StringComparer.Ordinal));
    }

    /// <summary>Title, every block of the text, attachment titles, and the places above the plan; without what the site adds.</summary>
    private static (string Plan, string[] Blocks)? Read(IHtmlDocument page)
    {
        if (page.QuerySelector("article[data-plan]") is not { } article) return null;
        var places = page.QuerySelectorAll(".crumbs a").Where(IsPlace).Select(a => a.TextContent);
        foreach (var note in article.QuerySelectorAll("[data-site-note]")) note.Remove();
        foreach (var picture in article.QuerySelectorAll("img")) picture.OuterHtml = WebUtility.HtmlEncode(picture.GetAttribute("alt") ?? "");
        var leaves = article.QuerySelectorAll("h1, .plan-text [id]:not(a)").Where(e => e.QuerySelector("[id]:not(a)") is null || e.Matches("p, h1, h2, h3, h4, h5, h6, td, th"));
        return (article.GetAttribute("data-plan")!, [.. places, .. leaves.Select(leaf => leaf.TextContent)]);
    }

    private static bool IsPlace(IElement link) =>
        link.GetAttribute("href") is { } href && href.Contains("places/", StringComparison.Ordinal)
        && !href.Contains("places/index", StringComparison.Ordinal) && !href.Contains("unknown", StringComparison.Ordinal);

    /// <summary>Ids of the plans that hold the word, in order.</summary>
    public IEnumerable<string> Scan(string word)
    {
        var folded = Normal.Fold(word);
        return _blocks.Where(plan => plan.Value.Any(block => block.Contains(folded, StringComparison.Ordinal))).Select(plan => plan.Key).Order(StringComparer.Ordinal);
    }

    /// <summary>The six classes of queries, each <paramref name="count"/> times; the same ones for the same seed.</summary>
    public IEnumerable<(string Class, string Query)> Draw(int count, int seed = UsualDraw)
    {
        var chance = new Random(seed);
        string[] all = [.. _blocks.OrderBy(plan => plan.Key, StringComparer.Ordinal).SelectMany(plan => plan.Value)];
        for (var i = 0; i < count; i++)
        {
            yield return ("one character", Stretch(1));
            yield return ("two characters", Stretch(2));
            yield return ("three to four", Stretch(3 + (i % 2)));
            yield return ("across a border", Until(() => Stretch(4 + (i % 4)), text => text.Any(char.IsPunctuation)));
            yield return ("eight to fifteen", Until(() => Stretch(8 + (i % 8)), text => text.Length >= 8));
            yield return ("absent", Until(() => Stretch(2) + Stretch(2), text => !Scan(text).Any()));
        }

        string Stretch(int length) => Until(() => Cut(all[chance.Next(all.Length)], length), text => !text.Any(char.IsAsciiLetter));
        string Cut(string block, int length)
        {
            var start = chance.Next(Math.Max(1, block.Length - length + 1));
            return block.Substring(start, Math.Min(length, block.Length - start));
        }
    }

    // Places are found by their initials too, which no text says; so no query is of Latin letters.
    private static string Until(Func<string> draw, Func<string, bool> isFit) => Enumerable.Range(0, 1000).Select(_ => draw()).First(isFit);

    private static IEnumerable<string> PlanPages(string siteFolder) =>
        from folder in new[] { "plans", "samples" }
        let path = Path.Combine(siteFolder, folder)
        where Directory.Exists(path)
        from file in Directory.GetFiles(path, "*.html", SearchOption.AllDirectories)
        select file;
}
