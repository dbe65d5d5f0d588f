using System.Buffers;
using Site.Model;
using Site.Registries;
using Site.Text;

namespace Site.Deriving;

/// <summary>A year that a text gives itself, in its title or at its opening. A year that it merely mentions is none.</summary>
internal static class StatedYear
{
    private const int OpeningLength = 400;
    private const int ClauseLength = 40;
    private static readonly SearchValues<char> SentenceEnds = SearchValues.Create("。；！？");
    private static readonly SearchValues<char> ClauseEnds = SearchValues.Create("，。；：！？,;:");

    /// <summary>The one year of the title; of two, the one that stands right before what the title announces.</summary>
    public static Derived<YearRange>? InTitles(Opening opening)
    {
        foreach (var title in opening.Titles)
        {
            var years = YearsOf(title.Text);
            if (years.Select(y => y.Year).Distinct().Count() is not (var count and > 0)) continue;
            var chosen = count == 1 ? years[0] : Announced(title.Text, years);
            if (chosen is not { } year) return null;
            var quote = title.Text[year.Span.Start..year.End];
            var evidence = new Evidence(quote, title.At(year.Span.Start, quote.Length), "year-title", "标题写明年份");
            return Derived.Stated(YearRange.Of(year.Year), evidence) with { Rejected = Others(years, year.Year, "标题里另有此年，但不是所计划的年份") };
        }

        return null;
    }

    /// <summary>The years that a title names; the year in a document's number is none of work.</summary>
    public static ImmutableArray<YearWord> YearsOf(string title) =>
        YearWords.Find(title, new(0, title.Length)).RemoveAll(y => !y.HasUnit && IsNumberOfDocument(title, y));

    /// <summary>
    /// The year at the head of the first paragraph, or right before the plan it announces. Unless the text is a summary, a
    /// year that it looks back on is none; the next year may follow behind it.
    /// </summary>
    public static Derived<YearRange>? InOpening(PlanText text, Opening opening, bool isSummary, BodyLevel? acting, StatedYearWords words)
    {
        if (opening.First is not { } first) return null;
        var span = new TextSpan(first.Span.Start, Math.Min(first.Span.End, first.Span.Start + OpeningLength));
        var years = YearWords.Find(text.Text, span).Where(y => y.HasUnit).ToImmutableArray();
        if (years.IsEmpty) return null;
        if (Leading(text.Text, span, years, isSummary, acting, words) is { } leading)
            return Stated(text, leading, "year-opening", "开头即标明年份", years);

        var announced = years.Where(y => Announces(text.Text, span, y, isSummary, acting, words)).ToList();
        return announced.Select(y => y.Year).Distinct().Count() == 1 && (isSummary || !SumsUp(text.Text, announced[0].End))
            ? Stated(text, announced[0], "year-announced", "开头写明这一年的工作", years)
            : null;
    }

    private static bool SumsUp(string text, int at) => text.AsSpan(at).StartsWith("工作总结", StringComparison.Ordinal);

    /// <summary>2015年，镇政协…; or 2014年，镇政协完成了…。2015年，我们将…. Where both years could be meant, neither is.</summary>
    private static YearWord? Leading(string text, TextSpan span, ImmutableArray<YearWord> years, bool isSummary, BodyLevel? acting, StatedYearWords words)
    {
        var first = years[0];
        if (!IsFirstWord(text, span.Start, first) || !OwnYear.Is(text, first.End, span.End, acting, words)) return null;
        if (isSummary) return first;
        YearWord? next = null;
        foreach (var year in years)
            if (year.Year == first.Year + 1 && "。；！？".Contains(text[year.Span.Start - 1], StringComparison.Ordinal)
                && OwnYear.Is(text, year.End, span.End, acting, words) && !LooksBack(text, year, span.End, words)) next = year;
        if (LooksBack(text, first, span.End, words)) return next;
        return next is null ? first : null;
    }

