using Site.Disk;

namespace Site.Cli;

/// <summary>The files that a check was asked about; all when none were named.</summary>
internal sealed class PathFilter
{
    private readonly List<string> _named;

    private PathFilter(List<string> named) => _named = named;

    /// <summary>Paths as typed: from the working directory, or as findings name them. A folder names all files in it.</summary>
    /// <returns>The filter, or what to say about a path that is not there.</returns>
    public static (PathFilter? Filter, string? Fault) Of(IReadOnlyList<string> typed, SiteFolders folders, string workingDirectory)
    {
        var named = new List<string>();
        foreach (var path in typed)
        {
            var found = Bases(folders, workingDirectory).Select(folder => Path.GetFullPath(path, folder)).FirstOrDefault(IsThere);
            if (found is null) return (null, Messages.NoPath(path));
            if (!IsOfSite(found, folders)) return (null, Messages.PathOutside(path));
            named.Add(Shown(Path.TrimEndingDirectorySeparator(found), folders));
        }

        return (new(named), null);
    }

    /// <summary>Whether a path was asked about, as findings name it; null when all are.</summary>
    public Func<string, bool>? Only => _named.Count == 0 ? null : asked => _named.Exists(path => IsWithin(asked, path));

    private static IEnumerable<string> Bases(SiteFolders folders, string workingDirectory) =>
        [workingDirectory, folders.Root, Path.GetDirectoryName(folders.Input) ?? folders.Input, Path.GetDirectoryName(folders.Seeds) ?? folders.Seeds];

    /// <summary>A link that leads nowhere is there too: there is something to say about it.</summary>
    private static bool IsThere(string path) => Path.Exists(path) || new FileInfo(path).LinkTarget is not null;

    /// <summary>Within the sources, or a folder around them: of anything else there would be nothing to say, and that looks like praise.</summary>
    private static bool IsOfSite(string path, SiteFolders folders) =>
        new[] { folders.Input, folders.Seeds }.Any(folder => IsInside(path, folder) || IsInside(folder, path));

    private static bool IsInside(string path, string folder) =>
        Path.GetRelativePath(folder, path) is var relative && relative != ".." && !relative.StartsWith(".." + Path.DirectorySeparatorChar, StringComparison.Ordinal)
        && !Path.IsPathRooted(relative);

    private static string Shown(string path, SiteFolders folders)
    {
        foreach (var folder in new[] { folders.Input, folders.Seeds })
        {
            var relative = Path.GetRelativePath(folder, path);
            if (relative == ".") return SourceFolders.DisplayPathOf(folders.Root, folder, "").TrimEnd('/');
            if (!relative.StartsWith("..", StringComparison.Ordinal)) return SourceFolders.DisplayPathOf(folders.Root, folder, relative);
        }

        return Path.GetRelativePath(folders.Root, path).Replace(Path.DirectorySeparatorChar, '/');
    }

    private static bool IsWithin(string path, string named) =>
        named == "." || path == named || (path.StartsWith(named, StringComparison.Ordinal) && path[named.Length] == '/');
}
