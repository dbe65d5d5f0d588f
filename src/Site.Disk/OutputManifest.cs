using System.Text;

namespace Site.Disk;

/// <summary>What the program wrote into an output folder: the first file written by a build, and the last.</summary>
/// <param name="IsFinished">False while a build is at work, and after one that stopped half-way; then the list holds what was there and what was to come.</param>
/// <param name="Files">Paths relative to the folder, in ordinal order.</param>
internal sealed record OutputManifest(bool IsFinished, IReadOnlyList<string> Files)
{
    public const string FileName = ".site-manifest";

    private const string FirstLine = "site-manifest 1";

    /// <summary>Null when there is none.</summary>
    public static OutputManifest? Read(string folder)
    {
        var path = Path.Combine(folder, FileName);
        if (!File.Exists(path)) return null;
        var lines = File.ReadAllLines(path);
        return lines is [FirstLine, "building" or "done", ..]
            ? new(lines[1] == "done", lines[2..])
            : throw new OutputFolderException(OutputProblem.UnknownManifest, path);
    }

    public void Write(string folder)
    {
        var text = new StringBuilder().Append(FirstLine).Append('\n').Append(IsFinished ? "done" : "building").Append('\n');
        foreach (var file in Files) text.Append(file).Append('\n');

        var part = Path.Combine(folder, FileName + ".part");
        File.WriteAllText(part, text.ToString());
        File.Move(part, Path.Combine(folder, FileName), overwrite: true);
    }
}
