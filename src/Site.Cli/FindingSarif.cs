using System.Text.Json;
using Site.Model;

namespace Site.Cli;

/// <summary>Findings for code hosts and editors: SARIF 2.1.0, https://docs.oasis-open.org/sarif/sarif/v2.1.0/.</summary>
internal static class FindingSarif
{
    private const string Schema = "https://json.schemastore.org/sarif-2.1.0.json";
    private const string ToolName = "site-check";

    /// <summary>Writes one run.</summary>
    /// <param name="findings">Sorted; each becomes a result, each of their codes a rule.</param>
    public static void Write(TextWriter output, IReadOnlyCollection<Finding> findings) => FindingJson.Write(output, json =>
    {
        json.WriteString("$schema", Schema);
        json.WriteString("version", "2.1.0");
        json.WriteStartArray("runs");
        json.WriteStartObject();
        var rules = Rules(findings);
        WriteTool(json, rules);
        json.WriteString("columnKind", "utf16CodeUnits");
        json.WriteStartArray("results");
        foreach (var finding in findings) WriteResult(json, finding, rules.FindIndex(rule => rule.Code == finding.Code));
        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndArray();
    });

    /// <summary>Every code in ordinal order, with the gravest severity it was found with.</summary>
    private static List<(string Code, Severity Severity)> Rules(IEnumerable<Finding> findings) =>
    [
        .. findings.GroupBy(finding => finding.Code, StringComparer.Ordinal).OrderBy(group => group.Key, StringComparer.Ordinal)
            .Select(group => (group.Key, group.Min(finding => finding.Severity))),
    ];

    private static void WriteTool(Utf8JsonWriter json, List<(string Code, Severity Severity)> rules)
    {
        json.WriteStartObject("tool");
        json.WriteStartObject("driver");
        json.WriteString("name", ToolName);
        json.WriteString("language", "zh-CN");
        json.WriteStartArray("rules");
        foreach (var (code, severity) in rules)
        {
            json.WriteStartObject();
            json.WriteString("id", code);
            WriteText(json, "help", Messages.WhereCodeIsExplained(code));
            json.WriteStartObject("defaultConfiguration");
            json.WriteString("level", Level(severity));
            json.WriteEndObject();
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WriteResult(Utf8JsonWriter json, Finding finding, int rule)
    {
        json.WriteStartObject();
        json.WriteString("ruleId", finding.Code);
        json.WriteNumber("ruleIndex", rule);
        json.WriteString("level", Level(finding.Severity));
        WriteText(json, "message", $"{finding.Message}{Messages.HintLabel}{finding.Hint}");
        json.WriteStartArray("locations");
        json.WriteStartObject();
        json.WriteStartObject("physicalLocation");
        json.WriteStartObject("artifactLocation");
        json.WriteString("uri", string.Join('/', finding.Path.Split('/').Select(Uri.EscapeDataString)));
        json.WriteEndObject();
        json.WriteStartObject("region");
        json.WriteNumber("startLine", finding.Span.Line);
        json.WriteNumber("startColumn", finding.Span.Column);
        json.WriteNumber("endLine", finding.Span.EndLine);
        json.WriteNumber("endColumn", finding.Span.EndColumn);
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteText(Utf8JsonWriter json, string name, string text)
    {
        json.WriteStartObject(name);
        json.WriteString("text", text);
        json.WriteEndObject();
    }

    private static string Level(Severity severity) => severity switch
    {
        Severity.Error => "error",
        Severity.Warning => "warning",
        _ => "note",
    };
}
