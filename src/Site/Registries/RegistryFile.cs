using Site.Model;
using YamlDotNet.RepresentationModel;

namespace Site.Registries;

/// <summary>One file of <c>input/registries/</c> by its name there, and where its faults are collected.</summary>
internal sealed record RegistryFile(string Name, string DisplayPath, string Text, List<Finding> Findings)
{
    /// <summary>The file as a list of entries, each with an <c>id</c>.</summary>
    public ImmutableArray<RegistryEntry> Entries() => RegistryYaml.Read(DisplayPath, Text, Findings);

    /// <summary>The file as one mapping; null, with a finding, when it is none, and null when it is empty.</summary>
    public YamlMappingNode? Mapping()
    {
        var root = RegistryYaml.Root(DisplayPath, Text, Findings);
        if (root is not (null or YamlMappingNode)) Findings.Add(Messages.RegistryNoMapping(DisplayPath, RegistryYaml.SpanOf(root)));
        return root as YamlMappingNode;
    }
}
