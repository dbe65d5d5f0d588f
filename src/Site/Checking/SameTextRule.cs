using Site.Model;
using Site.Text;

namespace Site.Checking;

/// <summary>A plan in Markdown whose text another file holds word for word: pasted into the wrong file, or found before.</summary>
internal static class SameTextRule
{
    /// <summary>Fewer letters than this say too little to be called the same text.</summary>
    private const int Fewest = 60;

    public static IEnumerable<Finding> Find(CheckedSite site)
    {
        var plans = site.Book.Plans;
        var prints = new (Fingerprint Print, int Length)[plans.Length];
        Parallel.For(0, plans.Length, i => prints[i] = Words(plans[i].Text.Text));
        return
            from twins in Enumerable.Range(0, plans.Length).Where(i => prints[i].Length >= Fewest).GroupBy(i => prints[i])
            where twins.Skip(1).Any()
            let texts = twins.Select(i => plans[i].Plan).OrderBy(plan => plan.Source.DisplayPath, StringComparer.Ordinal).ThenBy(plan => plan.StartLine).ToList()
            from plan in texts
            where plan.Seed is null
            select Messages.TextTwice(plan, texts[(texts.IndexOf(plan) + 1) % texts.Count]);
    }

    private static (Fingerprint Print, int Length) Words(string text)
    {
        var (print, length) = (Fingerprint.Empty, 0);
        foreach (var c in text)
        {
            if (!char.IsLetterOrDigit(c) && !char.IsSurrogate(c)) continue;
            print = print.With(c);
            length++;
        }

        return (print, length);
    }
}
