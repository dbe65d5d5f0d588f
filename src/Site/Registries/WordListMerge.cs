using Site.Model;
using YamlDotNet.RepresentationModel;

namespace Site.Registries;

/// <summary>
/// Lays a site's words over a word list of the program. The program's file is the pattern: its keys are the keys there are,
/// its values say what a value looks like. Words join a list; an entry joins the one that is named alike, or, by <c>id</c>,
/// takes its place; a new entry stands first. What does not fit becomes a finding where it stands, and is left out.
/// </summary>
internal sealed class WordListMerge(string path, List<Finding> findings)
{
    private const string Id = "id";

    /// <summary>Keys that name an entry; those but <c>id</c> and <c>type</c> take no new names.</summary>
    private static readonly string[] Names = [Id, "code", "kind", "level", "type", "period"];

    private static readonly string[] About = ["version", "source", "changes"];

    /// <summary>Changes <paramref name="list"/>, the program's own file.</summary>
    public void Into(YamlMappingNode list, YamlMappingNode additions) => Join(list, additions, [list], isEntry: false);

    private void Join(YamlMappingNode into, YamlMappingNode additions, IReadOnlyList<YamlMappingNode> patterns, bool isEntry)
    {
        foreach (var (keyNode, value) in additions.Children)
        {
            var key = (keyNode as YamlScalarNode)?.Value ?? "";
            if (About.Contains(key, StringComparer.Ordinal)) continue;
            var pattern = WordListPattern.Of(key, patterns);
            if (pattern is null) findings.Add(Messages.RegistryUnknownKey(path, RegistryYaml.SpanOf(keyNode), key, WordListPattern.Keys(patterns)));
            else if (value is not YamlScalarNode { Value: null or "" }) Join(into, key, value, pattern, isEntry);
        }
    }

    private void Join(YamlMappingNode into, string key, YamlNode value, WordListPattern pattern, bool isEntry)
    {
        var known = into.Children.TryGetValue(key, out var there) ? there : null;
        switch (pattern.Shape)
        {
            case WordListShape.Words when Words(key, value, pattern) is { } words:
                if (isEntry) TakeOut(into, words);
                into.Children[key] = new YamlSequenceNode([.. ((known as YamlSequenceNode)?.Children ?? []).Concat(words).DistinctBy(word => ((YamlScalarNode)word).Value, StringComparer.Ordinal)]);
                break;
            case WordListShape.Entries when value is YamlSequenceNode entries:
                into.Children[key] = Entries((YamlSequenceNode)known!, entries, pattern);
                break;
            case WordListShape.Table when value is YamlMappingNode table:
                foreach (var (name, cell) in table.Children)
                    if (Text(key, cell, pattern) is { } text) ((YamlMappingNode)known!).Children[name] = text;
                break;
            case WordListShape.Part when value is YamlMappingNode part:
                Join((YamlMappingNode)known!, part, pattern.Mappings, isEntry: false);
                break;
            case WordListShape.Text when Text(key, value, pattern) is { } text:
                into.Children[key] = text;
                break;
            case WordListShape.Entries or WordListShape.Table or WordListShape.Part:
                findings.Add(Messages.RegistryShape(path, RegistryYaml.SpanOf(value), key, pattern.Shape == WordListShape.Entries));
                break;
            default:
                break;
        }
    }

    /// <summary>A word that is given a new sense in an entry loses the one it had there.</summary>
    private static void TakeOut(YamlMappingNode entry, IReadOnlyList<YamlNode> words)
    {
        var taken = words.Select(word => ((YamlScalarNode)word).Value).ToHashSet(StringComparer.Ordinal);
        foreach (var (key, value) in entry.Children.ToList())
            if (value is YamlSequenceNode list) entry.Children[key] = new YamlSequenceNode([.. list.Children.Where(word => !taken.Contains((word as YamlScalarNode)?.Value))]);
    }

    private YamlSequenceNode Entries(YamlSequenceNode known, YamlSequenceNode additions, WordListPattern pattern)
    {
        var entries = known.Children.Cast<YamlMappingNode>().ToList();
        var added = new List<YamlMappingNode>();
        var naming = Array.Find(Names, name => pattern.Mappings.All(entry => entry.Children.ContainsKey(name)));
        foreach (var node in additions.Children)
        {
            if (node is not YamlMappingNode entry) findings.Add(Messages.RegistryNoEntry(path, RegistryYaml.SpanOf(node)));
            else if (Namesake(entry, entries, naming) is { } same && naming != Id) Join(same, entry, pattern.Mappings, isEntry: true);
            else if (New(entry, pattern, naming) is { } whole)
            {
                if (Namesake(entry, entries, naming) is { } old) entries[entries.IndexOf(old)] = whole;
                else added.Add(whole);
            }
        }

        return new([.. added.Concat(entries)]);
    }

    private static YamlMappingNode? Namesake(YamlMappingNode entry, List<YamlMappingNode> entries, string? naming) =>
        naming is not null && ValueOf(entry, naming) is { } name ? entries.Find(other => ValueOf(other, naming) == name) : null;

    /// <summary>A whole entry of its own; null, with a finding, when something that every entry has is missing or faulty.</summary>
    private YamlMappingNode? New(YamlMappingNode entry, WordListPattern pattern, string? naming)
    {
        var whole = new YamlMappingNode();
        var before = findings.Count;
        Join(whole, entry, pattern.Mappings, isEntry: false);
        if (findings.Skip(before).Any(finding => finding.Severity == Severity.Error)) return null;
        var name = (naming is null ? null : ValueOf(entry, naming)) ?? "";
        foreach (var (key, example) in pattern.Mappings[0].Children)
        {
            var needed = ((YamlScalarNode)key).Value!;
            if (whole.Children.ContainsKey(key) || !pattern.Mappings.All(other => other.Children.ContainsKey(key))) continue;
            findings.Add(Messages.RegistryBadValue(path, SourceSpan.At((int)entry.Start.Line, (int)entry.Start.Column), Messages.RegistryMissing(name, needed, Example(example))));
            return null;
        }

        return whole;
    }

    private List<YamlNode>? Words(string key, YamlNode value, WordListPattern pattern)
    {
        if (value is not YamlSequenceNode list)
        {
            findings.Add(Messages.RegistryNoTexts(path, RegistryYaml.SpanOf(value), key));
            return null;
        }

        return [.. list.Children.Select(word => Text(key, word, pattern)).OfType<YamlNode>()];
    }

    private YamlScalarNode? Text(string key, YamlNode value, WordListPattern pattern)
    {
        if (value is not YamlScalarNode { Value: { Length: > 0 } text } scalar) findings.Add(Messages.RegistryNoText(path, RegistryYaml.SpanOf(value), key));
        else if (pattern.Fault(key, text) is { } fault) findings.Add(Messages.RegistryBadValue(path, RegistryYaml.SpanOf(value), fault));
        else return scalar;
        return null;
    }

    private static string? ValueOf(YamlMappingNode entry, string key) =>
        entry.Children.TryGetValue(key, out var value) ? (value as YamlScalarNode)?.Value : null;

    private static string Example(YamlNode node) => node switch
    {
        YamlScalarNode scalar => scalar.Value ?? "",
        YamlSequenceNode { Children: [YamlScalarNode first, ..] } => $"[{first.Value}]",
        _ => "…",
    };
}
