using YamlDotNet.RepresentationModel;

namespace Site.Registries;

/// <summary>Words by which whoever compiled a page of samples gives himself away, and words that name a document: <c>compiler-words.yml</c>.</summary>
public sealed class CompilerLexicon
{
    // A compiler's remark is short; a plan's paragraph may well say 仅供参考.
    private const int Longest = 200;

    private readonly ImmutableArray<string> _before;
    private readonly ImmutableArray<string> _behind;
    private readonly ImmutableArray<string> _document;

    private CompilerLexicon(YamlMappingNode file) =>
        (_before, _behind, _document) = ([.. YamlReading.Texts(file, "before")], [.. YamlReading.Texts(file, "behind")], [.. YamlReading.Texts(file, "document")]);

    /// <summary>What the program ships.</summary>
    public static CompilerLexicon Embedded { get; } = Read(EmbeddedData.Yaml("compiler-words.yml"));

    internal static CompilerLexicon Read(YamlMappingNode file) => new(file);

    /// <summary>A line before the first text that no text begins with.</summary>
    public bool StandsBefore(ReadOnlySpan<char> line) => line.Length <= Longest && Has(line, _before);

    /// <summary>A line behind a text that belongs to none.</summary>
    public bool StandsBehind(ReadOnlySpan<char> line) => line.Length <= Longest && Has(line, _behind);

    /// <summary>Whether a title speaks of a document of this kind.</summary>
    public bool NamesDocument(ReadOnlySpan<char> title) => Has(title, _document);

    private static bool Has(ReadOnlySpan<char> line, ImmutableArray<string> words)
    {
        foreach (var word in words)
            if (line.Contains(word, StringComparison.Ordinal)) return true;
        return false;
    }
}
