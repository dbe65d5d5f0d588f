using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Site.Reading.Corpus;
using Site.Reading.Markdown;
using Site.Reading.Yaml;

namespace Site.Reading;

/// <summary>
/// JSON Schemas (2020-12) of the YAML that editors write, for editors that complete and check while one types. Made from
/// the same tables of keys that reading works from.
/// </summary>
public static class EditorSchemas
{
    private static readonly JsonWriterOptions Readable = new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The files of schemas, as they stand in the repository: path from its root, and content.</summary>
    public static ImmutableArray<(string Path, string Json)> Files =>
    [
        ("input/plan.schema.json", Schema("计划的信息区", FrontMatterKeys.Table.Keys)),
        ("input/site.schema.json", Schema("站点设置 site.yml", SiteSettingsReading.Table.Keys)),
        ("input/decisions.schema.json", Schema("对一份语料的认定", DecisionKeys.Table.Keys)),
    ];

    private static string Schema(string title, ImmutableArray<YamlKey> keys)
    {
        using var bytes = new MemoryStream();
        using (var json = new Utf8JsonWriter(bytes, Readable))
        {
            json.WriteStartObject();
            json.WriteString("$schema", "https://json-schema.org/draft/2020-12/schema");
            json.WriteString("title", title);
            WriteRecord(json, keys);
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(bytes.ToArray()) + "\n";
    }

    private static void WriteRecord(Utf8JsonWriter json, ImmutableArray<YamlKey> keys)
    {
        json.WriteString("type", "object");
        json.WriteStartObject("properties");
        foreach (var key in keys)
        {
            json.WriteStartObject(key.Name);
            json.WriteString("description", key.Explanation);
            WriteShape(json, key);
            json.WriteEndObject();
        }

        json.WriteEndObject();
        if (keys.Any(key => key.Required)) WriteTexts(json, "required", keys.Where(key => key.Required).Select(key => key.Name));
        json.WriteBoolean("additionalProperties", false);
    }

    private static void WriteShape(Utf8JsonWriter json, YamlKey key)
    {
        switch (key.Shape)
        {
            case ValueShape.Integer:
                json.WriteString("type", "integer");
                json.WriteNumber("minimum", key.Range.Lowest);
                json.WriteNumber("maximum", key.Range.Highest);
                break;
            case ValueShape.Date:
                json.WriteString("type", "string");
                json.WriteString("format", "date");
                break;
            case ValueShape.Flag:
                json.WriteString("type", "boolean");
                break;
            case ValueShape.OneOf:
                WriteTexts(json, "enum", key.Allowed);
                break;
            case ValueShape.Texts or ValueShape.ManyOf:
                WriteItems(json, () => WriteText(json, key));
                break;
            case ValueShape.Record:
                WriteRecord(json, key.Parts);
                break;
            case ValueShape.Records:
                WriteItems(json, () => WriteRecord(json, key.Parts));
                break;
            default:
                WriteText(json, key);
                break;
        }
    }

    private static void WriteItems(Utf8JsonWriter json, Action item)
    {
        json.WriteString("type", "array");
        json.WriteStartObject("items");
        item();
        json.WriteEndObject();
    }

    // Numbers and dates are read as text too where text is wanted: number: 12 is as good as number: "12".
    private static void WriteText(Utf8JsonWriter json, YamlKey key)
    {
        if (key.Allowed.IsEmpty) WriteTexts(json, "type", ["string", "number"]);
        else WriteTexts(json, "enum", key.Allowed);
    }

    private static void WriteTexts(Utf8JsonWriter json, string name, IEnumerable<string> values)
    {
        json.WriteStartArray(name);
        foreach (var value in values) json.WriteStringValue(value);
        json.WriteEndArray();
    }
}
