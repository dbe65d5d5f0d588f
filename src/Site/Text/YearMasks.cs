using Site.Model;

namespace Site.Text;

/// <summary>Years with missing digits: 20xx 201x 20__ 20**年 二〇××年 xx年.</summary>
internal static class YearMasks
{
    /// <summary>The masked year whose first missing digit stands at <paramref name="at"/>, or null.</summary>
    public static TextSpan? At(string text, int at, int floor)
    {
        var end = at;
        var filler = MaskSigns.Plain(text[at]);
        var isSure = MaskSigns.IsFiller(filler);
        if (!isSure && !IsWeakFiller(filler)) return null;
        while (end < text.Length && end - at < 4 && (isSure ? MaskSigns.IsFiller(MaskSigns.Plain(text[end])) : text[end] == text[at])) end++;

        var isYearWord = end < text.Length && text[end] == '年';
        var start = DigitsBefore(text, at, floor);
        if (start < at) return Century(text, start, at, end, isYearWord, isSure);
        return isSure && isYearWord && end - at >= 2 && !Counts(text, end + 1) && !Latin(text, at - 1) ? new(at, end) : null;
    }

    private static TextSpan? Century(string text, int start, int at, int end, bool isYearWord, bool isSure)
    {
        if (Latin(text, start - 1)) return null;
        var known = text.AsSpan(start, at - start);
        // A digit behind the gap: 20x5.
        if (isSure && known.Length == 2 && end - at == 1 && end < text.Length && HanText.IsDigit(text[end])) end++;
        var missing = end - at;
        if (!IsCentury(known) || Latin(text, end)) return null;
        var isWhole = known.Length + missing == 4;
        if (isSure) return isWhole || (isYearWord && missing <= 4) ? new(start, end) : null;
        return isYearWord && missing >= 2 && known.Length == 2 ? new(start, end) : null;
    }

    private static bool IsCentury(ReadOnlySpan<char> known)
    {
        if (known.Length is < 2 or > 3) return false;
        var (first, second) = (HanText.Narrow(known[0]), HanText.Narrow(known[1]));
        return (first, second) is ('2', '0') or ('1', '9') or ('二', '0') or ('二', '〇') or ('二', '○') or ('二', '零') or ('一', '九');
    }

    private static int DigitsBefore(string text, int at, int floor)
    {
        var start = at;
        while (start > floor && at - start < 4 && IsYearDigit(text[start - 1])) start--;
        return start;
    }

    private static bool IsYearDigit(char c) => HanText.IsDigit(c) || c is '○' or '〇' || (HanNumerals.IsNumeral(c) && c is not ('十' or '百' or '两'));

    // Signs that stand for missing digits only between a century and 年: 20--年, 20  年.
    private static bool IsWeakFiller(char c) => c is ' ' or '\u3000' or '-' or '—' or '·' or '.' or '?' or '？' or '○' or '〇' or '□';

    // xx年来, xx年内 count years.
    private static bool Counts(string text, int at) => at < text.Length && text[at] is '来' or '内' or '间' or '多' or '级' or '以' or '前' or '后';

    private static bool Latin(string text, int at) => at >= 0 && at < text.Length && HanText.IsLatinOrDigit(text[at]);
}
