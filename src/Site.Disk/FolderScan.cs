using System.IO.Enumeration;
using Site.Model;

namespace Site.Disk;

/// <summary>One walk over a source folder.</summary>
/// <param name="kind">Which folder it is.</param>
/// <param name="folder">Full path.</param>
/// <param name="displayPrefix">What findings put before a path in it.</param>
/// <param name="known">Gives the file of an earlier walk at a full path, when it has that length and time of writing.</param>
internal sealed class FolderScan(SourceFolder kind, string folder, string displayPrefix, Func<string, long, DateTime, SourceFile?> known)
{
    /// <summary>Links in linked folders multiply what they hold: beyond this they are taken for a circle.</summary>
    private const int DeepestLink = 2;

    private readonly string _realFolder = RealPath.Of(folder);

    public List<ListedFile> Files { get; } = [];

    public List<RefusedSource> Refused { get; } = [];

    public void Run() => Walk(folder, "", links: 0);

    private void Walk(string directory, string prefix, int links)
    {
        List<Entry> entries;
        try
        {
            entries = [.. List(directory)];
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            Refuse(prefix.TrimEnd('/'), RefusalReason.Unreadable);
            return;
        }

        foreach (var entry in entries)
        {
            if (!WorkingFiles.Holds(entry.Name)) Take(entry, Path.Combine(directory, entry.Name), prefix + entry.Name, links);
            else if (WorkingFiles.IsUnusual(entry.Name)) Refuse(prefix + entry.Name, RefusalReason.Hidden);
        }
    }

    private static FileSystemEnumerable<Entry> List(string directory) => new(
        directory,
        (ref FileSystemEntry entry) => new(
            entry.FileName.ToString(), entry.IsDirectory, entry.Attributes.HasFlag(FileAttributes.ReparsePoint),
            entry.IsDirectory ? 0 : entry.Length, entry.LastWriteTimeUtc.UtcDateTime),
        new EnumerationOptions { AttributesToSkip = FileAttributes.None, IgnoreInaccessible = false });

    private void Take(Entry entry, string full, string path, int links)
    {
        try
        {
            if (entry.IsLink && LinkFault(full, links) is { } reason) Refuse(path, reason, new FileInfo(full).LinkTarget);
            else if (!entry.IsDirectory) TakeFile(entry.IsLink ? entry.Followed(full) : entry, full, path);
            else if (IsNamedLikeAFile(path)) Refuse(path, RefusalReason.NotAFile);
            else Walk(full, path + "/", entry.IsLink ? links + 1 : links);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            Refuse(path, RefusalReason.Unreadable);
        }
    }

    /// <summary>Why a link is not followed: it leaves the folder, leads nowhere, or in a circle.</summary>
    private RefusalReason? LinkFault(string full, int links)
    {
        if (RealPath.Find(full) is not { } target) return RefusalReason.LinkInCircle;
        if (!RealPath.IsWithin(target, _realFolder)) return RefusalReason.LinkLeavesFolder;
        if (!Path.Exists(target)) return RefusalReason.LinkLeadsNowhere;
        var isCircle = Directory.Exists(target)
            && (links >= DeepestLink || RealPath.IsWithin(RealPath.Of(Path.GetDirectoryName(full)!), target));
        return isCircle ? RefusalReason.LinkInCircle : null;
    }

    private void TakeFile(Entry entry, string full, string path)
    {
        var length = entry.Length;
        if (known(full, length, entry.Written) is { } file) Files.Add(new(full, entry.Written, file));
        else if (length == 0 && !IsRegular(full)) Refuse(path, RefusalReason.NotAFile);
        else Files.Add(new ListedFile(full, entry.Written, new(kind, path, displayPrefix + path, length, () => [])).Anew(length, entry.Written));
    }

    /// <summary>
    /// Whether an empty entry is a file and not a pipe or device. Reading a pipe would wait for ever; opened for both
    /// directions it does not, and cannot be sought in.
    /// </summary>
    private static bool IsRegular(string full)
    {
        try
        {
            using var stream = new FileStream(full, FileMode.Open, FileAccess.ReadWrite, FileShare.ReadWrite | FileShare.Delete, 1);
            return stream.CanSeek;
        }
        catch (UnauthorizedAccessException)
        {
            // Write-protected: then its emptiness is all there is to know, and it is never opened.
            return true;
        }
        catch (IOException)
        {
            return false;
        }
    }

    private static bool IsNamedLikeAFile(string path) => Path.GetExtension(path) is ".md" or ".yml" or ".txt";

    private void Refuse(string path, RefusalReason reason, string? leadsTo = null) =>
        Refused.Add(new((displayPrefix + path).TrimEnd('/'), reason, leadsTo));

    private readonly record struct Entry(string Name, bool IsDirectory, bool IsLink, long Length, DateTime Written)
    {
        /// <summary>Length and time of what a link leads to.</summary>
        public Entry Followed(string full)
        {
            var target = new FileInfo(RealPath.Of(full));
            return this with { Length = target.Length, Written = target.LastWriteTimeUtc };
        }
    }
}

/// <summary>A file where it stands on disk, and when it was last written.</summary>
internal readonly record struct ListedFile(string Full, DateTime Written, SourceFile File)
{
    /// <summary>The same file with another content: a new instance.</summary>
    public ListedFile Anew(long length, DateTime written)
    {
        var full = Full;
        return this with { Written = written, File = File with { Length = length, Read = () => length == 0 ? [] : System.IO.File.ReadAllBytes(full) } };
    }
}
