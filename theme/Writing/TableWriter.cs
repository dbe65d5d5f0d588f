using Site.Model;

namespace Theme.Writing;

/// <summary>Writes a table in a box of its own that scrolls, so that thirty columns never widen the page.</summary>
internal static class TableWriter
{
    /// <summary>From this many columns on cells keep a readable width and the box scrolls.</summary>
    private const int ManyColumns = 7;

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
        WriteRows(output, "thead", table, 0, headers, inlines);
        WriteRows(output, "tbody", table, headers, table.Rows.Length, inlines);
        output.Write("</table>\n</div>\n");
    }

    private static void WriteRows(TextWriter output, string group, Table table, int start, int end, InlineWriter inlines)
    {
        if (start == end) return;
        output.Write($"<{group}>\n");
        for (var i = start; i < end; i++) WriteRow(output, table, table.Rows[i], inlines);
        output.Write($"</{group}>\n");
    }

    private static void WriteRow(TextWriter output, Table table, TableRow row, InlineWriter inlines)
    {
        output.Write("<tr>");
        for (var i = 0; i < row.Cells.Length; i++)
        {
            output.Write(row.IsHeader ? "<th scope=\"col\"" : "<td");
            HtmlAttribute.Write(output, "id", row.Cells[i].Id);
            output.Write(ClassOf(i < table.Columns.Length ? table.Columns[i] : Alignment.None));
            inlines.Write(row.Cells[i]);
            output.Write(row.IsHeader ? "</th>" : "</td>");
        }

        output.Write("</tr>\n");
    }

    private static string ClassOf(Alignment alignment) => alignment switch
    {
        Alignment.Center => " class=\"center\">",
        Alignment.Right => " class=\"right\">",
        _ => ">",
    };
}
