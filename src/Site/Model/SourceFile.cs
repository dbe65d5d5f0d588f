namespace Site.Model;

/// <summary>The folder a source file stands in.</summary>
public enum SourceFolder
{
    Input,
    Seeds,
}

/// <summary>One source file, as a host hands it over.</summary>
/// <param name="Folder">Which of the two source folders it stands in.</param>
/// <param name="Path">Relative to that folder, with <c>/</c>: <c>plans/a/b.md</c>.</param>
/// <param name="DisplayPath">As findings name it: relative to the root, <c>input/plans/a/b.md</c>.</param>
/// <param name="Length">In bytes.</param>
/// <param name="Read">Gives its bytes; throws <see cref="IOException"/> or <see cref="UnauthorizedAccessException"/> when it cannot.</param>
public sealed record SourceFile(SourceFolder Folder, string Path, string DisplayPath, long Length, Func<byte[]> Read);

/// <summary>What the host would not hand over, and why.</summary>
/// <param name="LeadsTo">Of a symbolic link: what stands in it, as typed.</param>
public sealed record RefusedSource(string DisplayPath, RefusalReason Reason, string? LeadsTo = null);

public enum RefusalReason
{
    /// <summary>A symbolic link to something outside the source folder.</summary>
    LinkLeavesFolder,

    /// <summary>A symbolic link to something that is not there.</summary>
    LinkLeadsNowhere,

    /// <summary>A symbolic link that leads back to itself or to a folder that holds it, or through too many others.</summary>
    LinkInCircle,

    /// <summary>The file system refuses to list or open it.</summary>
    Unreadable,

    /// <summary>A folder, pipe or device where a file is expected.</summary>
    NotAFile,

    /// <summary>Its name begins with a dot, and is none that systems and programs are known to give.</summary>
    Hidden,
}
