namespace Site.Model;

public enum Severity
{
    Error,
    Warning,
    Hint,
}

/// <summary>What is wrong with the sources, where, and what to type instead. Made only by <c>Messages</c>.</summary>
/// <param name="Code">Stable, kebab-case.</param>
/// <param name="Path">The source file as its editor knows it (<see cref="SourceFile.DisplayPath"/>).</param>
/// <param name="Message">Chinese; never repeats a personal number whole.</param>
/// <param name="Hint">Chinese; what to type instead, never empty.</param>
public sealed record Finding(string Code, Severity Severity, string Path, SourceSpan Span, string Message, string Hint)
    : IComparable<Finding>
{
    /// <summary>Order of every list of findings: path, line, column, code.</summary>
    public int CompareTo(Finding? other)
    {
        if (other is null) return 1;
        var order = string.CompareOrdinal(Path, other.Path);
        if (order == 0) order = Span.Line.CompareTo(other.Span.Line);
        if (order == 0) order = Span.Column.CompareTo(other.Span.Column);
        if (order == 0) order = string.CompareOrdinal(Code, other.Code);
        return order != 0 ? order : string.CompareOrdinal(Message, other.Message);
    }

    public static bool operator <(Finding left, Finding right) => left.CompareTo(right) < 0;

    public static bool operator >(Finding left, Finding right) => left.CompareTo(right) > 0;

    public static bool operator <=(Finding left, Finding right) => left.CompareTo(right) <= 0;

    public static bool operator >=(Finding left, Finding right) => left.CompareTo(right) >= 0;
}
