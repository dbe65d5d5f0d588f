using System.Buffers;
using Site.Model;

namespace Site.Text;

/// <summary>A year written out in a text.</summary>
/// <param name="Span">From its first digit to its last, without 年.</param>
/// <param name="End">Behind 年 or 年度 where one follows, else behind the last digit.</param>
public readonly record struct YearWord(int Year, TextSpan Span, int End, bool HasUnit);

/// <summary>Finds years written in full: 2015年, ２０１５年度, 二〇一五年.</summary>
public static class YearWords
{
    private static readonly SearchValues<char> Digits = SearchValues.Create("0123456789０１２３４５６７８９零○Ｏ〇一二三四五六七八九");

    /// <summary>The full years (1949–2100) in <paramref name="span"/> of <paramref name="text"/>, in order; masked ones are none.</summary>
    public static ImmutableArray<YearWord> Find(string text, TextSpan span)
    {
        var found = ImmutableArray.CreateBuilder<YearWord>();
        for (var i = span.Start; text.AsSpan(i, span.End - i).IndexOfAny(Digits) is var next and >= 0;)
        {
            i += next;
            var end = i;
            while (end < span.End && Digit(text[end]) >= 0) end++;
            if (end - i == 4 && Read(text, i, end, span.End) is { } year) found.Add(year);
            i = end;
        }

        return found.DrainToImmutable();
    }

    private static YearWord? Read(string text, int start, int end, int limit)
    {
        var year = 0;
        for (var i = start; i < end; i++) year = (year * 10) + Digit(text[i]);
        var hasUnit = end < limit && text[end] == '年';
        // Without 年, digits in Chinese are a number of something else, and letters before or behind make a code.
        if (year is < 1949 or > 2100 || (!hasUnit && text[start] > '9')) return null;
        if (start > 0 && (char.IsAsciiLetter(text[start - 1]) || text[start - 1] is '.' or '/' or '_')) return null;
        // 2021—2025年 is a range: neither end is the year of anything.
        if (start > 1 && IsDash(text[start - 1]) && IsDigitOrYear(text[start - 2])) return null;
        var behindUnit = hasUnit ? end + 1 : end;
        if (behindUnit + 1 < limit && IsDash(text[behindUnit]) && Digit(text[behindUnit + 1]) >= 0) return null;
        if (end < limit && (char.IsAsciiLetter(text[end]) || text[end] is '_')) return null;
        var behind = behindUnit;
        if (hasUnit && behind < limit && text[behind] == '度') behind++;
        return new(year, new(start, end), behind, hasUnit);
    }

    private static bool IsDash(char c) => c is '-' or '—' or '－' or '–' or '～' or '~' or '至';

    private static bool IsDigitOrYear(char c) => c is '年' or '—' || Digit(c) >= 0;

    private static int Digit(char c) => c switch
    {
        >= '0' and <= '9' => c - '0',
        >= '０' and <= '９' => c - '０',
        '○' or 'Ｏ' => 0,
        // 两千年 counts years, it names none.
        '两' => -1,
        _ => HanNumerals.Digit(c),
    };
}
