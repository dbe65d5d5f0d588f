using YamlDotNet.RepresentationModel;

namespace Site.Registries;

/// <summary>Short ways to read a data file of a known shape.</summary>
internal static class YamlReading
{
    public static IEnumerable<YamlMappingNode> Mappings(YamlMappingNode node, string key) =>
        node.Children.TryGetValue(key, out var list) ? ((YamlSequenceNode)list).Children.Cast<YamlMappingNode>() : [];

    public static IEnumerable<string> Texts(YamlMappingNode node, string key) =>
        node.Children.TryGetValue(key, out var list)
            ? ((YamlSequenceNode)list).Children.Select(word => ((YamlScalarNode)word).Value ?? "")
            : [];

    public static string? TextOrNull(YamlMappingNode node, string key) =>
        node.Children.TryGetValue(key, out var value) ? ((YamlScalarNode)value).Value : null;

    /// <summary>The text of a key that must be there.</summary>
    /// <exception cref="FormatException">The key is missing.</exception>
    public static string Text(YamlMappingNode node, string key) =>
        TextOrNull(node, key) ?? throw new FormatException($"Missing key: {key}");
}
