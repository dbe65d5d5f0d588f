using Site.Model;
using Site.Registries;
using Site.Text;

namespace Site.Checking;

/// <summary>Names and set phrases written wrongly, eaten characters, doubled words: the rules stand in <c>wording.yml</c>.</summary>
internal static class WordingFaults
{
    /// <summary>Judges one text of a plan: its title or its body.</summary>
    /// <param name="place">Where a stretch of the text stands in the file.</param>
    public static void Find(string text, Func<TextSpan, SourceSpan> place, WordingLexicon wording, TextFaults faults)
    {
        var told = new HashSet<int>();
        foreach (var hit in wording.Wrong.Find(text))
        {
            var rule = wording.RuleOf(hit);
            if (IsRight(text, hit, rule) || !told.Add(hit.Start)) continue;
            faults.Add(FindingOf(rule, faults.Path, place(hit.Span), text.Substring(hit.Start, hit.Length)));
        }

        foreach (var (hit, rule) in wording.Sounds.Value.Find(text))
            if (told.Add(hit.Start)) faults.Add(FindingOf(rule, faults.Path, place(hit.Span), text.Substring(hit.Start, hit.Length)));
    }

    private static Finding FindingOf(WordingRule rule, string path, SourceSpan span, string written) => rule.Kind switch
    {
        WordingKind.Name => Messages.NameWrong(path, span, written, rule.Right),
        WordingKind.Eaten => Messages.WordEaten(path, span, written, rule.Right),
        _ => Messages.WordDoubled(path, span, written),
    };

    // 增加宣传力度 holds 加宣传力度 and is right.
    private static bool IsRight(string text, WordHit hit, WordingRule rule)
    {
        var wrong = text.AsSpan(hit.Start, hit.Length);
        foreach (var word in rule.Unless)
            if (word.AsSpan().IndexOf(wrong) is >= 0 and var at && hit.Start >= at
                && text.AsSpan(hit.Start - at).StartsWith(word, StringComparison.Ordinal)) return true;
        return false;
    }
}
