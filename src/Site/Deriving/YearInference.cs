using Site.Model;
using Site.Registries;

namespace Site.Deriving;

/// <summary>Weighs the clues: one year where exact evidence leaves one (B) or one is most likely (C), else a range (D) or nothing (E).</summary>
internal static class YearInference
{
    private const int LongestRange = 8;
    private const int LongText = 600;

    /// <summary>The last year in which a political text could well do without the words of the new era.</summary>
    private const int LastYearWithoutModernWords = 2018;

    public static Derived<YearRange> Weigh(PlanText text, List<YearClue> clues, int? pageYear, DatingLexicon lexicon)
    {
        var bounds = Meet(clues, ClueStrength.Bound, YearSet.All);
        var hard = pageYear is { } page ? bounds.And(YearSet.UpTo(page)) : bounds;
        if (bounds.IsEmpty) return Contradiction(clues, "文中的时间线索互相矛盾");
        if (hard.IsEmpty) hard = bounds;

        var possible = Meet(clues, ClueStrength.Digits, hard);
        if (possible.IsEmpty) return Contradiction(clues, "残缺的年份或届次与文中其他线索对不上");
        var exact = Meet(clues, ClueStrength.Exact, possible);
        if (exact.IsEmpty) return Contradiction(clues, "文中的周年或规划年份与其他线索对不上");
        if (exact.Count == 1 && clues.Any(c => c.Strength is ClueStrength.Exact or ClueStrength.Digits))
            return Known(exact.First, Grade.B, clues, c => c.Strength is ClueStrength.Exact or ClueStrength.Digits or ClueStrength.Bound);
        return ByLikelihood(text, exact, clues, lexicon);
    }

    private static Derived<YearRange> ByLikelihood(PlanText text, YearSet possible, List<YearClue> clues, DatingLexicon lexicon)
    {
        // A campaign or a congress older than what the text cannot precede is told as history.
        var likely = clues.Where(c => c.Strength == ClueStrength.Likely && c.Years.Last >= possible.First).ToList();
        var narrowed = possible;
        foreach (var clue in likely) narrowed = narrowed.And(clue.Years);
        var agree = !narrowed.IsEmpty;
        if (!agree) narrowed = possible;

        var soft = narrowed;
        foreach (var clue in clues.Where(c => c.Strength == ClueStrength.Soft))
            if (soft.And(clue.Years) is { IsEmpty: false } still) soft = still;
        var hasDigits = clues.Any(c => c.Strength == ClueStrength.Digits && c.Evidence.Rule != "year-masked");
        var isNarrow = agree && (likely.Count > 0 || hasDigits);
        if (isNarrow && narrowed.Count == 1)
            return Known(narrowed.First, Grade.C, clues, c => c.Years.Contains(narrowed.First));
        if (isNarrow && hasDigits && soft.Count == 1)
            return Known(soft.First, Grade.C, clues, c => c.Years.Contains(soft.First));
        if (isNarrow && hasDigits && WithoutModernWords(text, soft, lexicon) is { Count: 1 } old)
            return Known(old.First, Grade.C, clues, c => c.Years.Contains(old.First));
        return Range(soft, clues);
    }

    private static YearSet WithoutModernWords(PlanText text, YearSet years, DatingLexicon lexicon)
    {
        if (text.Text.Length < LongText) return years;
        foreach (var hit in lexicon.Finder.Find(text.Text))
            if (lexicon.Modern.Contains(lexicon.Finder.Words[hit.Word])) return years;
        return years.And(YearSet.UpTo(LastYearWithoutModernWords));
    }

    private static YearSet Meet(List<YearClue> clues, ClueStrength strength, YearSet years)
    {
        foreach (var clue in clues)
            if (clue.Strength == strength) years = years.And(clue.Years);
        return years;
    }

    private static Derived<YearRange> Known(int year, Grade grade, List<YearClue> clues, Func<YearClue, bool> carries) =>
        new(YearRange.Of(year), Certainty.Inferred, grade)
        {
            Evidence = Evidence(clues.Where(carries)),
            Rejected = [.. Considered(clues).Without(YearSet.Of(year)).Years().Take(LongestRange).Select(y => new Rejected(YearDating.YearText(y), Against(y, clues)))],
        };

    /// <summary>Years for which some clue speaks: what masked digits leave, when a campaign ran, what follows a congress.</summary>
    private static YearSet Considered(List<YearClue> clues)
    {
        var years = Meet(clues, ClueStrength.Digits, YearSet.All);
        if (years.Count > LongestRange) years = YearSet.None;
        foreach (var clue in clues)
            if (clue.Strength == ClueStrength.Likely && clue.Years.Count <= LongestRange) years = years.Or(clue.Years).Or(clue.Late);
        return years;
    }

    private static string Against(int year, List<YearClue> clues)
    {
        if (clues.Exists(c => c.Late.Contains(year))) return "也说得通，但可能性较小：写法往往滞后一年";
        var clue = clues.Where(c => !c.Years.Contains(year)).MinBy(c => c.Strength);
        return clue is null ? "也说得通，但可能性较小：此后通行的提法一处也没有" : $"“{clue.Evidence.Quote}”：{clue.Evidence.Reason}";
    }

    /// <summary>What narrows most comes first.</summary>
    private static ImmutableArray<Evidence> Evidence(IEnumerable<YearClue> clues) =>
        [.. clues.OrderBy(c => c.Years.Count).ThenBy(c => c.Evidence.Span).Take(4).Select(c => c.Evidence)];

    private static Derived<YearRange> Range(YearSet years, List<YearClue> clues)
    {
        var isBounded = years.Count < YearSet.From(1990).Count && clues.Count > 0;
        if (!isBounded || years.Last - years.First >= LongestRange)
            return Derived.Unknown<YearRange>() with { Evidence = Evidence(clues) };
        return new(new(years.First, years.Last), Certainty.Inferred, Grade.D) { Evidence = Evidence(clues) };
    }

    private static Derived<YearRange> Contradiction(List<YearClue> clues, string reason) =>
        Derived.Unknown<YearRange>() with { Evidence = Evidence(clues), Conflicts = [reason] };
}
