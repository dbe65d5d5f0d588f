using System.Collections.Immutable;
using Site.Model;

namespace Theme.Figures;

/// <summary>How many plans stand where a row and a column meet: a figure whose cells are links, with a table behind it.</summary>
/// <param name="Id">Of the caption, unique on the page.</param>
/// <param name="Caption">Names the figure for those who cannot see it.</param>
/// <param name="Corner">What the rows are: 职能.</param>
public sealed record Matrix(
    string Id, string Caption, string Corner, ImmutableArray<MatrixLine> Columns, ImmutableArray<MatrixRow> Rows)
{
    /// <summary>Whether a caption is to be seen, or only heard under a heading that says the same.</summary>
    public string? VisibleCaption { get; init; }
}

/// <summary>A row's or column's name, as the table and, in short, as the figure write it, and the page of its plans.</summary>
public sealed record MatrixLine(string Name, string Sign, SitePath? Path)
{
    /// <summary>The name for those who hear it: begins with what is written, so that it can be called by it.</summary>
    public string Spoken => Name.StartsWith(Sign, StringComparison.Ordinal) ? Name : $"{Sign}，{Name}";
}

public sealed record MatrixRow(MatrixLine Line, ImmutableArray<MatrixCell?> Cells);

/// <summary>Some plans: how many, whether an official one is among them, and the page that lists them.</summary>
public sealed record MatrixCell(int Count, bool HasOfficial, SitePath Path);
