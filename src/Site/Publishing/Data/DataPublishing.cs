using Site.Model;

namespace Site.Publishing.Data;

/// <summary>The plans as tables for programs and spreadsheets: files under <c>data/</c>, see the folder's README.</summary>
public static class DataPublishing
{
    /// <summary>Every table there is, in the order in which readers are told of them.</summary>
    public static ImmutableArray<DataTable> Tables => DataTables.All;

    /// <summary>Promises each table as JSON, as CSV and its schema. They are there on every site: an empty table is an answer.</summary>
    public static IEnumerable<OutputFile> Promise(SiteFrame site)
    {
        var rows = new DataRows(site);
        return Tables.SelectMany(table => table.Promise(rows));
    }
}
