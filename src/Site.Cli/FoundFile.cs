using Site.Model;
using Site.Text;

namespace Site.Cli;

/// <summary>A found file that somebody named on the command line, wherever it lies; or why it cannot be read.</summary>
internal sealed record FoundFile(SourceFile? Text, SourceFile? Decisions, string? Fault)
{
    /// <summary>All files of a call are judged before anything is said about one of them.</summary>
    /// <param name="typed">Paths from the working directory; a file named twice counts once.</param>
    public static List<FoundFile> Read(IEnumerable<string> typed, string workingDirectory) =>
        [.. typed.DistinctBy(path => Path.GetFullPath(path, workingDirectory), StringComparer.Ordinal).Select(path => Read(path, Path.GetFullPath(path, workingDirectory)))];

    private static FoundFile Read(string typed, string full)
    {
        if (Directory.Exists(full)) return new(null, null, Messages.FolderNotFile(typed));
        if (!File.Exists(full)) return new(null, null, Messages.FileMissing(typed));
        var text = Source(typed, full);
        var fault = SourceTextReading.Read(text) is { Text: null, Findings: [var finding, ..] } ? Messages.FileNotText(finding) : null;
        var decisions = Path.ChangeExtension(full, ".yml");
        return new(text, File.Exists(decisions) ? Source(Path.ChangeExtension(typed, ".yml"), decisions) : null, fault);
    }

    /// <summary>A compilation that lies elsewhere is read as if it lay in <c>seeds/</c>: its units get the same ids.</summary>
    private static SourceFile Source(string typed, string full)
    {
        // A pipe has no length; it would be waited for.
        var length = new FileInfo(full).Length;
        return new(SourceFolder.Seeds, Path.GetFileName(full), typed.Replace(Path.DirectorySeparatorChar, '/'), length, () => length == 0 ? [] : File.ReadAllBytes(full));
    }
}