    /// <summary>2014年是很不平凡的一年。一年来，…: what a year was is told in the sentence behind.</summary>
    private static bool LooksBack(string text, YearWord year, int end, StatedYearWords words)
    {
        var rest = text.AsSpan(year.End, end - year.End);
        var stop = rest.IndexOfAny(SentenceEnds);
        if (stop >= 0 && rest[0] is '是' or '为' && rest[(stop + 1)..].IndexOfAny(SentenceEnds) is var second and >= 0) stop += 1 + second;
        return Retrospect.Tells(stop < 0 ? rest : rest[..stop], words);
    }

    /// <summary>〔2024〕3号, 第2024号: part of a number, not a year of work.</summary>
    private static bool IsNumberOfDocument(string title, YearWord year) =>
        (year.Span.Start > 0 && "第〔[【（(".Contains(title[year.Span.Start - 1], StringComparison.Ordinal))
        || (year.End < title.Length && "号〕]】）)".Contains(title[year.End], StringComparison.Ordinal));

    private static bool IsFirstWord(string text, int start, YearWord year)
    {
        for (var i = start; i < year.Span.Start; i++)
            if (char.IsLetterOrDigit(text[i])) return false;
        return true;
    }

    private static Derived<YearRange> Stated(PlanText text, YearWord year, string rule, string reason, ImmutableArray<YearWord> all)
    {
        var span = new TextSpan(year.Span.Start, year.End);
        return Derived.Stated(YearRange.Of(year.Year), new Evidence(text.Quote(span), span, rule, reason))
            with
        { Rejected = Others(all, year.Year, "只是提到，不是这篇文字的年份") };
    }

    private static ImmutableArray<Rejected> Others(ImmutableArray<YearWord> all, int chosen, string reason) =>
        [.. all.Select(y => y.Year).Where(y => y != chosen).Distinct().Select(y => new Rejected(YearDating.YearText(y), reason))];

    /// <summary>Of two years in a title (2014年工作总结和2015年工作计划), the last one with words of its own; none where they span a range.</summary>
    private static YearWord? Announced(string title, ImmutableArray<YearWord> years)
    {
        for (var i = 1; i < years.Length; i++)
            if (years[i].Span.Start - years[i - 1].End <= 1) return null;
        return years.Length == 2 && years[^1].End < title.Length ? years[^1] : null;
    }

    /// <summary>…制定2015年工作计划: the plan stands right behind the year, and nothing before it makes the year a reference.</summary>
    private static bool Announces(string text, TextSpan opening, YearWord year, bool isSummary, BodyLevel? acting, StatedYearWords words)
    {
        var rest = text.AsSpan(year.End, Math.Min(opening.End - year.End, ClauseLength));
        if (rest.IndexOfAny(ClauseEnds) is var stop and >= 0) rest = rest[..stop];
        var plan = Clauses.First(rest, words.Plans);
        if (plan is < 0 or > 12 || OwnYear.IsOfBodyAbove(rest, acting) || Clauses.First(rest[..plan], words.Events) >= 0) return false;

        var from = Math.Max(opening.Start, year.Span.Start - ClauseLength);
        var before = text.AsSpan(from, year.Span.Start - from);
        if (before.LastIndexOfAny(ClauseEnds) is var last and >= 0) before = before[(last + 1)..];
        var isToldOf = !isSummary && (Clauses.IndexOfDone(before) >= 0 || Retrospect.Tells(rest, words));
        return !isToldOf && !before.Contains('《') && !IsReference(before, words.References);
    }

    /// <summary>A word of one character refers only right before the year (于2012年); a longer one anywhere in the clause.</summary>
    private static bool IsReference(ReadOnlySpan<char> before, ImmutableArray<string> references)
    {
        foreach (var word in references)
            if (word.Length == 1 ? before.EndsWith(word, StringComparison.Ordinal) && !before.EndsWith("关于", StringComparison.Ordinal)
                : before.Contains(word, StringComparison.Ordinal)) return true;
        return false;
    }
}
