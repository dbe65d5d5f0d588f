using Site.Model;
using YamlDotNet.RepresentationModel;

namespace Site.Registries;

/// <summary>The words of a title that name a kind of document: <c>document-kinds.yml</c>.</summary>
public sealed record KindLexicon(ImmutableArray<KindWord> TitleWords)
{
    /// <summary>What the program ships.</summary>
    public static KindLexicon Embedded { get; } = Read(EmbeddedData.Yaml("document-kinds.yml"));

    /// <summary>Reads the data file; words of <paramref name="additions"/> join it.</summary>
    /// <exception cref="FormatException">A kind that the model does not know.</exception>
    public static KindLexicon Read(YamlMappingNode file, YamlMappingNode? additions = null) =>
        new([.. Words(file), .. additions is null ? [] : Words(additions)]);

    private static IEnumerable<KindWord> Words(YamlMappingNode file) =>
        from node in YamlReading.Mappings(file, "kinds")
        let name = YamlReading.Text(node, "kind")
        let kind = PlanKind.ByName(name) ?? throw new FormatException($"Unknown kind: {name}")
        from word in YamlReading.Texts(node, "titles")
        select new KindWord(word, kind);
}

/// <summary>A word of a title and the kind it names.</summary>
public sealed record KindWord(string Word, PlanKind Kind);
