using System.Text;

namespace Site.Disk;

/// <summary>What a manifest says about the build that wrote it.</summary>
internal enum ManifestState
{
    /// <summary>The site is whole, and the list names its files.</summary>
    Done,

    /// <summary>A build is at work, or one stopped half-way: the list names what was there and what was to come.</summary>
    Building,

    /// <summary>The manifest itself lost its end (a disk that filled up): the list names some of the files.</summary>
    Damaged,
}

/// <summary>What the program wrote into an output folder: the first file that a build writes, and the last.</summary>
/// <param name="Files">Paths relative to the folder, in ordinal order.</param>
internal sealed record OutputManifest(ManifestState State, IReadOnlyList<string> Files)
{
    public const string FileName = ".site-manifest";

    /// <summary>The manifest while it is being written.</summary>
    public const string PartName = FileName + ".part";

    private const string FirstLine = "site-manifest 1";
    private const string LastLine = "end";

    /// <summary>Null when there is none.</summary>
    public static OutputManifest? Read(string folder)
    {
        var path = Path.Combine(folder, FileName);
        return File.Exists(path) ? Parse(path, File.ReadAllText(path)) : null;
    }

    public void Write(string folder)
    {
        var text = new StringBuilder().Append(FirstLine).Append('\n').Append(State == ManifestState.Done ? "done" : "building").Append('\n');
        foreach (var file in Files) text.Append(file).Append('\n');
        text.Append(LastLine).Append('\n');

        var part = Path.Combine(folder, PartName);
        File.WriteAllText(part, text.ToString());
        File.Move(part, Path.Combine(folder, FileName), overwrite: true);
    }

    private static OutputManifest Parse(string path, string text)
    {
        // What stands behind the last line end is empty, or half a line.
        var lines = text.Split('\n')[..^1];
        return lines switch
        {
            [FirstLine, "done", .., LastLine] => new(ManifestState.Done, lines[2..^1]),
            [FirstLine, "building", .., LastLine] => new(ManifestState.Building, lines[2..^1]),
            [FirstLine, ..] => new(ManifestState.Damaged, lines[Math.Min(2, lines.Length)..]),
            [] when FirstLine.StartsWith(text, StringComparison.Ordinal) => new(ManifestState.Damaged, []),
            _ => throw new OutputFolderException(OutputProblem.UnknownManifest, path),
        };
    }
}
