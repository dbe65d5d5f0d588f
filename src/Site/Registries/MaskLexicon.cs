using Site.Model;
using Site.Text;
using YamlDotNet.RepresentationModel;

namespace Site.Registries;

/// <summary>Reads <c>masks.yml</c>: what stands around a mask, and Latin words that are none.</summary>
internal static class MaskLexicon
{
    /// <summary>What the program ships.</summary>
    public static MaskWords Embedded { get; } = Read(EmbeddedData.Yaml("masks.yml"));

    public static MaskWords Read(YamlMappingNode file) => new(
        [.. YamlReading.Mappings(file, "contexts").Select(Context)],
        YamlReading.Texts(file, "borrowed").ToFrozenSet(StringComparer.Ordinal));

    private static MaskContext Context(YamlMappingNode node) => new(
        KindNamed(YamlReading.Text(node, "kind")), [.. YamlReading.Texts(node, "before")], [.. YamlReading.Texts(node, "after")]);

    private static MaskKind KindNamed(string name) => name switch
    {
        "name" => MaskKind.Name,
        "place" => MaskKind.Place,
        "party-congress" => MaskKind.PartyCongress,
        "organ" => MaskKind.Organ,
        "term" => MaskKind.Term,
        _ => throw new InvalidDataException($"masks.yml: unknown kind {name}"),
    };
}
