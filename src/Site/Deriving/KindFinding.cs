using Site.Model;
using Site.Registries;

namespace Site.Deriving;

/// <summary>The kind of document, from the plan's own title; else unknown.</summary>
public static class KindFinding
{
    internal static Derived<PlanKind> Derive(Plan plan, Opening opening, KindLexicon lexicon)
    {
        if (plan.Stated.Kind is { } stated) return Derived.ByEditor(stated.Value);
        foreach (var title in opening.Titles)
            if (Last(title.Text, lexicon) is var (word, at))
                return Derived.Stated(word.Kind, new(word.Word, title.At(at, word.Word.Length), "kind-title", $"标题写明是“{word.Word}”"));
        return Derived.Unknown<PlanKind>();
    }

    /// <summary>The word that ends last says what the document is; of those that end together, the longest.</summary>
    private static (KindWord Word, int At)? Last(string title, KindLexicon lexicon)
    {
        (KindWord Word, int At)? last = null;
        foreach (var word in lexicon.TitleWords)
        {
            var at = title.LastIndexOf(word.Word, StringComparison.Ordinal);
            if (at < 0) continue;
            if (last is not var (best, bestAt) || (at + word.Word.Length, word.Word.Length).CompareTo((bestAt + best.Word.Length, best.Word.Length)) > 0)
                last = (word, at);
        }

        return last;
    }
}
