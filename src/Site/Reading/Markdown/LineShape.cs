using Site.Model;
using Site.Text;

namespace Site.Reading.Markdown;

/// <summary>How a line of an official text looks: a numbered heading, the start of a numbered paragraph, the end of a sentence.</summary>
internal static class LineShape
{
    // The longest headings of such texts name two or three tasks; what is longer is a sentence.
    private const int LongestHeading = 40;
    private const int LongestLeadIn = 20;

    /// <summary>The numbering of a line that stands as a heading: short, numbered, and not ending like a sentence; else null.</summary>
    public static Numbering? HeadingAt(string text, int start, int end)
    {
        if (end - start > LongestHeading || Numberings.At(text, start, end) is not { } numbering || !CanHead(numbering.Kind)) return null;
        var words = text.AsSpan(numbering.Span.End, end - numbering.Span.End).Trim();
        if (words.IsEmpty || words[..^1].ContainsAny("。！？；\n")) return null;
        var last = words[^1];
        if (last is '：' or ':') return numbering.Kind <= NumberingKind.HanInBrackets && end - start <= LongestLeadIn ? numbering : null;
        return "。；;！!？?，,、…—".Contains(last, StringComparison.Ordinal) ? null : numbering;
    }

    /// <summary>Whether a line begins a paragraph of its own though no blank line stands before it.</summary>
    /// <param name="before">The lines of the paragraph so far.</param>
    /// <param name="beforeIsNumbered">Whether that paragraph begins with a number itself.</param>
    public static bool StartsParagraph(string text, TextSpan line, ReadOnlySpan<char> before, bool beforeIsNumbered)
    {
        if (Numberings.At(text, line.Start, line.End) is not { } numbering) return false;
        if (numbering.Kind <= NumberingKind.HanInBrackets) return true;
        // A low number may have come to the start of a line by wrapping: only a closed sentence or another item tells.
        return beforeIsNumbered || (!before.IsEmpty && "。；;！!？?：:".Contains(before[^1], StringComparison.Ordinal));
    }

    private static bool CanHead(NumberingKind kind) => kind is not (NumberingKind.Point or NumberingKind.Circled);
}
