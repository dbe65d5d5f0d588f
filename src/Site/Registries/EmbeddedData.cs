using YamlDotNet.RepresentationModel;

namespace Site.Registries;

/// <summary>The data files inside the program.</summary>
internal static class EmbeddedData
{
    /// <summary>The file <paramref name="name"/> under <c>Registries/data</c>, whose root is a mapping.</summary>
    public static YamlMappingNode Yaml(string name)
    {
        using var stream = typeof(EmbeddedData).Assembly.GetManifestResourceStream("registries/" + name)
            ?? throw new InvalidOperationException($"No data file {name}");
        using var reader = new StreamReader(stream);
        var yaml = new YamlStream();
        yaml.Load(reader);
        return (YamlMappingNode)yaml.Documents[0].RootNode;
    }
}
