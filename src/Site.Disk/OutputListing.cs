using System.IO.Enumeration;

namespace Site.Disk;

/// <summary>What stands in an output folder before a build.</summary>
/// <param name="Files">Length by path relative to the folder, with <c>/</c>.</param>
/// <param name="Folders">Relative paths.</param>
/// <param name="Links">Symbolic links: the program writes none, so they are never its own.</param>
internal sealed record OutputListing(Dictionary<string, long> Files, HashSet<string> Folders, List<string> Links)
{
    /// <summary>Files that operating systems leave by themselves: neither counted nor touched.</summary>
    private static readonly string[] LeftBySystems = [".DS_Store", "Thumbs.db", "desktop.ini"];

    public static OutputListing Of(string folder)
    {
        var listing = new OutputListing(new(StringComparer.Ordinal), new(StringComparer.Ordinal), []);
        var entries = new FileSystemEnumerable<(string Path, bool IsFolder, bool IsLink, long Length)>(
            folder,
            (ref FileSystemEntry entry) => (
                entry.ToFullPath()[(folder.Length + 1)..].Replace(Path.DirectorySeparatorChar, '/'),
                entry.IsDirectory,
                entry.Attributes.HasFlag(FileAttributes.ReparsePoint),
                entry.IsDirectory ? 0 : entry.Length),
            new EnumerationOptions { AttributesToSkip = FileAttributes.None, IgnoreInaccessible = false, RecurseSubdirectories = true })
        {
            ShouldRecursePredicate = (ref FileSystemEntry entry) => !entry.Attributes.HasFlag(FileAttributes.ReparsePoint),
        };
        foreach (var (path, isFolder, isLink, length) in entries) listing.Add(path, isFolder, isLink, length);
        return listing;
    }

    private void Add(string path, bool isFolder, bool isLink, long length)
    {
        if (isLink) Links.Add(path);
        else if (isFolder) Folders.Add(path);
        else if (!LeftBySystems.Contains(path[(path.LastIndexOf('/') + 1)..])) Files.Add(path, length);
    }
}
