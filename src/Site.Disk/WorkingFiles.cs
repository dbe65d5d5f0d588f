namespace Site.Disk;

/// <summary>Names that are no source: hidden files (.git too), and what editors and systems leave while they work.</summary>
internal static class WorkingFiles
{
    /// <summary>Vim writes and deletes a file of this name to learn whether it may.</summary>
    private const string VimProbe = "4913";

    private static readonly string[] Endings = [".swp", ".swo", ".swx", ".tmp", ".part", ".crdownload", "___jb_tmp___", "___jb_old___"];

    /// <summary><c>.x</c>, <c>x~</c>, <c>~$x</c>, <c>#x#</c>, <c>x.swp</c>, <c>x.md.tmp</c>, <c>x.md.tmp.1234</c>, <c>4913</c></summary>
    public static bool Holds(string name)
    {
        if (name[0] == '.' || name[^1] == '~' || name == VimProbe) return true;
        if (name.StartsWith("~$", StringComparison.Ordinal) || (name[0] == '#' && name[^1] == '#')) return true;
        var bare = name.TrimEnd('0', '1', '2', '3', '4', '5', '6', '7', '8', '9').TrimEnd('.');
        return Array.Exists(Endings, ending => bare.EndsWith(ending, StringComparison.OrdinalIgnoreCase));
    }
}
