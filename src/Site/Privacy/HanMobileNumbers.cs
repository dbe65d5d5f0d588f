using System.Buffers;
using Site.Model;
using Site.Text;

namespace Site.Privacy;

/// <summary>
/// A mobile number that is written out, wholly or in part: 一三八一二三四五六七八, 幺三八 一二三四 五六七八, 一三八 0013 8000. So many
/// numerals in a row are hardly anything else, so it matters little what stands before (张三一三八…) and behind.
/// </summary>
internal static class HanMobileNumbers
{
    private const int Length = 11;

    /// <summary>With fewer of them the number is one in digits, which is judged by its surroundings.</summary>
    private const int FewestHan = 2;

    private static readonly SearchValues<char> Ones = SearchValues.Create("一幺1１");

    /// <summary>Time is linear: from each beginning no more than one number is read.</summary>
    /// <param name="withAddresses">Also within web addresses.</param>
    public static void Find(string text, SpotList spots, bool withAddresses)
    {
        for (var at = Next(text, 0); at >= 0;)
        {
            var end = EndOf(text, at);
            if (end > 0 && (withAddresses || !Surroundings.IsInAddress(text, at))) spots.Add(new(new(at, end), PersonalKind.MobileNumber));
            at = Next(text, end > 0 ? end : at + 1);
        }
    }

    /// <summary>0–9 for a numeral that is read out, or -1: 两 is no digit of a number, 幺 is.</summary>
    public static int ValueOf(char c) => c switch { '幺' => 1, '○' or '◯' => 0, '两' => -1, _ => HanNumerals.Digit(c) };

    /// <summary>0–9 for a digit in any writing, or -1.</summary>
    public static int DigitOf(char c) => DigitRun.ValueOf(c) is >= 0 and var digit ? digit : ValueOf(c);

    /// <summary>Where the number that begins here ends, or -1.</summary>
    private static int EndOf(string text, int start)
    {
        var (count, han, between) = (0, 0, 0);
        for (var at = start; at < text.Length; at++)
        {
            if (DigitOf(text[at]) is >= 0 and var digit)
            {
                if (count == 1 && digit < 3) return -1;
                if (ValueOf(text[at]) >= 0) han++;
                between = 0;
                if (++count == Length) return han >= FewestHan && !IsAmount(text, start, at + 1) ? at + 1 : -1;
            }
            else if (!DigitRun.IsBetweenDigits(text[at]) || ++between > DigitRun.MostSigns)
            {
                return -1;
            }
        }

        return -1;
    }

    // 十 and 万 make an amount of it, before it, behind it, and behind one more numeral.
    private static bool IsAmount(string text, int start, int end) =>
        IsMultiplier(text, start - 1) || IsMultiplier(text, end) || (end < text.Length && ValueOf(text[end]) >= 0 && IsMultiplier(text, end + 1));

    private static bool IsMultiplier(string text, int at) => at >= 0 && at < text.Length && text[at] is '十' or '百' or '千' or '万' or '亿';

    private static int Next(string text, int from)
    {
        if (from >= text.Length) return -1;
        var found = text.AsSpan(from).IndexOfAny(Ones);
        return found < 0 ? -1 : from + found;
    }
}
