using Site.Model;
using Site.Text;
using YamlDotNet.RepresentationModel;

namespace Site.Registries;

/// <summary>How bodies of each level call themselves and their ground: <c>acting-words.yml</c>.</summary>
public sealed class ActingLexicon
{
    private ActingLexicon(ImmutableArray<(string Word, BodyLevel Level)> words, ImmutableArray<string> superiorAfter)
    {
        SuperiorAfter = superiorAfter;
        Finder = new(words.Select(w => w.Word));
        var byWord = words.ToLookup(w => w.Word, w => w.Level, StringComparer.Ordinal);
        Levels = [.. Finder.Words.Select(word => byWord[word].First())];
    }

    /// <summary>What the program ships.</summary>
    public static ActingLexicon Embedded { get; } = Read(EmbeddedData.Yaml("acting-words.yml"));

    /// <summary>Finds all words; a hit's <see cref="WordHit.Word"/> indexes <see cref="Levels"/>.</summary>
    public WordFinder Finder { get; }

    /// <summary>By word: the level of a body that speaks so.</summary>
    public ImmutableArray<BodyLevel> Levels { get; }

    /// <summary>Behind the name of a body that leads and does not act itself.</summary>
    public ImmutableArray<string> SuperiorAfter { get; }

    internal static ActingLexicon Read(YamlMappingNode file) => new(
    [
        .. from node in YamlReading.Mappings(file, "levels")
           let name = YamlReading.Text(node, "level")
           let level = BodyLevel.ByName(name) ?? throw new FormatException($"Unknown level: {name}")
           from word in YamlReading.Texts(node, "words")
           select (word, level),
    ], [.. YamlReading.Texts(file, "superior_after")]);
}
