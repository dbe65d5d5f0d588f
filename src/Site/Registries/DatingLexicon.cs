using YamlDotNet.RepresentationModel;

namespace Site.Registries;

/// <summary>The words and markers that date a text: <c>dating-markers.yml</c>.</summary>
public sealed record DatingLexicon
{
    /// <summary>What the program ships.</summary>
    public static DatingLexicon Embedded { get; } = Read(EmbeddedData.Yaml("dating-markers.yml"));

    /// <summary>How a text states its own year.</summary>
    public required StatedYearWords Stated { get; init; }

    /// <summary>Reads the data file.</summary>
    public static DatingLexicon Read(YamlMappingNode file) => new()
    {
        Stated = StatedYearWords.Read((YamlMappingNode)file.Children["stated"]),
    };
}

/// <summary>Words around a year that make it the text's own, or a mere mention.</summary>
public sealed record StatedYearWords(
    ImmutableArray<string> Acting, ImmutableArray<string> Events, ImmutableArray<string> References, ImmutableArray<string> Plans)
{
    internal static StatedYearWords Read(YamlMappingNode node) => new(
        [.. YamlReading.Texts(node, "acting")], [.. YamlReading.Texts(node, "events")],
        [.. YamlReading.Texts(node, "references")], [.. YamlReading.Texts(node, "plans")]);
}
