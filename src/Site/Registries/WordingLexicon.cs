using Site.Model;
using Site.Text;

namespace Site.Registries;

/// <summary>What a rule about wording is about; its severity follows.</summary>
public enum WordingKind
{
    /// <summary>A name of state, party or organ, or a set phrase.</summary>
    Name,

    /// <summary>Characters that a filter or a conversion ate.</summary>
    Eaten,

    /// <summary>A word typed twice.</summary>
    Doubled,
}

/// <summary>One rule: how it is written, and how it must not be.</summary>
/// <param name="Unless">Words that hold a wrong form and are right.</param>
/// <param name="Sound">Other characters that sound the same are wrong too.</param>
/// <param name="Not">Words that sound the same and are right.</param>
public sealed record WordingRule(
    string Id, WordingKind Kind, string Right, ImmutableArray<string> Wrong, ImmutableArray<string> Unless, bool Sound, ImmutableArray<string> Not)
{
    /// <summary>Null, with a finding, when the entry makes no rule.</summary>
    internal static WordingRule? From(RegistryEntry entry, List<Finding> findings)
    {
        entry.Expect(["kind", "right", "wrong", "unless", "sound", "not", "source"], findings);
        var (right, wrong) = (entry.Text("right", findings), entry.Texts("wrong", findings));
        if (right is not { Length: > 0 } || KindOf(entry.Text("kind", findings)) is not { } kind)
        {
            findings.Add(entry.Fault(right is { Length: > 0 } ? "kind" : "right", right is { Length: > 0 } ? Messages.WordingKind(entry.Id) : Messages.RegistryMissing(entry.Id, "right", "民主监督")));
            return null;
        }

        if (wrong.Any(word => word.Length < 2 || (kind == WordingKind.Name && right.Contains(word, StringComparison.Ordinal))))
        {
            findings.Add(entry.Fault("wrong", Messages.WordingWrong(entry.Id)));
            return null;
        }

        return new(entry.Id, kind, right, wrong, entry.Texts("unless", findings), entry.Text("sound", findings) == "true", entry.Texts("not", findings));
    }

    private static WordingKind? KindOf(string? name) => name switch
    {
        "name" => WordingKind.Name,
        "eaten" => WordingKind.Eaten,
        "doubled" => WordingKind.Doubled,
        _ => null,
    };
}

/// <summary>Rules of wording, ready to be looked for: <c>wording.yml</c>.</summary>
public sealed class WordingLexicon
{
    private readonly FrozenDictionary<string, WordingRule> _byWrong;

    private WordingLexicon(ImmutableArray<WordingRule> rules)
    {
        Rules = rules;
        _byWrong = rules.SelectMany(rule => rule.Wrong.Select(wrong => (wrong, rule))).DistinctBy(pair => pair.wrong, StringComparer.Ordinal)
            .ToFrozenDictionary(pair => pair.wrong, pair => pair.rule, StringComparer.Ordinal);
        Wrong = new(_byWrong.Keys);
        Sounds = new(() => new(rules.Where(rule => rule.Sound)));
    }

    /// <summary>What the program ships.</summary>
    public static WordingLexicon Embedded { get; } = ReadEmbedded();

    public ImmutableArray<WordingRule> Rules { get; }

    /// <summary>Finds every wrong form.</summary>
    public WordFinder Wrong { get; }

    /// <summary>Finds words that sound like a name and are written otherwise.</summary>
    public Lazy<SoundAlikes> Sounds { get; }

    public WordingRule RuleOf(WordHit hit) => _byWrong[Wrong.Words[hit.Word]];

    /// <summary>The same with rules added, or replaced by id.</summary>
    public WordingLexicon With(ImmutableArray<WordingRule> added)
    {
        var ids = added.Select(rule => rule.Id).ToHashSet(StringComparer.Ordinal);
        return new([.. Rules.Where(rule => !ids.Contains(rule.Id)), .. added]);
    }

    private static WordingLexicon ReadEmbedded()
    {
        var findings = new List<Finding>();
        var rules = RegistryYaml.ReadEmbedded("wording.yml").Select(entry => WordingRule.From(entry, findings)).OfType<WordingRule>().ToImmutableArray();
        return findings.Count == 0 ? new(rules) : throw new InvalidDataException($"wording.yml: {findings[0].Message} {findings[0].Hint}");
    }
}
