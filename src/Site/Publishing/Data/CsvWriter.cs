using System.Buffers;
using System.Globalization;
using System.Text;

namespace Site.Publishing.Data;

/// <summary>CSV by RFC 4180, with the byte-order mark by which spreadsheets know UTF-8.</summary>
internal sealed class CsvWriter(IBufferWriter<byte> output)
{
    /// <summary>Characters that make a cell need quotes.</summary>
    private static readonly SearchValues<char> Marked = SearchValues.Create(",\"\r\n");

    /// <summary>A spreadsheet takes a cell that begins with one of these for a formula, and runs it; a sign alone is none.</summary>
    private static readonly SearchValues<char> FormulaSigns = SearchValues.Create("=+-@\t\r\n＝＋－＠");

    private const int LongestNumber = 11;

    private bool _isFirst = true;

    /// <summary>Writes a whole table; one without rows has its headings.</summary>
    public static void Write<T>(IBufferWriter<byte> output, ImmutableArray<Column<T>> columns, IEnumerable<T> rows)
    {
        output.Write(Encoding.UTF8.Preamble);
        var csv = new CsvWriter(output);
        foreach (var heading in columns.SelectMany(column => column.Headings)) csv.Text(heading);
        csv.EndRow();
        foreach (var row in rows)
        {
            foreach (var column in columns) column.Write(row, csv);
            csv.EndRow();
        }
    }

    /// <summary>A cell of words, empty for null. What a spreadsheet would run gets a <c>'</c> in front: that shows it as it is.</summary>
    public void Text(string? text)
    {
        Separate();
        if (string.IsNullOrEmpty(text)) return;
        var isFormula = text.AsSpan().TrimStart(' ') is [var first, _, ..] && FormulaSigns.Contains(first);
        if (text.AsSpan().ContainsAny(Marked)) text = $"\"{(isFormula ? "'" : "")}{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
        else if (isFormula) text = "'" + text;
        output.Advance(Encoding.UTF8.GetBytes(text, output.GetSpan(Encoding.UTF8.GetMaxByteCount(text.Length))));
    }

    /// <summary>A cell of digits, empty for null.</summary>
    public void Number(int? number)
    {
        Separate();
        if (number is not { } value) return;
        value.TryFormat(output.GetSpan(LongestNumber), out var length, default, CultureInfo.InvariantCulture);
        output.Advance(length);
    }

    private void EndRow()
    {
        output.Write("\r\n"u8);
        _isFirst = true;
    }

    private void Separate()
    {
        if (_isFirst)
        {
            _isFirst = false;
            return;
        }

        output.GetSpan(1)[0] = (byte)',';
        output.Advance(1);
    }
}
