namespace Site.Disk;

/// <summary>Why the output folder cannot be used, or could not be written.</summary>
public enum OutputProblem
{
    /// <summary>It is the root or one of the source folders, or lies in one, or holds one.</summary>
    OverlapsSources,

    /// <summary>It holds files that the program did not write.</summary>
    ForeignFiles,

    /// <summary>A file stands where the folder should.</summary>
    NotAFolder,

    /// <summary>A manifest of another format.</summary>
    UnknownManifest,

    /// <summary>Another build is at work in it, or was since it was looked at.</summary>
    Busy,

    DiskFull,

    NoPermission,

    /// <summary>A source file (an attachment, a picture) could not be read while it was copied.</summary>
    SourceUnreadable,

    /// <summary>Anything else that the file system refuses.</summary>
    CannotWrite,
}

/// <summary>The only exception of <see cref="OutputFolder"/> that is no bug.</summary>
#pragma warning disable CA1032, RCS1194 // Without a problem and a path it says nothing.
public sealed class OutputFolderException(OutputProblem problem, string path, Exception? cause = null)
    : Exception($"{problem}: {path}", cause)
#pragma warning restore CA1032, RCS1194
{
    public OutputProblem Problem { get; } = problem;

    /// <summary>The file or folder it is about, full or relative to the output folder.</summary>
    public string Path { get; } = path;

    /// <summary>What the file system said, by the kind of its refusal.</summary>
    internal static OutputFolderException From(string path, Exception cause) => new(cause switch
    {
        UnauthorizedAccessException => OutputProblem.NoPermission,
        IOException { HResult: DiskFullUnix or DiskFullWindows } => OutputProblem.DiskFull,
        _ => OutputProblem.CannotWrite,
    }, path, cause);

    /// <summary>Whether a file could not be opened because another program holds it.</summary>
    internal static bool IsHeld(IOException cause) => cause.HResult is HeldLinux or HeldMac or HeldWindows;

    internal static bool IsRefusal(Exception cause) => cause is IOException or UnauthorizedAccessException;

    private const int DiskFullUnix = 28;
    private const int HeldLinux = 11;
    private const int HeldMac = 35;
    private const int HeldWindows = unchecked((int)0x80070020);
    private const int DiskFullWindows = unchecked((int)0x80070070);
}
