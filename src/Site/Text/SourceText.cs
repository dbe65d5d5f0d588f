using Site.Model;

namespace Site.Text;

/// <summary>
/// A source file as text: without byte-order mark, line ends as typed (LF, CRLF or CR), with the place of every line.
/// Offsets count from 0, lines and columns from 1, all in UTF-16 units.
/// </summary>
public sealed class SourceText
{
    private SourceText(string text, ImmutableArray<TextSpan> lines)
    {
        Text = text;
        Lines = lines;
    }

    public string Text { get; }

    /// <summary>The lines without their ends; behind a closing line end stands one more, empty line.</summary>
    public ImmutableArray<TextSpan> Lines { get; }

    public static SourceText Of(string text) => new(text, FindLines(text));

    /// <summary>The characters of a line, counted from 1, without its end.</summary>
    public ReadOnlySpan<char> Line(int number) => Text.AsSpan(Lines[number - 1].Start, Lines[number - 1].Length);

    /// <summary>The number of the line, counted from 1, that holds an offset; a line end belongs to the line it ends.</summary>
    public int LineOf(int offset)
    {
        int low = 0, high = Lines.Length - 1;
        while (low < high)
        {
            var middle = (low + high + 1) / 2;
            if (Lines[middle].Start <= offset) low = middle; else high = middle - 1;
        }

        return low + 1;
    }

    /// <summary>The line and column of an offset.</summary>
    public (int Line, int Column) At(int offset)
    {
        var line = LineOf(offset);
        return (line, offset - Lines[line - 1].Start + 1);
    }

    /// <summary>The source span of a stretch of the text.</summary>
    public SourceSpan Span(int start, int end)
    {
        var (line, column) = At(start);
        if (end <= start) return SourceSpan.At(line, column);
        var (endLine, endColumn) = At(end - 1);
        return new(line, column, endLine, endColumn + 1);
    }

    private static ImmutableArray<TextSpan> FindLines(string text)
    {
        var lines = ImmutableArray.CreateBuilder<TextSpan>();
        var start = 0;
        while (true)
        {
            var length = text.AsSpan(start).IndexOfAny('\r', '\n');
            if (length < 0) break;
            var end = start + length;
            lines.Add(new(start, end));
            start = end + (text[end] == '\r' && end + 1 < text.Length && text[end + 1] == '\n' ? 2 : 1);
        }

        lines.Add(new(start, text.Length));
        return lines.DrainToImmutable();
    }
}
