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
        var paths = files.Select(file => file.Path.Value).Order(StringComparer.Ordinal).ToList();
        var folders = paths.SelectMany(FoldersOf).ToHashSet(StringComparer.Ordinal);
        var anyCase = OnceEach(paths, folders);

        var exact = paths.ToHashSet(StringComparer.Ordinal);
        var gone = own.Where(path => !exact.Contains(path) && listing.Files.ContainsKey(path)).ToLookup(IsInTheWay);
        return new(
            paths,
            [.. paths.Union(own, StringComparer.Ordinal).Order(StringComparer.Ordinal)],
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

    private static HashSet<string> OnceEach(List<string> paths, HashSet<string> folders)
    {
        // Some file systems know one name where others know two.
        var anyCase = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var path in paths)
        {
            if (!IsWithinSite(path)) throw new ArgumentException($"No path within a site: '{path}'", nameof(paths));
            if (!anyCase.Add(path) || folders.Contains(path)) throw new ArgumentException($"Promised twice: '{path}'", nameof(paths));
        }

        return anyCase;
    }

    private static bool IsWithinSite(string path) =>
        path.Length > 0 && !path.StartsWith(".site-", StringComparison.Ordinal) && !path.Contains('\\', StringComparison.Ordinal)
        && !path.Contains('\n', StringComparison.Ordinal)
        && path.Split('/').All(name => name is not ("" or "." or ".."));
}
