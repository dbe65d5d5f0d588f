using YamlDotNet.RepresentationModel;

namespace Site.Registries;

/// <summary>The words of activities and commitments: <c>work-words.yml</c>.</summary>
public sealed class WorkLexicon
{
    /// <summary>What the program ships.</summary>
    public static WorkLexicon Embedded { get; } = Read(EmbeddedData.Yaml("work-words.yml"));

    internal static WorkLexicon Read(YamlMappingNode file) => new(file);

    private WorkLexicon(YamlMappingNode file)
    {
        ImmutableArray<string> Words(string key) => [.. YamlReading.Texts(file, key)];
        Units = [.. Words("units").OrderByDescending(unit => unit.Length)];
        (Verbs, Each, Who, Past) = (Words("verbs"), Words("each"), Words("who"), Words("past"));
        (PastOpenings, Now) = (Words("past_openings"), Words("now"));
        (AtLeast, AtMost) = (Words("at_least"), Words("at_most"));
        (NotBefore, NotAfter) = (Words("not_before"), Words("not_after"));
        (Acts, NotTimes) = (Words("acts"), Words("not_times"));
        Periods =
        [
            .. YamlReading.Mappings(file, "periods")
                .SelectMany(node => YamlReading.Texts(node, "words").Select(word => (word, YamlReading.Text(node, "period")))),
        ];
    }

    /// <summary>Measure words, the longest first.</summary>
    public ImmutableArray<string> Units { get; }

    public ImmutableArray<string> Verbs { get; }

    public ImmutableArray<string> AtLeast { get; }

    public ImmutableArray<string> AtMost { get; }

    /// <summary>Words that make a number of one an obligation.</summary>
    public ImmutableArray<string> Each { get; }

    public ImmutableArray<(string Word, string Period)> Periods { get; }

    public ImmutableArray<string> Who { get; }

    /// <summary>Words of what was done.</summary>
    public ImmutableArray<string> Past { get; }

    /// <summary>Words before a clause that make its whole sentence one of what was done.</summary>
    public ImmutableArray<string> PastOpenings { get; }

    /// <summary>Words behind them that end the look back.</summary>
    public ImmutableArray<string> Now { get; }

    public ImmutableArray<string> NotBefore { get; }

    public ImmutableArray<string> NotAfter { get; }

    /// <summary>What is done at a time.</summary>
    public ImmutableArray<string> Acts { get; }

    /// <summary>Behind a time that is no time of work.</summary>
    public ImmutableArray<string> NotTimes { get; }
}
