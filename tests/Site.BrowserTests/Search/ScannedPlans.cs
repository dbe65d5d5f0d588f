using Site.Publishing.Search;
using Site.Registries;

namespace Site.BrowserTests.Search;

/// <summary>What a reader can read on the pages of all plans, block by block, and a plain scan of it: another way to the same answers.</summary>
internal sealed class ScannedPlans
{
    // Title, every block of the text, attachment titles, and the places above the plan; without what the site adds.
    private const string Blocks = """
        () => {
          const article = document.querySelector('article[data-plan]');
          const places = [...document.querySelectorAll('.crumbs a')].filter(a => /places\/(?!index)/.test(a.getAttribute('href')) && !/unknown/.test(a.href)).map(a => a.textContent);
          const copy = article.cloneNode(true);
          for (const note of copy.querySelectorAll('[data-site-note]')) note.remove();
          for (const picture of copy.querySelectorAll('img')) picture.replaceWith(picture.alt);
          const leaves = [...copy.querySelectorAll('h1, .plan-text [id]')].filter(e => !e.querySelector('[id]') || e.matches('p, h1, h2, h3, h4, h5, h6, td, th'));
          return [article.dataset.plan, ...places, ...leaves.map(e => e.textContent)];
        }
        """;

    private static readonly SearchText Normal = new(RegistrySet.Embedded.Variants.Pairs);

    private readonly Dictionary<string, string[]> _blocks;

    private ScannedPlans(Dictionary<string, string[]> blocks) => _blocks = blocks;

    public static async Task<ScannedPlans> ReadAsync(ServedSite site, Reader reader)
    {
        var blocks = new Dictionary<string, string[]>(StringComparer.Ordinal);
        foreach (var address in PlanPages(site))
        {
            await reader.GoAsync(address);
            var read = await reader.Page.EvaluateAsync<string[]>(Blocks);
            blocks.Add(read[0], [.. read.Skip(1).Select(block => Normal.Fold(block)).Where(block => block.Length > 0)]);
        }

        return new(blocks);
    }

    /// <summary>Ids of the plans that hold the word, in order.</summary>
    public IEnumerable<string> Scan(string word)
    {
        var folded = Normal.Fold(word);
        return _blocks.Where(plan => plan.Value.Any(block => block.Contains(folded, StringComparison.Ordinal))).Select(plan => plan.Key).Order(StringComparer.Ordinal);
    }

    /// <summary>Stretches of the texts from 1 to 15 units long, the same ones each time; and some words that stand nowhere.</summary>
    public IEnumerable<string> Draw(int count)
    {
        var chance = new Random(20250101);
        string[] all = [.. _blocks.OrderBy(plan => plan.Key, StringComparer.Ordinal).SelectMany(plan => plan.Value)];
        string Stretch(int length)
        {
            var block = all[chance.Next(all.Length)];
            var start = chance.Next(block.Length);
            return block.Substring(start, Math.Min(length, block.Length - start));
        }

        for (var i = 0; i < count; i++) yield return i % 6 == 5 ? Stretch(2) + Stretch(2) : Stretch(1 + (i % 15));
    }

    private static IEnumerable<string> PlanPages(ServedSite site) =>
        from folder in new[] { "plans", "samples" }
        let path = Path.Combine(site.Folder, folder)
        where Directory.Exists(path)
        from file in Directory.GetFiles(path, "*.html", SearchOption.AllDirectories)
        where File.ReadAllText(file).Contains("<article data-plan=", StringComparison.Ordinal) || File.ReadAllText(file).Contains(" data-plan=", StringComparison.Ordinal)
        select Path.GetRelativePath(site.Folder, file).Replace('\\', '/');
}
