using Site.Model;

namespace Theme.Writing;

/// <summary>Writes a table in a box of its own that scrolls, so that thirty columns never widen the page.</summary>
internal static class TableWriter
{
    /// <summary>From this many columns on cells keep a readable width and the box scrolls.</summary>
    private const int ManyColumns = 7;

    /// <summary>Up to this many columns there is room to keep 10月下旬 in one line on a phone too.</summary>
    private const int FewColumns = 4;

    /// <summary>委员第一小组</summary>
    private const int ShortCell = 6;

    /// <summary>Writes the box and the table in it.</summary>
    /// <param name="name">Told to screen readers as the table's caption and the box's name.</param>
    public static void Write(TextWriter output, Table table, string name, InlineWriter inlines)
    {
        var columns = table.Rows.IsEmpty ? 0 : table.Rows.Max(row => row.Cells.Length);
        output.Write("<div class=\"scroll t-box\" tabindex=\"0\" role=\"region\"");
        HtmlAttribute.Write(output, "aria-label", name);
        output.Write(columns >= ManyColumns ? ">\n<table class=\"table wide\">" : ">\n<table class=\"table\">");
        output.Write("<caption class=\"vh\" data-site-note>");
        PlainHtmlEncoder.Write(output, name);
        output.Write("</caption>\n");

        var headers = table.Rows.TakeWhile(row => row.IsHeader).Count();
        WriteRows(output, "thead", table, 0, headers, columns <= FewColumns, inlines);
        WriteRows(output, "tbody", table, headers, table.Rows.Length, columns <= FewColumns, inlines);
        output.Write("</table>\n</div>\n");
    }

    private static void WriteRows(TextWriter output, string group, Table table, int start, int end, bool isNarrow, InlineWriter inlines)
    {
        if (start == end) return;
        output.Write($"<{group}>\n");
        for (var i = start; i < end; i++) WriteRow(output, table, table.Rows[i], isNarrow, inlines);
        output.Write($"</{group}>\n");
    }

    private static void WriteRow(TextWriter output, Table table, TableRow row, bool isNarrow, InlineWriter inlines)
    {
        output.Write("<tr>");
        for (var i = 0; i < row.Cells.Length; i++)
        {
            output.Write(row.IsHeader ? "<th scope=\"col\"" : "<td");
            var cell = row.Cells[i];
            HtmlAttribute.Write(output, "id", cell.Id);
            output.Write(ClassOf(i < table.Columns.Length ? table.Columns[i] : Alignment.None, isNarrow && cell.Span.Length is > 1 and <= ShortCell));
            inlines.Write(cell);
            output.Write(row.IsHeader ? "</th>" : "</td>");
        }

        output.Write("</tr>\n");
    }

    private static string ClassOf(Alignment alignment, bool isShort) => (alignment, isShort) switch
    {
        (Alignment.Center, true) => " class=\"center nw\">",
        (Alignment.Center, false) => " class=\"center\">",
        (Alignment.Right, true) => " class=\"right nw\">",
        (Alignment.Right, false) => " class=\"right\">",
        (_, true) => " class=\"nw\">",
        _ => ">",
    };
}
