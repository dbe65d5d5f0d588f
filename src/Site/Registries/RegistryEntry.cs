using Site.Model;
using YamlDotNet.RepresentationModel;

namespace Site.Registries;

/// <summary>One entry of a registry in YAML; its values are asked for by key, and a wrong type becomes a finding.</summary>
internal sealed class RegistryEntry
{
    private readonly string _path;
    private readonly YamlMappingNode _node;

    private RegistryEntry(string path, YamlMappingNode node, string id)
    {
        _path = path;
        _node = node;
        Id = id;
    }

    public string Id { get; }

    /// <summary>Where the entry begins.</summary>
    public SourceSpan Span => SourceSpan.At((int)_node.Start.Line, (int)_node.Start.Column);

    /// <summary>Reads an entry; null, with a finding, when it is no mapping or has no <c>id</c>.</summary>
    public static RegistryEntry? From(string path, YamlNode node, List<Finding> findings)
    {
        if (node is not YamlMappingNode mapping)
        {
            findings.Add(Messages.RegistryNoEntry(path, RegistryYaml.SpanOf(node)));
            return null;
        }

        if (Value(mapping, "id") is YamlScalarNode { Value: { Length: > 0 } id }) return new(path, mapping, id);
        findings.Add(Messages.RegistryNoId(path, SourceSpan.At((int)node.Start.Line, (int)node.Start.Column)));
        return null;
    }

    /// <summary>Warns of keys that this registry does not know.</summary>
    public void Expect(ReadOnlySpan<string> keys, List<Finding> findings)
    {
        foreach (var (key, _) in _node.Children)
        {
            var name = (key as YamlScalarNode)?.Value ?? "";
            if (name != "id" && !keys.Contains(name))
                findings.Add(Messages.RegistryUnknownKey(_path, RegistryYaml.SpanOf(key), name, ["id", .. keys]));
        }
    }

    /// <summary>The text under a key; null when it is missing, or, with a finding, when it is no single text.</summary>
    public string? Text(string key, List<Finding> findings)
    {
        var node = Value(_node, key);
        if (node is null or YamlScalarNode) return (node as YamlScalarNode)?.Value;
        findings.Add(Messages.RegistryNoText(_path, RegistryYaml.SpanOf(node), key));
        return null;
    }

    /// <summary>The list of texts under a key; empty when it is missing, or, with a finding, when it is no such list.</summary>
    public ImmutableArray<string> Texts(string key, List<Finding> findings)
    {
        var node = Value(_node, key);
        if (node is null) return [];
        if (node is YamlSequenceNode list && list.Children.All(child => child is YamlScalarNode { Value.Length: > 0 }))
            return [.. list.Children.Select(child => ((YamlScalarNode)child).Value!)];
        findings.Add(Messages.RegistryNoTexts(_path, RegistryYaml.SpanOf(node), key));
        return [];
    }

    /// <summary>A finding about the value of a key, for rules that only the registry itself knows.</summary>
    public Finding Fault(string key, (string Message, string Hint) words) =>
        Messages.RegistryBadValue(_path, Value(_node, key) is { } node ? RegistryYaml.SpanOf(node) : Span, words);

    private static YamlNode? Value(YamlMappingNode mapping, string key) =>
        mapping.Children.TryGetValue(new YamlScalarNode(key), out var node) ? node : null;
}
