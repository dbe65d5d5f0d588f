using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Site.Model;

namespace Site.Cli;

/// <summary>Findings for scripts: <c>{"findings":[…]}</c>, keys and order fixed.</summary>
internal static class FindingJson
{
    // Chinese as characters: the output goes to files and consoles, never into a page.
    private static readonly JsonWriterOptions Options = new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static void Write(TextWriter output, IEnumerable<Finding> findings) => Write(output, json =>
    {
        json.WriteStartArray("findings");
        foreach (var finding in findings) Write(json, finding);
        json.WriteEndArray();
    });

    /// <summary>One object as a text that ends in a line feed.</summary>
    public static void Write(TextWriter output, Action<Utf8JsonWriter> content)
    {
        var bytes = new MemoryStream();
        using (var json = new Utf8JsonWriter(bytes, Options))
        {
            json.WriteStartObject();
            content(json);
            json.WriteEndObject();
        }

        output.Write(Encoding.UTF8.GetString(bytes.GetBuffer().AsSpan(0, (int)bytes.Length)));
        output.Write('\n');
    }

    private static void Write(Utf8JsonWriter json, Finding finding)
    {
        json.WriteStartObject();
        WriteKeys(json, finding);
        json.WriteEndObject();
    }

    /// <summary>What is said of one finding, within an object.</summary>
    public static void WriteKeys(Utf8JsonWriter json, Finding finding)
    {
        json.WriteString("code", finding.Code);
        json.WriteString("severity", Name(finding.Severity));
        json.WriteString("path", finding.Path);
        json.WriteNumber("line", finding.Span.Line);
        json.WriteNumber("column", finding.Span.Column);
        json.WriteNumber("endLine", finding.Span.EndLine);
        json.WriteNumber("endColumn", finding.Span.EndColumn);
        json.WriteString("message", finding.Message);
        json.WriteString("hint", finding.Hint);
    }

    public static string Name(Severity severity) => severity switch
    {
        Severity.Error => "error",
        Severity.Warning => "warning",
        _ => "hint",
    };
}
