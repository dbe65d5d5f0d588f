using Site.Model;
using Site.Text;

namespace Site.Deriving;

/// <summary>What speaks against a year that an editor or the text itself states. What a text may well mention speaks against nothing.</summary>
internal static class YearConflicts
{
    private const int Most = 3;

    /// <summary>In Chinese, the weightiest first.</summary>
    /// <param name="opened">The year that the opening states, whoever is right.</param>
    /// <param name="page">The year in the title of the page that a compilation was saved from: no text on it is newer.</param>
    public static ImmutableArray<string> Of(
        int year, Plan plan, Opening opening, Derived<YearRange>? opened, IEnumerable<YearClue> clues, int? page)
    {
        var name = (plan.Stated.Year is null ? "写明" : "编辑指定") + YearDating.YearText(year);
        var conflicts = new List<string>();
        string Of(string words) => conflicts.Count == 0 ? $"{name}，{words}" : words;
        if ((InTitles(year, opening) ?? InOpening(year, plan.Text, opening, opened)) is { } words) conflicts.Add(Of(words));
        if (page < year) conflicts.Add(Of($"来源网页的标题却是{YearDating.YearText(page.Value)}的"));
        foreach (var clue in clues)
            if (conflicts.Count < Most && SpeaksAgainst(clue, year)) conflicts.Add(Of($"文中有“{clue.Evidence.Quote}”（{clue.Evidence.Reason}）"));
        return [.. conflicts];
    }

    /// <summary>Titles name years, and none of them is this one.</summary>
    private static string? InTitles(int year, Opening opening)
    {
        string? other = null;
        foreach (var title in opening.Titles)
            foreach (var word in StatedYear.YearsOf(title.Text))
            {
                if (word.Year == year) return null;
                other ??= title.Text[word.Span.Start..word.End];
            }

        return other is null ? null : $"标题写作“{other}”";
    }

    /// <summary>The opening states another year, and the text below its titles names this one nowhere.</summary>
    private static string? InOpening(int year, PlanText text, Opening opening, Derived<YearRange>? opened)
    {
        if (opened is not { Value: { } other, Evidence: [var evidence, ..] } || other.First == year) return null;
        foreach (var word in YearWords.Find(text.Text, new(0, text.Text.Length)))
            if (word.Year == year && !opening.Titles.Any(title => title.Span is { } span && span.Contains(word.Span))) return null;
        return $"正文开头写作“{evidence.Quote}”";
    }

    private static bool SpeaksAgainst(YearClue clue, int year) => clue.Evidence.Rule switch
    {
        "year-masked" or "year-date" => !clue.Years.Or(clue.Late).Contains(year),
        _ => clue.Strength == ClueStrength.Bound && clue.Never is { } first && year < first,
    };
}
