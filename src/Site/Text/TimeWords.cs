using Site.Model;

namespace Site.Text;

/// <summary>A time within a year where it stands in a text.</summary>
/// <param name="Year">The full year right before it (2014年10月), or null.</param>
public readonly record struct TimeWord(TextSpan Span, int? Month, string? Part, int? Quarter, int? Half, int? Year);

/// <summary>Finds times of a year: 5月中旬, 十月底, 3月至5月, 第三季度, 上半年.</summary>
public static class TimeWords
{
    private static readonly string[] Parts = ["上旬", "中旬", "下旬", "月初", "月底", "初", "底", "中"];

    /// <summary>The times within <paramref name="span"/>, in order.</summary>
    public static IReadOnlyList<TimeWord> Find(string text, TextSpan span)
    {
        var found = new List<TimeWord>();
        for (var i = span.Start; i < span.End && text.AsSpan(i, span.End - i).IndexOfAny('月', '季', '半') is var next and >= 0; i++)
        {
            i += next;
            if ((text[i] switch
            {
                '月' => Month(text, span, i),
                '季' => Quarter(text, span, i),
                '半' => HalfYear(text, span, i),
                _ => null,
            }) is not { } time) continue;
            // 3月至5月 is one time, told by its first month.
            if (found.Count > 0 && time.Month is not null && time.Span.Start == found[^1].Span.End + 1 && IsRange(text[found[^1].Span.End]))
                found[^1] = found[^1] with { Span = new(found[^1].Span.Start, time.Span.End) };
            else
                found.Add(time);
            i = time.Span.End - 1;
        }

        return found;
    }

    private static TimeWord? Month(string text, TextSpan span, int at)
    {
        var start = NumeralStart(text, span.Start, at);
        if (Value(text, start, at) is not (>= 1 and <= 12) || (start > span.Start && text[start - 1] is '个' or '第' or '.')) return null;
        // 一月一堂课: every month, not January.
        if (at + 1 < span.End && text[at + 1] == '一' && text[start] == '一') return null;
        var month = Value(text, start, at);

        // 3-5月: told by its first month.
        if (start > span.Start + 1 && IsRange(text[start - 1]) && NumeralStart(text, span.Start, start - 1) is var first && Value(text, first, start - 1) is >= 1 and <= 12 and var earlier)
            (start, month) = (first, earlier);
        var end = at + 1;
        if (end < span.End && text[end] == '份') end++;
        string? part = null;
        foreach (var word in Parts)
            if (text.AsSpan(end, span.End - end).StartsWith(word, StringComparison.Ordinal) && IsPart(text, span, end, word))
            {
                part = word.TrimStart('月');
                end += word.Length;
                break;
            }

        return new(new(start, end), month, part, null, null, YearBefore(text, span.Start, start));
    }

    /// <summary>5月中 alone is the middle of May only before a pause: 5月中秋 is none.</summary>
    private static bool IsPart(string text, TextSpan span, int end, string word) =>
        word != "中" || end + 1 >= span.End || text[end + 1] is '，' or '。' or '：';

    private static TimeWord? Quarter(string text, TextSpan span, int at)
    {
        if (at + 1 >= span.End || text[at + 1] != '度') return null;
        var start = NumeralStart(text, span.Start, at);
        if (Value(text, start, at) is not (>= 1 and <= 4 and var quarter)) return null;
        if (start > span.Start && text[start - 1] == '第') start--;
        return new(new(start, at + 2), null, null, quarter, null, YearBefore(text, span.Start, start));
    }

    private static TimeWord? HalfYear(string text, TextSpan span, int at)
    {
        if (at == span.Start || at + 1 >= span.End || text[at + 1] != '年' || text[at - 1] is not ('上' or '下')) return null;
        return new(new(at - 1, at + 2), null, null, null, text[at - 1] == '上' ? 1 : 2, YearBefore(text, span.Start, at - 1));
    }

    private static int? YearBefore(string text, int floor, int start)
    {
        if (start == floor || text[start - 1] != '年') return null;
        var years = YearWords.Find(text, new(Math.Max(floor, start - 6), start));
        return years.IsEmpty ? null : years[^1].Year;
    }

    private static int NumeralStart(string text, int floor, int at)
    {
        var start = at;
        while (start > floor && at - start < 3 && (HanText.IsDigit(text[start - 1]) || HanNumerals.IsNumeral(text[start - 1]))) start--;
        return start;
    }

    private static int? Value(string text, int start, int end)
    {
        if (start == end) return null;
        if (!HanText.IsDigit(text[start])) return HanNumerals.Parse(text.AsSpan(start, end - start));
        var value = 0;
        for (var i = start; i < end; i++)
        {
            if (!HanText.IsDigit(text[i])) return null;
            value = (value * 10) + HanText.Narrow(text[i]) - '0';
        }

        return value;
    }

    private static bool IsRange(char c) => c is '至' or '到' or '-' or '—' or '～' or '~' or '－';
}
