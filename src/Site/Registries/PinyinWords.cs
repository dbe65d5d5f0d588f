using Site.Model;

namespace Site.Registries;

/// <summary>A word with a reading of its own; one syllable per character.</summary>
internal sealed record PinyinWord(string Text, ImmutableArray<string> Syllables)
{
    /// <summary>Reads an entry <c>{ id: 重庆, pinyin: chong qing }</c>; null, with a finding, when it is faulty.</summary>
    public static PinyinWord? From(RegistryEntry entry, List<Finding> findings)
    {
        entry.Expect(["pinyin", "source"], findings);
        if (entry.Text("pinyin", findings) is not { } pinyin) pinyin = "";
        ImmutableArray<string> syllables = [.. pinyin.Split(' ', StringSplitOptions.RemoveEmptyEntries)];
        var length = entry.Id.EnumerateRunes().Count();
        if (syllables.Length == length && syllables.All(IsSyllable)) return new(entry.Id, syllables);

        findings.Add(entry.Fault("pinyin", Messages.PinyinSyllables(entry.Id, length)));
        return null;
    }

    private static bool IsSyllable(string text) => text.All(char.IsAsciiLetterLower);
}

/// <summary>Words by their first character, the longest first.</summary>
internal sealed class PinyinWords
{
    private static readonly Lazy<PinyinWords> Loaded = new(() => new(Read()));

    private readonly Dictionary<string, PinyinWord> _all;
    private readonly Dictionary<char, PinyinWord[]> _byFirst;

    private PinyinWords(Dictionary<string, PinyinWord> all)
    {
        _all = all;
        _byFirst = all.Values
            .GroupBy(word => word.Text[0])
            .ToDictionary(group => group.Key, group => group.OrderByDescending(word => word.Text.Length).ToArray());
    }

    public static PinyinWords Embedded => Loaded.Value;

    public PinyinWords With(ImmutableArray<PinyinWord> added)
    {
        if (added.IsEmpty) return this;
        var all = new Dictionary<string, PinyinWord>(_all, StringComparer.Ordinal);
        foreach (var word in added) all[word.Text] = word;
        return new(all);
    }

    /// <summary>The longest word that the text begins with, or null.</summary>
    public PinyinWord? Longest(ReadOnlySpan<char> text)
    {
        if (!_byFirst.TryGetValue(text[0], out var words)) return null;
        foreach (var word in words)
            if (text.StartsWith(word.Text, StringComparison.Ordinal)) return word;
        return null;
    }

    private static Dictionary<string, PinyinWord> Read()
    {
        var findings = new List<Finding>();
        var words = RegistryYaml.ReadEmbedded("pinyin.yml").Select(entry => PinyinWord.From(entry, findings)!)
            .ToDictionary(word => word.Text, StringComparer.Ordinal);
        return findings.Count == 0 ? words : throw new InvalidDataException($"pinyin.yml: {findings[0].Message}");
    }
}
