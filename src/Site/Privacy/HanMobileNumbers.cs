using System.Buffers;
using Site.Model;
using Site.Text;

namespace Site.Privacy;

/// <summary>A mobile number written out: 一三八一二三四五六七八, 幺三八 一二三四 五六七八. Eleven numerals in a row are hardly anything else.</summary>
internal static class HanMobileNumbers
{
    private const int Length = 11;
    private const string Ones = "一幺";

    // Numerals are common, these pairs are not.
    private static readonly SearchValues<string> Beginnings = SearchValues.Create(
        [.. Ones.SelectMany(one => "三四五六七八九".Select(second => $"{one}{second}"))], StringComparison.Ordinal);

    public static void Find(string text, SpotList spots)
    {
        for (var at = Next(text, 0); at >= 0;)
        {
            var (count, end) = Read(text, at);
            if (count == Length && (at == 0 || !IsNumeral(text[at - 1])) && (end == text.Length || !IsNumeral(text[end])))
                spots.Add(new(new(at, end), PersonalKind.MobileNumber));
            at = Next(text, end);
        }
    }

    /// <summary>0–9, or -1: 两 is no digit of a number that is read out, 幺 is.</summary>
    public static int ValueOf(char c) => c switch { '幺' => 1, '○' => 0, '两' => -1, _ => HanNumerals.Digit(c) };

    private static (int Count, int End) Read(string text, int at)
    {
        var (count, end) = (0, at);
        for (var next = at; next < text.Length; next++)
        {
            if (ValueOf(text[next]) >= 0) (count, end) = (count + 1, next + 1);
            else if (next > end || !(text[next] is '-' or '－' or '—' || (HanText.IsBlank(text[next]) && text[next] is not '\n'))) break;
        }

        return (count, end);
    }

    // 十 and 百 make an amount of it.
    private static bool IsNumeral(char c) => ValueOf(c) >= 0 || c is '十' or '百' or '千' or '万' or '亿';

    private static int Next(string text, int from)
    {
        if (from >= text.Length) return -1;
        var found = text.AsSpan(from).IndexOfAny(Beginnings);
        return found < 0 ? -1 : from + found;
    }
}
