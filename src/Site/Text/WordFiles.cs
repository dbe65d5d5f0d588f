using System.Text;

namespace Site.Text;

/// <summary>Word lists of this room, embedded as tab-separated tables; a line that begins with # is a comment.</summary>
internal static class WordFiles
{
    /// <summary>The rows of one table, every row with the same number of cells.</summary>
    public static IEnumerable<string[]> Rows(string name)
    {
        var lines = ReadAll(name).Split('\n');
        return lines.Where(line => line.Length > 0 && line[0] != '#').Select(line => line.Split('\t'));
    }

    private static string ReadAll(string name)
    {
        using var stream = typeof(WordFiles).Assembly.GetManifestResourceStream("registries/" + name)
            ?? throw new InvalidDataException($"{name} is not embedded");
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }
}
