using System.Buffers;
using Site.Registries;
using Site.Text;

namespace Site.Privacy;

/// <summary>What stands around digits and makes them something else: a word, an amount, a code, a web address.</summary>
internal static class Surroundings
{
    private const int LongestAddress = 400;
    private const int LongestFraction = 6;

    private static readonly SearchValues<char> ClauseEnds = SearchValues.Create("，。；,;\n");

    /// <summary>Digits within a Latin word or a file's name (MA13812345678, IMG_2015…) or behind a decimal point; Tel13… is none.</summary>
    public static bool IsPartOfWord(string text, int start, PrivacyLexicon words)
    {
        if (start == 0) return false;
        var before = HanText.Narrow(text[start - 1]);
        if (before == '_') return true;
        if (before == '.' && start > 1 && HanText.IsDigit(text[start - 2])) return IsDecimal(text, start);
        if (!char.IsAsciiLetter(before)) return false;
        var from = start;
        while (from > 0 && start - from < 10 && char.IsAsciiLetter(HanText.Narrow(text[from - 1]))) from--;
        var word = string.Create(start - from, (text, from), static (target, s) =>
        {
            for (var i = 0; i < target.Length; i++) target[i] = char.ToLowerInvariant(HanText.Narrow(s.text[s.from + i]));
        });
        return !words.PhoneWords.Contains(word, StringComparer.Ordinal);
    }

    /// <summary>Behind the digits comes a letter, or what makes them an amount.</summary>
    public static bool IsAmount(string text, int start, int end, PrivacyLexicon words)
    {
        if (start > 0 && text[start - 1] is '￥' or '¥' or '$' or '＄') return true;
        if (end >= text.Length) return false;
        if (text[end] is '.' or '．' && IsFraction(text, end + 1)) return true;
        return words.Units.Contains(text[end]) || char.IsAsciiLetter(HanText.Narrow(text[end]));
    }

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
