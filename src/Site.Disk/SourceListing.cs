using System.Collections.Immutable;
using Site.Model;

namespace Site.Disk;

/// <summary>
/// Lists the source folders again and again. A file that is as it was keeps its instance, so that a build knows what it need
/// not read.
/// </summary>
/// <param name="root">The folder that findings' paths are relative to.</param>
/// <param name="input">Within the root or anywhere; a missing folder gives no file.</param>
/// <param name="seeds">Within the root or anywhere; may be missing.</param>
public sealed class SourceListing(string root, string input, string seeds)
{
    private static readonly HashSet<string> Nothing = [];

    private readonly Dictionary<string, ListedFile> _known = new(StringComparer.Ordinal);
    private SiteSources _sources = new([]);

    /// <summary>Every source file in ordinal order of folder and path, whatever the file system's order.</summary>
    /// <param name="touched">
    /// Full paths that were written to since: they get a new instance even where length and time of writing are the same.
    /// </param>
    public SiteSources Read(IReadOnlySet<string>? touched = null)
    {
        if (touched is { Count: > 0 } && Renewed(touched) is { } renewed) return _sources = renewed;
        var scans = new[] { Scan(SourceFolder.Input, input, touched ?? Nothing), Scan(SourceFolder.Seeds, seeds, touched ?? Nothing) };
        var listed = scans.SelectMany(scan => scan.Files.OrderBy(file => file.File.Path, StringComparer.Ordinal)).ToList();
        _known.Clear();
        foreach (var file in listed) _known[file.Full] = file;
        return _sources = new([.. listed.Select(file => file.File)])
        {
            Refused = [.. scans.SelectMany(scan => scan.Refused.OrderBy(refused => refused.DisplayPath, StringComparer.Ordinal))],
        };
    }

    /// <summary>
    /// After a plain save nothing but the saved files need be looked at, however many there are. Null where more may have
    /// changed: something new, something gone, a link.
    /// </summary>
    private SiteSources? Renewed(IReadOnlySet<string> touched)
    {
        var anew = new Dictionary<SourceFile, SourceFile>(ReferenceEqualityComparer.Instance);
        foreach (var path in touched)
        {
            var info = new FileInfo(path);
            var isThere = info.Exists && info.LinkTarget is null;
            if (!_known.TryGetValue(path, out var listed))
            {
                // What an editor wrote beside the file and has taken away again.
                if (!isThere && !Path.Exists(path)) continue;
                return null;
            }

            // Of an empty one it must be made sure that it is a file.
            if (!isThere || info.Length == 0) return null;
            _known[path] = listed.Anew(info.Length, info.LastWriteTimeUtc);
            anew.Add(listed.File, _known[path].File);
        }

        return anew.Count == 0 ? _sources : _sources with { Files = [.. _sources.Files.Select(file => anew.GetValueOrDefault(file, file))] };
    }

    private FolderScan Scan(SourceFolder kind, string folder, IReadOnlySet<string> touched)
    {
        var full = Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder));
        var scan = new FolderScan(kind, full, SourceFolders.DisplayPathOf(root, full, ""), KnownAt);
        if (Directory.Exists(full)) scan.Run();
        return scan;

        SourceFile? KnownAt(string path, long length, DateTime written) =>
            _known.TryGetValue(path, out var listed) && listed.File.Folder == kind && listed.File.Length == length
            && listed.Written == written && !touched.Contains(path) ? listed.File : null;
    }
}
