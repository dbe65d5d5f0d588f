using Site.Model;
using Site.Registries;

namespace Site.Deriving;

/// <summary>What speaks against a kind of document that an editor or the title states: the title names another one, or the text tells the opposite.</summary>
internal static class KindConflicts
{
    private const int Plenty = 8;
    private const int Few = 6;

    /// <summary>A title that names kinds, and not the editor's; else a text that tells the opposite.</summary>
    public static ImmutableArray<string> OfEditor(PlanKind kind, string text, Opening opening, KindLexicon lexicon)
    {
        foreach (var title in opening.Titles)
        {
            if (KindFinding.Last(title.Text, lexicon) is not var (word, _)) continue;
            var names = lexicon.TitleWords.Any(w => w.Kind == kind && title.Text.Contains(w.Word, StringComparison.Ordinal));
            return names ? [] : [$"编辑指定是{kind.Name}，标题写作“{word.Word}”"];
        }

        return InText(kind, text, opening, lexicon) is { } words ? [$"编辑指定是{kind.Name}，{words}"] : [];
    }

    /// <summary>A text that tells the opposite of its title.</summary>
    public static ImmutableArray<string> OfTitle(KindWord word, string text, Opening opening, KindLexicon lexicon) =>
        InText(word.Kind, text, opening, lexicon) is { } words ? [$"标题写明是“{word.Word}”，{words}"] : [];

    /// <summary>A plan that opens and goes on like a summary, or a summary in which hardly anything was done. A review before a plan is neither.</summary>
    private static string? InText(PlanKind kind, string text, Opening opening, KindLexicon lexicon)
    {
        var isPlan = kind == PlanKind.WorkPlan || kind == PlanKind.WorkPoints || kind == PlanKind.ConsultationPlan;
        if (!isPlan && kind != PlanKind.Summary) return null;
        var head = KindFinding.First(text, KindFinding.OpeningSpan(text, opening), lexicon.SummaryOpenings);
        if (isPlan == head is null) return null;
        var (past, wishes) = (lexicon.Past.Find(text).Length, Wishes(text, lexicon));
        if (kind == PlanKind.Summary) return wishes >= Plenty && past * Few <= wishes ? "正文说的却几乎都是要做的事" : null;
        return past >= Plenty && past > 3 * wishes ? $"正文却从“{text.AsSpan(head!.Value.Start, head.Value.Length)}”起说的是做过的事" : null;
    }

    private static int Wishes(string text, KindLexicon lexicon) =>
        lexicon.Future.Find(text).Length + KindFinding.Count(text, lexicon.FutureCharacters);
}
