namespace Site.Model;

/// <summary>A stretch of a text, in UTF-16 units counted from 0; <see cref="End"/> is exclusive.</summary>
public readonly record struct TextSpan(int Start, int End) : IComparable<TextSpan>
{
    public int Length => End - Start;

    public bool Contains(TextSpan other) => Start <= other.Start && other.End <= End;

    public bool Overlaps(TextSpan other) => Start < other.End && other.Start < End;

    public int CompareTo(TextSpan other) => Start != other.Start ? Start.CompareTo(other.Start) : other.End.CompareTo(End);

    public static bool operator <(TextSpan left, TextSpan right) => left.CompareTo(right) < 0;

    public static bool operator >(TextSpan left, TextSpan right) => left.CompareTo(right) > 0;

    public static bool operator <=(TextSpan left, TextSpan right) => left.CompareTo(right) <= 0;

    public static bool operator >=(TextSpan left, TextSpan right) => left.CompareTo(right) >= 0;
}

/// <summary>
/// A stretch of a source file. Lines and columns count from 1, columns in UTF-16 units without the byte-order mark;
/// <see cref="EndColumn"/> is exclusive.
/// </summary>
public readonly record struct SourceSpan(int Line, int Column, int EndLine, int EndColumn)
{
    /// <summary>Where a finding about a whole file stands.</summary>
    public static readonly SourceSpan WholeFile = new(1, 1, 1, 1);

    public static SourceSpan At(int line, int column, int length = 0) => new(line, column, line, column + length);
}

/// <summary>From <see cref="Start"/> on, up to the next segment, a plan's text follows the source line unit by unit.</summary>
public readonly record struct SourceSegment(int Start, int Line, int Column);

/// <summary>Finds the source position of any position of a plan's text.</summary>
/// <param name="Segments">Sorted by <see cref="SourceSegment.Start"/>; not empty unless the text is.</param>
public sealed record SourceMap(ImmutableArray<SourceSegment> Segments)
{
    public static readonly SourceMap None = new([]);

    /// <summary>The source line and column (from 1) at which the unit <paramref name="position"/> of the text stands.</summary>
    public (int Line, int Column) At(int position)
    {
        int low = 0, high = Segments.Length - 1;
        while (low < high)
        {
            var middle = (low + high + 1) / 2;
            if (Segments[middle].Start <= position) low = middle; else high = middle - 1;
        }

        if (Segments.IsEmpty) return (1, 1);
        var segment = Segments[low];
        return (segment.Line, segment.Column + Math.Max(0, position - segment.Start));
    }

    public SourceSpan Of(TextSpan span)
    {
        var (line, column) = At(span.Start);
        if (span.Length == 0) return SourceSpan.At(line, column);
        var (endLine, endColumn) = At(span.End - 1);
        return new(line, column, endLine, endColumn + 1);
    }
}
