using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Site.Publishing.Data;

/// <summary>A table as JSON, one row a line, and the schema that describes it.</summary>
internal static class DataJson
{
    // Chinese as characters: the files are read by programs, never as part of a page.
    private static readonly JavaScriptEncoder Plain = JavaScriptEncoder.UnsafeRelaxedJsonEscaping;

    private static readonly JsonWriterOptions Rows = new() { Encoder = Plain, SkipValidation = true };

    private static readonly JsonWriterOptions Indented = new() { Encoder = Plain, Indented = true, NewLine = "\n" };

    /// <summary>Writes <c>{"name":[…]}</c>; a table without rows is an empty list.</summary>
    public static void Write<T>(IBufferWriter<byte> output, string name, ImmutableArray<Column<T>> columns, IEnumerable<T> rows)
    {
        using var json = new Utf8JsonWriter(output, Rows);
        json.WriteStartObject();
        json.WriteStartArray(name);
        json.Flush();
        var before = "\n"u8;
        foreach (var row in rows)
        {
            output.Write(before);
            before = ",\n"u8;
            // Each row is a document of its own to the writer: lines are ours, and nothing piles up in it.
            json.Reset();
            json.WriteRow(row, columns);
            json.Flush();
        }

        output.Write("\n]}\n"u8);
    }

    /// <summary>Writes the schema of that file (JSON Schema 2020-12).</summary>
    public static void WriteSchema<T>(IBufferWriter<byte> output, string name, string meaning, ImmutableArray<Column<T>> columns)
    {
        using (var json = new Utf8JsonWriter(output, Indented))
        {
            json.WriteStartObject();
            json.WriteString("$schema", "https://json-schema.org/draft/2020-12/schema");
            json.WriteString("title", meaning);
            json.WriteType("object", always: true);
            json.WriteStartObject("properties");
            json.WriteStartObject(name);
            json.WriteType("array", always: true);
            json.WriteStartObject("items");
            json.WriteRowSchema(columns);
            json.WriteEndObject();
            json.WriteEndObject();
            json.WriteEndObject();
            json.WriteRequired([name]);
            json.WriteEndObject();
        }

        output.Write("\n"u8);
    }

    public static void WriteRow<T>(this Utf8JsonWriter json, T row, ImmutableArray<Column<T>> columns)
    {
        json.WriteStartObject();
        foreach (var column in columns)
        {
            json.WritePropertyName(column.Key);
            column.Write(row, json);
        }

        json.WriteEndObject();
    }

    /// <summary>Every column is always there; a value that is not known is null.</summary>
    public static void WriteRowSchema<T>(this Utf8JsonWriter json, ImmutableArray<Column<T>> columns)
    {
        json.WriteType("object", always: true);
        json.WriteStartObject("properties");
        foreach (var column in columns)
        {
            json.WriteStartObject(column.Name);
            json.WriteString("description", column.Meaning);
            column.WriteSchema(json);
            json.WriteEndObject();
        }

        json.WriteEndObject();
        json.WriteRequired(columns.Select(column => column.Name));
        json.WriteBoolean("additionalProperties", false);
    }

    public static void WriteType(this Utf8JsonWriter json, string type, bool always)
    {
        if (always)
        {
            json.WriteString("type", type);
            return;
        }

        json.WriteStartArray("type");
        json.WriteStringValue(type);
        json.WriteStringValue("null");
        json.WriteEndArray();
    }

    private static void WriteRequired(this Utf8JsonWriter json, IEnumerable<string> names)
    {
        json.WriteStartArray("required");
        foreach (var name in names) json.WriteStringValue(name);
        json.WriteEndArray();
    }
}
