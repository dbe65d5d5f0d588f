using Site.Model;
using Site.Text;

namespace Site.Checking;

/// <summary>Days that no calendar has: 2月30日, 13月5日, 二月三十日, 2025年2月29日.</summary>
internal static class DateFaults
{
    private const int LeapYear = 2000;

    public static void Find(string text, TextFaults faults)
    {
        for (var at = text.IndexOf('月', StringComparison.Ordinal); at >= 0; at = text.IndexOf('月', at + 1))
            if (At(text, at) is { } span) faults.Add(Messages.DateImpossible(faults.Path, faults.InBody(span), text[span.Start..span.End]));
    }

    /// <summary>The impossible date around a 月, or null.</summary>
    private static TextSpan? At(string text, int at)
    {
        var start = StartOfNumber(text, at);
        if (Value(text.AsSpan(start, at - start)) is not { } month) return null;
        var year = YearBefore(text, start);
        var (day, end) = DayBehind(text, at + 1);
        if (end == 0) return year is not null && month > 12 && at - start <= 2 ? new(start, at + 1) : null;
        if (month is > 0 and <= 12 && day > 0 && day <= DateTime.DaysInMonth(year ?? LeapYear, month)) return null;
        return month > 99 || day > 99 ? null : new(start, end);
    }

    /// <summary>The last day of 5日, 5-8日 or 5日至8日; end 0 when no day follows.</summary>
    private static (int Day, int End) DayBehind(string text, int from)
    {
        var found = (Day: 0, End: 0);
        for (var at = from; at < text.Length;)
        {
            var end = EndOfNumber(text, at);
            if (end == at || end >= text.Length || Value(text.AsSpan(at, end - at)) is not { } day) break;
            var isDay = text[end] == '日';
            if (isDay) found = (Math.Max(found.Day, day), end + 1);
            var next = isDay ? end + 1 : end;
            if (next >= text.Length || text[next] is not ('-' or '－' or '—' or '–' or '~' or '～' or '至' or '到' or '、')) break;
            at = next + 1;
        }

        return found;
    }

    private static int? YearBefore(string text, int start)
    {
        if (start < 5 || text[start - 1] != '年') return null;
        var year = 0;
        for (var i = start - 5; i < start - 1; i++)
        {
            if (!HanText.IsDigit(text[i])) return null;
            year = (year * 10) + (HanText.Narrow(text[i]) - '0');
        }

        return year is >= 1 and <= 9999 ? year : null;
    }

    private static int StartOfNumber(string text, int end)
    {
        var start = end;
        while (start > 0 && end - start < 5 && IsNumber(text[start - 1])) start--;
        return start;
    }

    private static int EndOfNumber(string text, int start)
    {
        var end = start;
        while (end < text.Length && end - start < 5 && IsNumber(text[end])) end++;
        return end;
    }

    private static bool IsNumber(char c) => HanText.IsDigit(c) || HanNumerals.IsNumeral(c);

    /// <summary>At most two digits, or Han numerals.</summary>
    private static int? Value(ReadOnlySpan<char> number)
    {
        if (number.IsEmpty) return null;
        if (!HanText.IsDigit(number[0])) return HanNumerals.Parse(number);
        if (number.Length > 2) return null;
        var value = 0;
        foreach (var c in number)
        {
            if (!HanText.IsDigit(c)) return null;
            value = (value * 10) + (HanText.Narrow(c) - '0');
        }

        return value;
    }
}
