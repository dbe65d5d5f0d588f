namespace Site.Disk;

/// <summary>Names that are no source: hidden files (.git too), and what editors and systems leave while they work.</summary>
internal static class WorkingFiles
{
    /// <summary>Vim writes and deletes a file of this name to learn whether it may.</summary>
    private const string VimProbe = "4913";

    private static readonly string[] Endings = [".swp", ".swo", ".swx", ".tmp", ".part", ".crdownload", "___jb_tmp___", "___jb_old___"];

    /// <summary>How hidden names begin that nobody gave to a text. Any other may be a slip of the hand.</summary>
    private static readonly string[] UsualBeginnings =
    [
        // Version control, and the files that keep an empty folder in it.
        ".git", ".svn", ".hg", ".keep", ".placeholder", ".nojekyll",

        // Editors, their settings and locks (.#x of Emacs, .~lock.x# of LibreOffice, .~x of WPS).
        ".vs", ".idea", ".obsidian", ".editorconfig", ".markdownlint", ".prettier", ".history", ".#", ".~",

        // Systems: macOS (._x beside every file on foreign disks), Linux desktops, network drives.
        ".ds_store", "._", ".trash", ".spotlight-", ".fseventsd", ".temporaryitems", ".documentrevisions-", ".localized", ".apple",
        ".com.apple.", ".directory", ".thumbnails", ".goutputstream-", ".fuse_hidden", ".nfs", ".smbdelete",

        // Programs that copy folders between machines.
        ".sync", ".stfolder", ".stignore", ".stversions", ".dropbox", ".owncloud", ".nextcloud", ".onedrive",
    ];

    /// <summary><c>.x</c>, <c>x~</c>, <c>~$x</c>, <c>#x#</c>, <c>x.swp</c>, <c>x.md.tmp</c>, <c>x.md.tmp.1234</c>, <c>4913</c></summary>
    public static bool Holds(string name) => name[0] == '.' || IsTemporary(name);

    /// <summary>Of a name that is no source: whether an editor may have meant it to be one (<c>.计划.md</c>).</summary>
    public static bool IsUnusual(string name) =>
        name[0] == '.' && !IsTemporary(name)
        && !Array.Exists(UsualBeginnings, usual => name.StartsWith(usual, StringComparison.OrdinalIgnoreCase));

    private static bool IsTemporary(string name)
    {
        if (name[^1] == '~' || name == VimProbe) return true;
        if (name.StartsWith("~$", StringComparison.Ordinal) || (name[0] == '#' && name[^1] == '#')) return true;
        var bare = name.TrimEnd('0', '1', '2', '3', '4', '5', '6', '7', '8', '9').TrimEnd('.');
        return Array.Exists(Endings, ending => bare.EndsWith(ending, StringComparison.OrdinalIgnoreCase));
    }
}
