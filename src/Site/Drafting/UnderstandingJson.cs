using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Site.Drafting;

/// <summary>Understood files for scripts: one object for one file, <c>{"files":[…]}</c> for several.</summary>
public static class UnderstandingJson
{
    // Chinese as characters: the output goes to files and consoles, never into a page.
    private static readonly UnderstandingJsonContext Context = new(new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        WriteIndented = true,
        NewLine = "\n",
    });

    /// <summary>The text, with a closing line end. The same files give the same characters.</summary>
    public static string Of(ImmutableArray<UnderstoodFile> files)
    {
        var json = files is [var file]
            ? JsonSerializer.Serialize(file, Context.UnderstoodFile)
            : JsonSerializer.Serialize(new(files), Context.UnderstoodFiles);
        return WithRareCharacters(json) + "\n";
    }

    // The writer escapes whatever lies outside the first plane, and rare characters of names lie there: 𠮷 as \uD842\uDFB7.
    private static string WithRareCharacters(string json)
    {
        if (!json.Contains(@"\uD", StringComparison.Ordinal)) return json;
        var text = new StringBuilder(json.Length);
        for (var i = 0; i < json.Length; i++)
        {
            if (json[i] == '\\' && Escaped(json, i) is { } high && char.IsHighSurrogate(high) && Escaped(json, i + 6) is { } low && char.IsLowSurrogate(low))
            {
                text.Append(high).Append(low);
                i += 11;
                continue;
            }

            text.Append(json[i]);
            // What follows a backslash is escaped by it, another backslash too.
            if (json[i] == '\\' && i + 1 < json.Length) text.Append(json[++i]);
        }

        return text.ToString();
    }

    private static char? Escaped(string json, int at) =>
        at + 6 <= json.Length && json[at] == '\\' && json[at + 1] == 'u'
        && ushort.TryParse(json.AsSpan(at + 2, 4), System.Globalization.NumberStyles.AllowHexSpecifier, null, out var unit)
            ? (char)unit
            : null;
}

[JsonSourceGenerationOptions(GenerationMode = JsonSourceGenerationMode.Metadata)]
[JsonSerializable(typeof(UnderstoodFile))]
[JsonSerializable(typeof(UnderstoodFiles))]
internal sealed partial class UnderstandingJsonContext : JsonSerializerContext;
