using System.Text;
using YamlDotNet.RepresentationModel;

namespace Site.Registries;

/// <summary>The data files that the program carries with it, by their name under <c>Registries/data/</c>.</summary>
internal static class EmbeddedData
{
    public static byte[] Bytes(string name)
    {
        using var stream = typeof(EmbeddedData).Assembly.GetManifestResourceStream("registries/" + name)
            ?? throw new InvalidDataException($"The program carries no data file {name}.");
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }

    public static string Text(string name) => Encoding.UTF8.GetString(Bytes(name));

    /// <summary>The lines of a table, without empty ones and those that begin with <c>#</c>.</summary>
    public static IEnumerable<string> Lines(string name)
    {
        using var reader = new StringReader(Text(name));
        while (reader.ReadLine() is { } line)
            if (line.Length > 0 && line[0] != '#') yield return line;
    }

    /// <summary>A file whose root is a mapping.</summary>
    public static YamlMappingNode Yaml(string name)
    {
        using var reader = new StringReader(Text(name));
        var yaml = new YamlStream();
        yaml.Load(reader);
        return (YamlMappingNode)yaml.Documents[0].RootNode;
    }
}
