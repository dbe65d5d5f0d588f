using Site.Model;

namespace Site.Text;

/// <summary>Numbering marks of official texts: 一、 （一） 1. （1） ① and 第一， 一是, half- and full-width signs mixed.</summary>
public static class Numberings
{
    /// <summary>
    /// The numbering mark with which the stretch begins (white space before it is passed over), or null.
    /// Years (2015年), decimals (1.5), sums (9+2) and counts (1、2月) are no marks.
    /// </summary>
    public static Numbering? At(string text, int start, int end)
    {
        var at = start;
        while (at < end && HanText.IsBlank(text[at])) at++;
        if (at >= end) return null;
        var c = HanText.Narrow(text[at]);
        if (HanNumerals.IsNumeral(c)) return Han(text, at, end);
        if (char.IsAsciiDigit(c)) return Digit(text, at, end);
        if (IsOpening(c)) return Bracketed(text, at, end);
        return c switch
        {
            '第' => Ordinal(text, at, end),
            '其' => OneOf(text, at, end),
            >= '①' and <= '㊉' => Symbol(at, c),
            _ => null,
        };
    }

    /// <summary>Another number in the manner of a printed mark: （二） and 1 give （一）.</summary>
    public static string InTheMannerOf(string mark, int value, int other)
    {
        var start = 0;
        while (start < mark.Length && !HanNumerals.IsNumeral(mark[start]) && !HanText.IsDigit(mark[start])) start++;
        // One character that is a whole mark: ㈡
        if (start == mark.Length) return ((char)(mark[0] + other - value)).ToString();
        var isDigit = HanText.IsDigit(mark[start]);
        var stop = RunEnd(mark, start, mark.Length, isDigit ? HanText.IsDigit : HanNumerals.IsNumeral);
        return string.Concat(mark.AsSpan(0, start), isDigit ? string.Create(null, $"{other}") : HanNumerals.Of(other), mark.AsSpan(stop));
    }

    /// <summary>一、 一. 一： 一） and the points 一是 一要.</summary>
    private static Numbering? Han(string text, int at, int end)
    {
        var stop = RunEnd(text, at, end, HanNumerals.IsNumeral);
        if (stop == end || HanNumerals.Parse(text.AsSpan(at, stop - at)) is not { } value) return null;
        if (IsPointWord(text, stop, end)) return new(new(at, stop + 1), NumberingKind.Point, value);

        var sign = SkipBlanks(text, stop, end);
        if (sign == end) return null;
        if (IsClosing(text[sign])) return new(new(at, AfterComma(text, sign + 1, end)), NumberingKind.HanInBrackets, value);
        var isMark = text[sign] is '、' or '．' or '.' or '：' or ':' or '﹑';
        return isMark && !CountsOn(text, sign + 1, end) ? new(new(at, sign + 1), NumberingKind.Han, value) : null;
    }

    /// <summary>1、 1. 1） — never 1.5, 12.4, 1、2月 or 2015年.</summary>
    private static Numbering? Digit(string text, int at, int end)
    {
        var stop = RunEnd(text, at, end, HanText.IsDigit);
        if (stop == end || stop - at > 3 || Number(text, at, stop) is not (> 0 and var value)) return null;
        var sign = SkipBlanks(text, stop, end);
        if (sign == end) return null;
        var next = sign + 1 < end ? text[sign + 1] : ' ';
        switch (text[sign])
        {
            case ')' or '）':
                return new(new(at, AfterComma(text, sign + 1, end)), NumberingKind.DigitInBrackets, value);
            case '、' or '﹑' when !CountsOn(text, sign + 1, end):
                return new(new(at, sign + 1), NumberingKind.Digit, value);
            case '.' or '．' or ':' or '：' when !HanText.IsDigit(next):
            case '，' when HanText.IsHan(next):
                return new(new(at, sign + 1), NumberingKind.Digit, value);
            default:
                return null;
        }
    }

    /// <summary>（一） (1) 〔二〕, blanks inside allowed, a 、 behind included.</summary>
    private static Numbering? Bracketed(string text, int at, int end)
    {
        var first = SkipBlanks(text, at + 1, end);
        if (first == end) return null;
        var isHan = HanNumerals.IsNumeral(text[first]);
        var stop = RunEnd(text, first, end, isHan ? HanNumerals.IsNumeral : HanText.IsDigit);
        var close = SkipBlanks(text, stop, end);
        if (stop == first || close == end || !IsClosing(text[close]) || stop - first > 3) return null;
        if ((isHan ? HanNumerals.Parse(text.AsSpan(first, stop - first)) : Number(text, first, stop)) is not (> 0 and var value)) return null;
        var kind = isHan ? NumberingKind.HanInBrackets : NumberingKind.DigitInBrackets;
        return new(new(at, AfterComma(text, close + 1, end)), kind, value);
    }

