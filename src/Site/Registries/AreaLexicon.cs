using System.Globalization;
using Site.Model;
using Site.Text;
using YamlDotNet.RepresentationModel;

namespace Site.Registries;

/// <summary>How much a word says about a function area.</summary>
public enum TriggerStrength
{
    /// <summary>The words mean something else: what lies within them does not count.</summary>
    None,

    Weak,

    /// <summary>Strong in a heading or a leading clause, else weak.</summary>
    Heading,

    Strong,
}

/// <summary>What one word of the lexicon says about one area.</summary>
/// <param name="Reason">For readers: why the word counts.</param>
public sealed record AreaTrigger(string Word, FunctionArea Area, TriggerStrength Strength, string Reason)
{
    /// <summary>In a heading, or at the head of a clause.</summary>
    public AreaWording Leading { get; } = new(Word, "area-leading", Reason);

    public AreaWording Strong { get; } = new(Word, "area-strong", Reason);

    public AreaWording Weak { get; } = new(Word, "area-weak", Reason);
}

/// <summary>The words by which paragraphs are assigned to function areas: <c>function-areas.yml</c>.</summary>
public sealed class AreaLexicon
{
    private static readonly string[] RoleNames = ["actors", "not_actors", "slogans", "forms", "guidance"];

    private static readonly (string Key, TriggerStrength Strength)[] Strengths =
    [
        ("not", TriggerStrength.None), ("weak", TriggerStrength.Weak),
        ("heading", TriggerStrength.Heading), ("strong", TriggerStrength.Strong),
    ];

    /// <summary>What the program ships.</summary>
    public static AreaLexicon Embedded { get; } = Read(EmbeddedData.Yaml("function-areas.yml"));

    private AreaLexicon(Parts parts)
    {
        Version = parts.Version;
        Meanings = parts.Meanings.ToFrozenDictionary(StringComparer.Ordinal);
        Finder = new([.. parts.Triggers.Select(t => t.Word), .. parts.Roles.Values.SelectMany(words => words)]);
        var byWord = parts.Triggers.ToLookup(t => t.Word, StringComparer.Ordinal);
        Triggers = [.. Finder.Words.Select(word => byWord[word].ToArray())];
        Actors = Roles(parts.Roles["actors"]);
        NotActors = Roles(parts.Roles["not_actors"]);
        Slogans = Roles(parts.Roles["slogans"]);
        Forms = parts.Roles["forms"];
        Guidance = Roles(parts.Roles["guidance"]);
    }

    /// <summary>Counted up with every change of the words.</summary>
    public int Version { get; }

    /// <summary>By code of an area: what it means, for residents.</summary>
    public FrozenDictionary<string, string> Meanings { get; }

    /// <summary>Finds all words of the lexicon; a hit's <see cref="WordHit.Word"/> indexes the arrays below.</summary>
    public WordFinder Finder { get; }

    /// <summary>By word: what it says, one entry for each area it speaks of.</summary>
    public IReadOnlyList<AreaTrigger[]> Triggers { get; }

    /// <summary>By word: names somebody who does CPPCC work.</summary>
    public IReadOnlyList<bool> Actors { get; }

    /// <summary>By word: holds such a name without being one (居民委员会).</summary>
    public IReadOnlyList<bool> NotActors { get; }

    /// <summary>By word: one of the statutory functions, a slogan where several stand together.</summary>
    public IReadOnlyList<bool> Slogans { get; }

    /// <summary>By word: marks a sentence of guiding thought.</summary>
    public IReadOnlyList<bool> Guidance { get; }

    /// <summary>Words behind a list of means (…等形式).</summary>
    public IReadOnlyList<string> Forms { get; }

    /// <summary>Reads the data file, as the program ships it or with a site's words in it.</summary>
    /// <exception cref="FormatException">The file is not as its reader expects: a bug.</exception>
    internal static AreaLexicon Read(YamlMappingNode file)
    {
        var parts = new Parts { Version = int.Parse(YamlReading.Text(file, "version"), CultureInfo.InvariantCulture) };
        foreach (var role in RoleNames) parts.Roles[role] = [.. YamlReading.Texts(file, role)];
        foreach (var area in YamlReading.Mappings(file, "areas")) Add(parts, area);
        return new(parts);
    }

    private static void Add(Parts parts, YamlMappingNode node)
    {
        var code = YamlReading.Text(node, "code");
        var area = FunctionArea.ByCode(code) ?? throw new FormatException($"Unknown area: {code}");
        if (YamlReading.TextOrNull(node, "meaning") is { } meaning) parts.Meanings[code] = meaning;
        foreach (var (key, strength) in Strengths)
            foreach (var word in YamlReading.Texts(node, key))
                parts.Add(new(word, area, strength, word == area.Name ? $"“{area.Name}”这项职能的名称" : $"是“{area.Name}”的{Says(strength)}"));
    }

    private static string Says(TriggerStrength strength) => strength switch
    {
        TriggerStrength.Strong => "标志词",
        TriggerStrength.Heading => "标志词（用在标题或句首时）",
        _ => "参考词",
    };

    private bool[] Roles(IEnumerable<string> words)
    {
        var set = words.ToHashSet(StringComparer.Ordinal);
        return [.. Finder.Words.Select(set.Contains)];
    }

    private sealed class Parts
    {
        public required int Version { get; init; }

        public Dictionary<string, string> Meanings { get; } = new(StringComparer.Ordinal);

        public Dictionary<string, string[]> Roles { get; } = new(StringComparer.Ordinal);

        public List<AreaTrigger> Triggers { get; } = [];

        /// <summary>What is said last about a word and an area holds.</summary>
        public void Add(AreaTrigger trigger)
        {
            Triggers.RemoveAll(t => t.Word == trigger.Word && t.Area == trigger.Area);
            Triggers.Add(trigger);
        }
    }
}
