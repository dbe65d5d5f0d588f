using Site.Model;

namespace Site.Disk;

/// <summary>Hands the files of the source folders over to a build. Reads names and lengths only; bytes are read when asked for.</summary>
public static class SourceFolders
{
    /// <summary>Every source file in ordinal order of folder and path, whatever the file system's order.</summary>
    /// <param name="root">The folder that findings' paths are relative to.</param>
    /// <param name="input">Within the root or anywhere; a missing folder gives no file.</param>
    /// <param name="seeds">Within the root or anywhere; may be missing.</param>
    public static SiteSources Read(string root, string input, string seeds) => new SourceListing(root, input, seeds).Read();

    /// <summary>How findings name a path below a source folder.</summary>
    public static string DisplayPathOf(string root, string folder, string relative) =>
        DisplayPrefix(Path.GetFullPath(root), Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder)))
        + relative.Replace(Path.DirectorySeparatorChar, '/');

    /// <summary>What stands before the paths of a folder in findings, with a closing <c>/</c>.</summary>
    private static string DisplayPrefix(string root, string folder)
    {
        var inRoot = Path.GetRelativePath(root, folder);
        var shown = inRoot.StartsWith("..", StringComparison.Ordinal) || Path.IsPathRooted(inRoot) ? Path.GetFileName(folder) : inRoot;
        return shown == "." ? "" : shown.Replace(Path.DirectorySeparatorChar, '/') + "/";
    }
}