    /// <summary>第一章 第一部分 and the point 第一，.</summary>
    private static Numbering? Ordinal(string text, int at, int end)
    {
        var digits = at + 1 < end && HanText.IsDigit(text[at + 1]);
        var stop = RunEnd(text, at + 1, end, digits ? HanText.IsDigit : HanNumerals.IsNumeral);
        if (stop == end || stop - at > 4) return null;
        if ((digits ? Number(text, at + 1, stop) : HanNumerals.Parse(text.AsSpan(at + 1, stop - at - 1))) is not (> 0 and var value)) return null;
        if (text[stop] is '，' or ',' or '、' or '：' or ':') return new(new(at, stop + 1), NumberingKind.Point, value);
        var unit = text.AsSpan(stop, end - stop);
        var length = unit.StartsWith("部分", StringComparison.Ordinal) ? 2 : unit[0] is '章' or '编' or '节' ? 1 : 0;
        if (length == 0) return null;
        var isSet = unit.Length == length || HanText.IsBlank(unit[length]) || unit[length] is '、' or '：' or ':' or '，';
        return isSet || unit[0] == '章' ? new(new(at, stop + length), NumberingKind.Chapter, value) : null;
    }

    /// <summary>其一， 其二是</summary>
    private static Numbering? OneOf(string text, int at, int end)
    {
        var stop = RunEnd(text, at + 1, end, HanNumerals.IsNumeral);
        if (stop == end || HanNumerals.Parse(text.AsSpan(at + 1, stop - at - 1)) is not { } value) return null;
        return text[stop] is '，' or ',' or '、' or '：' or '是' ? new(new(at, stop + 1), NumberingKind.Point, value) : null;
    }

    /// <summary>One character that is a whole mark: ① ⑴ ⒈ ㈠ ㊀ ❶.</summary>
    private static Numbering? Symbol(int at, char c) => c switch
    {
        >= '①' and <= '⑳' => new(new(at, at + 1), NumberingKind.Circled, c - '①' + 1),
        >= '⑴' and <= '⒇' => new(new(at, at + 1), NumberingKind.DigitInBrackets, c - '⑴' + 1),
        >= '⒈' and <= '⒛' => new(new(at, at + 1), NumberingKind.Digit, c - '⒈' + 1),
        >= '㈠' and <= '㈩' => new(new(at, at + 1), NumberingKind.HanInBrackets, c - '㈠' + 1),
        >= '㊀' and <= '㊉' => new(new(at, at + 1), NumberingKind.Circled, c - '㊀' + 1),
        >= '❶' and <= '❿' => new(new(at, at + 1), NumberingKind.Circled, c - '❶' + 1),
        >= '➀' and <= '➉' => new(new(at, at + 1), NumberingKind.Circled, c - '➀' + 1),
        >= '➊' and <= '➓' => new(new(at, at + 1), NumberingKind.Circled, c - '➊' + 1),
        _ => null,
    };

    // 一要 numbers a point, 三要素 names something.
    private static bool IsPointWord(string text, int at, int end) =>
        text[at] == '是' || (text[at] == '要' && !(at + 1 < end && text[at + 1] is '素' or '点' or '件'));

    // 一、二季度 and 1、2月 count; 1、2015年… and 一、二次创业 … open an item, which a 、 or a unit of time behind the number tells apart.
    private static bool CountsOn(string text, int at, int end)
    {
        if (at >= end) return false;
        var digits = HanText.IsDigit(text[at]);
        var stop = RunEnd(text, at, end, digits ? HanText.IsDigit : HanNumerals.IsNumeral);
        return stop > at && stop - at <= 2 && stop < end && text[stop] is '、' or '月' or '日' or '号' or '季' or '级' or '期' or '组' or '把';
    }

    private static int AfterComma(string text, int at, int end) => at < end && text[at] is '、' or '．' or '.' ? at + 1 : at;

    private static bool IsOpening(char c) => c is '(' or '（' or '〔' or '﹙' or '[' or '【';

    private static bool IsClosing(char c) => c is ')' or '）' or '〕' or '﹚' or ']' or '】';

    private static int SkipBlanks(string text, int at, int end)
    {
        // A mark has one or two blanks inside at most; a wide gap is a form to be filled in.
        var limit = Math.Min(end, at + 2);
        while (at < limit && text[at] is ' ' or '\u3000' or '\u00A0') at++;
        return at;
    }

    private static int RunEnd(string text, int at, int end, Func<char, bool> isPart)
    {
        // No number has more than seven signs, so that a long run of numerals costs nothing.
        var limit = Math.Min(end, at + 8);
        while (at < limit && isPart(text[at])) at++;
        return at;
    }

    private static int Number(string text, int at, int end)
    {
        var value = 0;
        for (; at < end; at++) value = (value * 10) + (HanText.Narrow(text[at]) - '0');
        return value;
    }
}
