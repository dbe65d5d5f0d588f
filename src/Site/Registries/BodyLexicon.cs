using YamlDotNet.RepresentationModel;

namespace Site.Registries;

/// <summary>What CPPCC bodies are called: <c>cppcc-bodies.yml</c>.</summary>
public sealed record BodyLexicon(ImmutableArray<BodyName> Names)
{
    /// <summary>What the program ships.</summary>
    public static BodyLexicon Embedded { get; } = Read(EmbeddedData.Yaml("cppcc-bodies.yml"));

    /// <summary>Reads the data file. The longest names come first.</summary>
    internal static BodyLexicon Read(YamlMappingNode file) =>
        new([.. Of(file).OrderByDescending(n => n.Name.Length).ThenBy(n => n.Name, StringComparer.Ordinal)]);

    private static IEnumerable<BodyName> Of(YamlMappingNode file) =>
        from node in YamlReading.Mappings(file, "bodies")
        from name in YamlReading.Texts(node, "names")
        select new BodyName(name, YamlReading.Text(node, "type"), YamlReading.TextOrNull(node, "level"));
}

/// <summary>What a body is called.</summary>
/// <param name="Type">The kind of body, the same wherever its name differs.</param>
/// <param name="Level">The level it exists on, or null when the place before it decides.</param>
public sealed record BodyName(string Name, string Type, string? Level);
