using System.Text;
using Site.Drafting;
using Site.Model;
using Site.Registries;

namespace Site.Tests.Drafting;

/// <summary>Found texts for tests, as a host would hand them over.</summary>
internal static class FoundTexts
{
    public static Understanding Read(params string[] path)
    {
        var bytes = System.IO.File.ReadAllBytes(Repository.PathOf(path));
        return Understanding.Of(new(SourceFolder.Seeds, path[^1], string.Join('/', path), bytes.Length, () => bytes), null, RegistrySet.Embedded);
    }

    public static Understanding Of(string text, string? decisions = null) =>
        Understanding.Of(File("甲.txt", text), decisions is null ? null : File("甲.yml", decisions), RegistrySet.Embedded);

    private static SourceFile File(string name, string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        return new(SourceFolder.Seeds, name, "seeds/" + name, bytes.Length, () => bytes);
    }
}
