using Site.Model;

namespace Site.Publishing.Data;

/// <summary>A table of the data files, as those who link to it know it.</summary>
/// <param name="Name">As in its addresses: <c>plans</c>.</param>
public abstract record DataTable(string Name)
{
    public SitePath Json => new($"data/{Name}.json");

    public SitePath Csv => new($"data/{Name}.csv");

    public SitePath Schema => new($"data/schema/{Name}.schema.json");

    /// <summary>Promises its three files.</summary>
    internal abstract IEnumerable<OutputFile> Promise(DataRows rows);
}

/// <summary>The one definition of a table: its columns and its rows.</summary>
internal sealed record DataTable<T>(string Name, string Meaning, Func<DataRows, IEnumerable<T>> Rows, ImmutableArray<Column<T>> Columns)
    : DataTable(Name)
{
    internal override IEnumerable<OutputFile> Promise(DataRows rows) =>
    [
        new(Json, output => DataJson.Write(output, Name, Columns, Rows(rows))),
        new(Csv, output => CsvWriter.Write(output, Columns, Rows(rows))),
        new(Schema, output => DataJson.WriteSchema(output, Name, Meaning, Columns)),
    ];
}
