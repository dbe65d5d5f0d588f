using Site.Model;

namespace Site.Reading;

/// <summary>What a source file is, by where it stands and what it is called.</summary>
internal enum SourceRole
{
    /// <summary>Nothing of ours: a README, a file of the system, a folder that other rooms read.</summary>
    None,
    Settings,
    Plan,
    OfficeText,

    /// <summary>An attachment, or a picture beside a text.</summary>
    File,

    /// <summary>The host portal's header or footer.</summary>
    Fragment,
    Seed,

    /// <summary>Editors' decisions beside a seed.</summary>
    Decisions,

    /// <summary>It stands where only texts are read, and is none.</summary>
    NotRead,
}

/// <summary>Tells the roles of files by their names; letter case of an extension does not matter.</summary>
internal static class SourceNames
{
    public const string Settings = "site.yml";
    public const string HeaderFragment = "fragments/header.html";
    public const string FooterFragment = "fragments/footer.html";
    private const string Pages = "pages/";

    private static readonly FrozenSet<string> Pictures =
        FrozenSet.Create(StringComparer.OrdinalIgnoreCase, ".svg", ".png", ".jpg", ".jpeg", ".gif", ".webp");

    // What operating systems and office programs leave in folders.
    private static readonly FrozenSet<string> Litter = FrozenSet.Create(StringComparer.OrdinalIgnoreCase, "thumbs.db", "desktop.ini");

    // Every file is asked about several times in a build: names are looked at where they stand.
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> PictureExtensions = Pictures.GetAlternateLookup<ReadOnlySpan<char>>();
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> LitterNames = Litter.GetAlternateLookup<ReadOnlySpan<char>>();

    public static SourceRole RoleOf(SourceFile file)
    {
        var name = NameOf(file.Path);
        if (name.StartsWith('.') || name.StartsWith("~$", StringComparison.Ordinal) || LitterNames.Contains(name)) return SourceRole.None;
        if (name.Equals("README.md", StringComparison.OrdinalIgnoreCase)) return SourceRole.None;
        return file.Folder == SourceFolder.Seeds ? InSeeds(name) : InInput(file.Path, name);
    }

    /// <summary>The name without folders and extension.</summary>
    public static string Bare(string path)
    {
        var name = NameOf(path);
        return name[..^ExtensionOf(name).Length].ToString();
    }

    /// <summary>The path without its extension: a seed and its decisions share it.</summary>
    public static string Stem(string path) => path[..^ExtensionOf(NameOf(path)).Length];

    private static SourceRole InSeeds(ReadOnlySpan<char> name)
    {
        if (Has(name, ".txt")) return SourceRole.Seed;
        return Has(name, ".yml") ? SourceRole.Decisions : SourceRole.NotRead;
    }

    private static SourceRole InInput(string path, ReadOnlySpan<char> name)
    {
        if (path == Settings) return SourceRole.Settings;
        if (path is HeaderFragment or FooterFragment) return SourceRole.Fragment;
        if (path.StartsWith("fragments/", StringComparison.Ordinal)) return SourceRole.NotRead;
        if (path.StartsWith("attachments/", StringComparison.Ordinal)) return SourceRole.File;
        var isText = Has(name, ".md");
        if (path.StartsWith("plans/", StringComparison.Ordinal)) return isText ? SourceRole.Plan : PictureOr(name);
        if (path.StartsWith(Pages, StringComparison.Ordinal)) return isText && !path.AsSpan(Pages.Length).Contains('/') ? SourceRole.OfficeText : PictureOr(name);
        return path.StartsWith("registries/", StringComparison.Ordinal) || Has(name, ".schema.json") ? SourceRole.None : SourceRole.NotRead;
    }

    private static SourceRole PictureOr(ReadOnlySpan<char> name) => PictureExtensions.Contains(ExtensionOf(name)) ? SourceRole.File : SourceRole.NotRead;

    private static bool Has(ReadOnlySpan<char> name, string extension) => name.EndsWith(extension, StringComparison.OrdinalIgnoreCase);

    private static ReadOnlySpan<char> NameOf(string path) => path.AsSpan(path.LastIndexOf('/') + 1);

    private static ReadOnlySpan<char> ExtensionOf(ReadOnlySpan<char> name)
    {
        var dot = name.LastIndexOf('.');
        return dot < 0 ? "" : name[dot..];
    }
}
