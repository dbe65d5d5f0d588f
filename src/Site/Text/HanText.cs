namespace Site.Text;

/// <summary>Classes of characters in Chinese official text.</summary>
public static class HanText
{
    /// <summary>A Han character of the basic planes' first blocks; halves of a surrogate pair count, they are rare characters of names.</summary>
    public static bool IsHan(char c) => c is (>= '\u4E00' and <= '\u9FFF') or (>= '\u3400' and <= '\u4DBF') or '〇' or '々' || char.IsSurrogate(c);

    /// <summary>White space, the full-width space and invisible characters (zero-width, byte-order mark) among it.</summary>
    public static bool IsBlank(char c) => char.IsWhiteSpace(c) || c is '\u200B' or '\u200C' or '\u200D' or '\u2060' or '\uFEFF' || char.IsControl(c);

    /// <summary>Half-width form of a full-width letter, digit or sign; other characters as they are.</summary>
    public static char Narrow(char c) => c is >= '\uFF01' and <= '\uFF5E' ? (char)(c - 0xFEE0) : c == '\u3000' ? ' ' : c;

    public static bool IsLatinOrDigit(char c) => char.IsAsciiLetterOrDigit(Narrow(c));

    public static bool IsDigit(char c) => char.IsAsciiDigit(Narrow(c));

    public static bool IsClosingQuote(char c) => c is '”' or '’' or '」' or '』' or '"' or '\'' or '＂';

    public static bool IsClosingBracket(char c) => c is ')' or '）' or '〕' or '﹚' or ']' or '］' or '】' or '》' or '〉';
}
