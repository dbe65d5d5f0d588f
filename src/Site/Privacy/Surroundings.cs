using System.Buffers;
using Site.Registries;
using Site.Text;

namespace Site.Privacy;

/// <summary>What stands around digits and makes them something else: a word, an amount, a code, a web address.</summary>
internal static class Surroundings
{
    private const int LongestAddress = 400;
    private const int LongestFraction = 6;
    private const int LongestWord = 10;

    private static readonly SearchValues<char> ClauseEnds = SearchValues.Create("，。；,;\n");

    /// <summary>Digits within a Latin word or a file's name (MA13812345678, IMG_2015…) or behind a decimal point; Tel13… is none.</summary>
    public static bool IsPartOfWord(string text, int start, PrivacyLexicon words)
    {
        if (start == 0) return false;
        var before = HanText.Narrow(text[start - 1]);
        if (before == '_') return true;
        if (before == '.') return IsBehindPoint(text, start);
        return char.IsAsciiLetter(before) && !words.PhoneWords.Contains(Letters(text, LettersBefore(text, start), start), StringComparer.Ordinal);
    }

    /// <summary>Digits of a decimal's fraction.</summary>
    public static bool IsBehindPoint(string text, int start) =>
        start > 1 && HanText.Narrow(text[start - 1]) == '.' && HanText.IsDigit(text[start - 2]) && IsDecimal(text, start);

    /// <summary>The letters before the digits make a code of them (IMG_…, SN…), or more digits stand before the letters (…MA…).</summary>
    public static bool IsBehindCode(string text, int start, PrivacyLexicon words)
    {
        var end = start;
        while (end > 0 && start - end < LongestWord && text[end - 1] == '_') end--;
        var from = LettersBefore(text, end);
        if (from == end) return false;
        return (from > 0 && HanText.IsDigit(text[from - 1])) || words.CodeLetters.Contains(Letters(text, from, end));
    }

    /// <summary>The letters behind the digits are a unit's (km), or more digits stand behind the letters.</summary>
    public static bool IsBeforeCode(string text, int end, PrivacyLexicon words)
    {
        var to = end;
        while (to < text.Length && to - end < LongestWord && char.IsAsciiLetter(HanText.Narrow(text[to]))) to++;
        return to > end && ((to < text.Length && HanText.IsDigit(text[to])) || words.LetterUnits.Contains(Letters(text, end, to)));
    }

    /// <summary>Behind the digits comes a letter, or what makes them an amount.</summary>
    public static bool IsAmount(string text, int start, int end, PrivacyLexicon words) =>
        IsQuantity(text, start, end, words) || (end < text.Length && char.IsAsciiLetter(HanText.Narrow(text[end])));

    /// <summary>Around the digits stands what makes them an amount.</summary>
    public static bool IsQuantity(string text, int start, int end, PrivacyLexicon words)
    {
        if (start > 0 && text[start - 1] is '￥' or '¥' or '$' or '＄') return true;
        if (end >= text.Length) return false;
        if (text[end] is '.' or '．' && IsFraction(text, end + 1)) return true;
        return words.Units.Contains(text[end]);
    }

    private static int LettersBefore(string text, int end)
    {
        var from = end;
        while (from > 0 && end - from < LongestWord && char.IsAsciiLetter(HanText.Narrow(text[from - 1]))) from--;
        return from;
    }

    private static string Letters(string text, int from, int to) => string.Create(to - from, (text, from), static (target, s) =>
    {
        for (var i = 0; i < target.Length; i++) target[i] = char.ToLowerInvariant(HanText.Narrow(s.text[s.from + i]));
    });

    private static bool IsFraction(string text, int at)
    {
        var end = at;
        while (end < text.Length && end - at <= LongestFraction && HanText.IsDigit(text[end])) end++;
        return end > at && end - at <= LongestFraction;
    }

    /// <summary>One of the words stands in the same clause, at most so many characters before.</summary>
    public static bool IsBehind(string text, int start, ImmutableArray<string> words, int reach)
    {
        var before = text.AsSpan(Math.Max(0, start - reach), start - Math.Max(0, start - reach));
        var clause = before.LastIndexOfAny(ClauseEnds);
        if (clause >= 0) before = before[(clause + 1)..];
        foreach (var word in words)
            if (before.Contains(word, StringComparison.Ordinal)) return true;
        return false;
    }

    /// <summary>Within https://… or www.…</summary>
    public static bool IsInAddress(string text, int at)
    {
        var from = at;
        while (from > 0 && at - from < LongestAddress && text[from - 1] is > ' ' and < '\u007F') from--;
        var before = text.AsSpan(from, at - from);
        return before.Contains("://", StringComparison.Ordinal) || before.Contains("www.", StringComparison.OrdinalIgnoreCase);
    }

    // 2015.13812345678 may be a list mark before a number; 0.1381 and 13.8 are decimals.
    private static bool IsDecimal(string text, int start)
    {
        var from = start - 1;
        while (from > 0 && start - from < 12 && HanText.IsDigit(text[from - 1])) from--;
        return from == 0 || text[from - 1] is not '\n';
    }
}
