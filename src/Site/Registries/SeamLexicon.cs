using YamlDotNet.RepresentationModel;

namespace Site.Registries;

/// <summary>Words that open a text, tie a paragraph to the one before, or name who acts: <c>seam-words.yml</c>.</summary>
public sealed class SeamLexicon
{
    private const int OpeningReach = 120;

    private readonly ImmutableArray<string> _opens;
    private readonly ImmutableArray<string> _opensWithin;
    private readonly ImmutableArray<string> _ties;

    private SeamLexicon(YamlMappingNode file)
    {
        (_opens, _opensWithin, _ties) = ([.. YamlReading.Texts(file, "opens")], [.. YamlReading.Texts(file, "opens_within")], [.. YamlReading.Texts(file, "ties")]);
        Bodies = [.. YamlReading.Texts(file, "body").OrderByDescending(word => word.Length).ThenBy(word => word, StringComparer.Ordinal)];
        Grounds = [.. YamlReading.Texts(file, "ground")];
    }

    /// <summary>What the program ships.</summary>
    public static SeamLexicon Embedded { get; } = Read(EmbeddedData.Yaml("seam-words.yml"));

    /// <summary>What acting bodies are called, the longest first: 工作联络组 is no 联络组.</summary>
    public ImmutableArray<string> Bodies { get; }

    /// <summary>What a text calls its own ground.</summary>
    public ImmutableArray<string> Grounds { get; }

    internal static SeamLexicon Read(YamlMappingNode file) => new(file);

    /// <summary>Whether a paragraph goes on with the text before it.</summary>
    public bool Ties(ReadOnlySpan<char> paragraph) => Begins(paragraph, _ties);

    /// <summary>Whether a paragraph is the opening of a text.</summary>
    public bool Opens(ReadOnlySpan<char> paragraph)
    {
        if (Begins(paragraph, _opens)) return true;
        var near = paragraph[..Math.Min(paragraph.Length, OpeningReach)];
        foreach (var word in _opensWithin)
            if (near.Contains(word, StringComparison.Ordinal)) return true;
        return false;
    }

    private static bool Begins(ReadOnlySpan<char> paragraph, ImmutableArray<string> words)
    {
        foreach (var word in words)
            if (paragraph.StartsWith(word, StringComparison.Ordinal)) return true;
        return false;
    }
}
