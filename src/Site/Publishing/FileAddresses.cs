using Site.Model;
using Site.Registries;
using Site.Text;

namespace Site.Publishing;

/// <summary>Where attachments and pictures stand in the built site: <c>files/…</c>, in pinyin, with their extension.</summary>
internal static class FileAddresses
{
    public const string AttachmentFolder = "attachments/";

    private const string Folder = "files/";

    /// <summary>
    /// One address for each path under <c>input/</c>. Where two would share one, the file whose name needed no change keeps
    /// it, else the first by path; the others get a sign made from their own paths.
    /// </summary>
    public static FrozenDictionary<string, SitePath> Assign(IEnumerable<string> paths, RegistrySet registries)
    {
        var addresses = new Dictionary<string, SitePath>(StringComparer.Ordinal);
        foreach (var sharing in paths.GroupBy(path => Plain(path, registries), StringComparer.Ordinal))
        {
            var owners = sharing.OrderBy(path => sharing.Key != Folder + Shown(path)).ThenBy(path => path, StringComparer.Ordinal);
            foreach (var (i, path) in owners.Index()) addresses.Add(path, new(i == 0 ? sharing.Key : Signed(sharing.Key, path)));
        }

        return addresses.ToFrozenDictionary(StringComparer.Ordinal);
    }

    /// <summary>Files for editors and machines (README, .gitkeep) are not meant for readers; an empty one gives them nothing.</summary>
    public static bool IsForReaders(SourceFile file)
    {
        var name = file.Path[(file.Path.LastIndexOf('/') + 1)..];
        return file.Length > 0 && !name.StartsWith('.') && !name.Equals("README.md", StringComparison.OrdinalIgnoreCase);
    }

    private static string Plain(string path, RegistrySet registries)
    {
        var shown = Shown(path);
        var dot = shown.LastIndexOf('.');
        var extension = dot > shown.LastIndexOf('/') + 1 ? shown[(dot + 1)..] : "";
        return extension.Length > 0 && extension.All(char.IsAsciiLetterOrDigit)
            ? $"{Folder}{PlanAddresses.Slug(shown[..dot], registries)}.{extension.ToLowerInvariant()}"
            : $"{Folder}{PlanAddresses.Slug(shown, registries)}";
    }

    private static string Shown(string path) =>
        path.StartsWith(AttachmentFolder, StringComparison.Ordinal) ? path[AttachmentFolder.Length..] : path;

    private static string Signed(string address, string path)
    {
        var sign = "-x" + Fingerprint.Of(path).Hex(8);
        var dot = address.LastIndexOf('.');
        return dot < 0 ? address + sign : address.Insert(dot, sign);
    }
}
