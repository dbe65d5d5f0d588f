using System.Collections.Immutable;
using Site.Model;

namespace Site.Disk;

/// <summary>What a build does to an output folder, worked out before anything is touched.</summary>
/// <param name="New">What the folder holds afterwards, in ordinal order.</param>
/// <param name="OldAndNew">That, and what the folder held before.</param>
/// <param name="Folders">Folders to be made.</param>
/// <param name="InTheWay">Files that must go first: a folder, or the same name in other letters, takes their place.</param>
/// <param name="Stale">Files that go last.</param>
internal sealed record OutputPlan(
    IReadOnlyList<string> New, IReadOnlyList<string> OldAndNew, IReadOnlyList<string> Folders,
    IReadOnlyList<string> InTheWay, IReadOnlyList<string> Stale)
{
    /// <summary>Compares what is to come with what is there.</summary>
    /// <param name="own">Paths that the folder's manifest names.</param>
    public static OutputPlan Of(ImmutableArray<OutputFile> files, IReadOnlyList<string> own, OutputListing listing)
    {
        var paths = InOrder(files);
        var folders = FoldersOf(paths);
        var anyCase = OnceEach(paths, folders);

        var exact = own.Count == 0 ? [] : paths.ToHashSet(StringComparer.Ordinal);
        var gone = own.Where(path => !exact.Contains(path) && listing.Files.ContainsKey(path)).ToLookup(IsInTheWay);
        return new(
            paths,
            own.Count == 0 ? paths : [.. paths.Union(own, StringComparer.Ordinal).Order(StringComparer.Ordinal)],
            [.. folders.Where(folder => !listing.Folders.Contains(folder)).Order(StringComparer.Ordinal)],
            [.. gone[true]],
            [.. gone[false]]);

        bool IsInTheWay(string path) => anyCase.Contains(path) || folders.Contains(path) || FoldersOf(path).Any(exact.Contains);
    }

    /// <summary>Every folder above a path: <c>a/b</c> and <c>a</c> of <c>a/b/c.html</c>.</summary>
    public static IEnumerable<string> FoldersOf(string path)
    {
        for (var slash = path.LastIndexOf('/'); slash > 0; slash = path.LastIndexOf('/', slash - 1)) yield return path[..slash];
    }

    /// <summary>A build gives them in order already.</summary>
    private static List<string> InOrder(ImmutableArray<OutputFile> files)
    {
        var paths = files.Select(file => file.Path.Value).ToList();
        for (var i = 1; i < paths.Count; i++)
            if (string.CompareOrdinal(paths[i - 1], paths[i]) > 0)
            {
                paths.Sort(StringComparer.Ordinal);
                break;
            }

        return paths;
    }

    /// <summary>Neighbours in order share their folder, which is then looked at once.</summary>
    private static HashSet<string> FoldersOf(List<string> paths)
    {
        var folders = new HashSet<string>(StringComparer.Ordinal);
        var last = "";
        foreach (var path in paths)
        {
            var slash = path.LastIndexOf('/');
            if (slash <= 0 || path.AsSpan(0, slash).SequenceEqual(last)) continue;
            last = path[..slash];
            folders.UnionWith(FoldersOf(path));
        }

        return folders;
    }

    private static HashSet<string> OnceEach(List<string> paths, HashSet<string> folders)
    {
        // Some file systems know one name where others know two.
        var anyCase = new HashSet<string>(paths.Count, StringComparer.OrdinalIgnoreCase);
        foreach (var path in paths)
        {
            if (!IsWithinSite(path)) throw new ArgumentException($"No path within a site: '{path}'", nameof(paths));
            if (!anyCase.Add(path) || folders.Contains(path)) throw new ArgumentException($"Promised twice: '{path}'", nameof(paths));
        }

        return anyCase;
    }

    private static bool IsWithinSite(string path)
    {
        if (path.StartsWith(".site-", StringComparison.Ordinal) || path.AsSpan().ContainsAny('\\', '\n')) return false;
        foreach (var name in path.AsSpan().Split('/'))
            if (path.AsSpan()[name] is "" or "." or "..") return false;
        return true;
    }
}
