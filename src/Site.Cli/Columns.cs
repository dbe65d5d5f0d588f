using System.Text;

namespace Site.Cli;

/// <summary>Columns of a terminal: a Chinese character takes two.</summary>
internal static class Columns
{
    /// <summary>Signs that never begin a line.</summary>
    private const string Closing = "，。；：、！？”’）》〉】〕％,.;:!?)%";

    /// <summary>Signs that never end one.</summary>
    private const string Opening = "“‘（《〈【〔(";

    public static int Width(ReadOnlySpan<char> text)
    {
        var width = 0;
        foreach (var rune in text.EnumerateRunes()) width += Width(rune);
        return width;
    }

    /// <summary>Cuts a text into lines of at most so many columns, at any Chinese character but within no word or number.</summary>
    public static IEnumerable<string> Wrap(string text, int columns)
    {
        for (var start = 0; start < text.Length;)
        {
            var end = FittingEnd(text, start, columns);
            if (end < text.Length) end = GoodEnd(text, start, end);
            yield return text[start..end].TrimEnd(' ');
            start = end;
            while (start < text.Length && text[start] == ' ') start++;
        }
    }

    private static int FittingEnd(string text, int start, int columns)
    {
        var (end, width) = (start, 0);
        foreach (var rune in text.AsSpan(start).EnumerateRunes())
        {
            width += Width(rune);
            if (width > columns && end > start) break;
            end += rune.Utf16SequenceLength;
        }

        return end;
    }

    /// <summary>The last place before the end at which a line may be cut; the end itself when there is none.</summary>
    private static int GoodEnd(string text, int start, int end)
    {
        for (var cut = end; cut > start; cut--)
            if (MayCut(text, cut)) return cut;
        return end;
    }

    /// <summary>A number keeps its unit and what it counts: 承诺 3 条.</summary>
    private static bool MayCut(string text, int at)
    {
        var (before, after) = (text[at - 1], text[at]);
        if (Closing.Contains(after, StringComparison.Ordinal) || Opening.Contains(before, StringComparison.Ordinal)) return false;
        if (IsWord(before) && IsWord(after)) return false;
        var isBesideNumber = (before == ' ' && (char.IsAsciiDigit(after) || (at > 1 && char.IsAsciiDigit(text[at - 2]))))
            || (after == ' ' && (char.IsAsciiDigit(before) || (at + 1 < text.Length && char.IsAsciiDigit(text[at + 1]))));
        return !isBesideNumber && !char.IsLowSurrogate(after);
    }

    private static bool IsWord(char c) => char.IsAsciiLetterOrDigit(c) || c is '_' or '–' or '.' or '/' or '-';

    private static int Width(Rune rune) =>
        rune.Value is (>= 0x1100 and <= 0x115F) or (>= 0x2E80 and <= 0xA4CF) or (>= 0xAC00 and <= 0xD7A3)
            or (>= 0xF900 and <= 0xFAFF) or (>= 0xFE30 and <= 0xFE6F) or (>= 0xFF01 and <= 0xFF60) or (>= 0xFFE0 and <= 0xFFE6)
            or (>= 0x1F300 and <= 0x3FFFD) ? 2 : 1;
}
