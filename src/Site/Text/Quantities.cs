using System.Buffers;
using Site.Model;

namespace Site.Text;

/// <summary>A number with its measure word: 两次, 1-2个, 十二篇.</summary>
/// <param name="Span">From the first digit to the end of the measure word.</param>
/// <param name="IsHan">Written in Han numerals.</param>
public readonly record struct Quantity(TextSpan Span, int Number, int? Max, string Unit, bool IsHan);

/// <summary>Finds numbers that count something.</summary>
public static class Quantities
{
    private const int Largest = 99_999;
    private static readonly SearchValues<char> Numerals = SearchValues.Create("0123456789０１２３４５６７８９零〇一二两三四五六七八九十百");

    /// <summary>The quantities within <paramref name="span"/>, in order.</summary>
    /// <param name="units">Measure words, the longest first.</param>
    public static IReadOnlyList<Quantity> Find(string text, TextSpan span, ImmutableArray<string> units)
    {
        var found = new List<Quantity>();
        for (var i = span.Start; text.AsSpan(i, span.End - i).IndexOfAny(Numerals) is var next and >= 0;)
        {
            i += next;
            var end = NumeralEnd(text, i, span.End);
            if (Read(text, i, end, span.End, units) is { } quantity)
            {
                found.Add(quantity);
                i = quantity.Span.End;
            }
            else
            {
                i = end;
            }
        }

        return found;
    }

    private static Quantity? Read(string text, int start, int end, int limit, ImmutableArray<string> units)
    {
        if (Value(text, start, end) is not { } number) return null;
        int? max = null;
        var at = end;
        if (at + 1 < limit && text[at] is '-' or '—' or '至' or '到' or '～' or '~' or '－' && IsNumeral(text[at + 1]))
        {
            var second = NumeralEnd(text, at + 1, limit);
            if (Value(text, at + 1, second) is not { } upper || upper <= number) return null;
            (max, at) = (upper, second);
        }

        if (at < limit && text[at] is '余' or '多') at++;
        foreach (var unit in units)
            if (at + unit.Length <= limit && text[at] == unit[0] && text.AsSpan(at).StartsWith(unit, StringComparison.Ordinal))
                return new(new(start, at + unit.Length), number, max, unit, !HanText.IsDigit(text[start]));
        return null;
    }

    private static int? Value(string text, int start, int end)
    {
        if (!HanText.IsDigit(text[start])) return HanNumerals.Parse(text.AsSpan(start, end - start));
        var value = 0;
        for (var i = start; i < end && value <= Largest; i++) value = (value * 10) + HanText.Narrow(text[i]) - '0';
        return value is > 0 and <= Largest ? value : null;
    }

    /// <summary>Digits, or Han numerals; never both.</summary>
    private static int NumeralEnd(string text, int start, int limit)
    {
        var isDigit = HanText.IsDigit(text[start]);
        var end = start + 1;
        while (end < limit && (isDigit ? HanText.IsDigit(text[end]) : HanNumerals.IsNumeral(text[end]) || text[end] is '千' or '万')) end++;
        return end;
    }

    private static bool IsNumeral(char c) => HanText.IsDigit(c) || HanNumerals.IsNumeral(c);
}
