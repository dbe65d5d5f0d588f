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

/// <summary>A file or folder that the host would not hand over, and why.</summary>
public sealed record RefusedSource(string DisplayPath, RefusalReason Reason);

public enum RefusalReason
{
    /// <summary>A symbolic link to something outside the source folder.</summary>
    LinkLeavesFolder,

    /// <summary>The file system refuses to list or open it.</summary>
    Unreadable,

    /// <summary>A folder, pipe or device where a file is expected.</summary>
    NotAFile,
}
