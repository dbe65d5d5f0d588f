using System.Globalization;
using Site.Model;
using Site.Text;

namespace Site.Deriving;

/// <summary>The date under a text (2015年3月10日 in a line of its own): when it was written.</summary>
internal static class ClosingDate
{
    private const int LongestLine = 14;

    public static YearClue? Of(Plan plan, TextTime time)
    {
        if (plan.Stated.Date is { } stated)
            return Clue(stated.Value.Year, stated.Value.Month, time, new(stated.Value.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), null, "year-date", "成文日期"));

        var leaves = plan.Text.Leaves().TakeLast(2).ToList();
        for (var i = leaves.Count - 1; i >= 0; i--)
        {
            var span = leaves[i].Span;
            if (span.Length > LongestLine || span.Length == 0 || plan.Text.Text[span.End - 1] != '日') continue;
            if (YearWords.Find(plan.Text.Text, span) is not [{ HasUnit: true } year] || year.Span.Start != span.Start) continue;
            if (Month(plan.Text.Text.AsSpan(year.End, span.End - year.End)) is not { } month) continue;
            return Clue(year.Year, month, time, new(plan.Text.Quote(span), span, "year-date", "落款日期"));
        }

        return null;
    }

    /// <summary>A plan of November belongs to the next year, a summary of January to the one before; between, a date tells nothing sure.</summary>
    private static YearClue? Clue(int year, int month, TextTime time, Evidence evidence)
    {
        int? of = (time, month) switch
        {
            (TextTime.Plan, <= 6) => year,
            (TextTime.Plan, >= 11) => year + 1,
            (TextTime.YearSummary, >= 11) => year,
            (TextTime.YearSummary, <= 2) => year - 1,
            (TextTime.HalfYearSummary, >= 6 and <= 9) => year,
            (TextTime.Writing, _) => year,
            _ => null,
        };
        if (of is not { } known) return null;

        // What is neither plan nor summary may speak of the year before or after.
        return new(ClueStrength.Exact, YearSet.Of(known), evidence) { Late = time == TextTime.Writing ? YearSet.Of(known - 1, known + 1) : YearSet.None };
    }

    private static int? Month(ReadOnlySpan<char> rest)
    {
        var end = rest.IndexOf('月');
        if (end is < 1 or > 2) return null;
        var value = HanText.IsDigit(rest[0]) ? Digits(rest[..end]) : HanNumerals.Parse(rest[..end]);
        return value is >= 1 and <= 12 ? value : null;
    }

    private static int? Digits(ReadOnlySpan<char> text)
    {
        var value = 0;
        foreach (var c in text)
        {
            if (!HanText.IsDigit(c)) return null;
            value = (value * 10) + HanText.Narrow(c) - '0';
        }

        return value;
    }
}
