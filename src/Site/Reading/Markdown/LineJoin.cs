using Site.Text;

namespace Site.Reading.Markdown;

/// <summary>What stands between two lines of one paragraph: nothing within Chinese text, a space between words.</summary>
internal static class LineJoin
{
    /// <summary>Whether nothing parts the two characters: one of them is Chinese, and the other is no Latin letter.</summary>
    public static bool IsSeamless(char before, char after) =>
        (IsWide(before) && !char.IsAsciiLetter(after)) || (IsWide(after) && !char.IsAsciiLetter(before));

    private static bool IsWide(char c) =>
        HanText.IsHan(c) || c is (>= '\u3000' and <= '\u303F') or (>= '\uFF00' and <= '\uFFEF') or '“' or '”' or '‘' or '’' or '…' or '—' or '·';
}
