using Site.Model;

namespace Site.Text;

/// <summary>Words that a machine translation left behind in a Chinese sentence: 大局意识和 service 观念.</summary>
internal static class ForeignWords
{
    private const int Shortest = 4;

    /// <summary>The word in small letters that begins at <paramref name="at"/> between Han characters, or null.</summary>
    public static TextSpan? At(string text, int at, MaskWords words)
    {
        if (at > 0 && HanText.IsLatinOrDigit(text[at - 1])) return null;
        var end = at;
        while (end < text.Length && char.IsAsciiLetterLower(text[end])) end++;
        if (end - at < Shortest || !IsHanAround(text, at, end)) return null;
        return words.Borrowed.Contains(text.Substring(at, end - at)) ? null : new(at, end);
    }

    private static bool IsHanAround(string text, int start, int end)
    {
        var before = start > 0 && text[start - 1] == ' ' ? start - 2 : start - 1;
        var after = end < text.Length && text[end] == ' ' ? end + 1 : end;
        return before >= 0 && after < text.Length && HanText.IsHan(text[before]) && HanText.IsHan(text[after]);
    }
}
