using System.Globalization;
using Site.Disk;
using Site.Model;

namespace Site.Cli.Preview;

/// <summary>Addresses that open an editor at a line: <c>vscode://file/…/2026.md:12:3</c>.</summary>
internal sealed class EditorLinks(SiteFolders folders)
{
    public string Of(string displayPath, SourceSpan span)
    {
        var full = FullPath(displayPath).Replace(Path.DirectorySeparatorChar, '/').TrimStart('/');
        var path = string.Join('/', full.Split('/').Select(Uri.EscapeDataString));
        return string.Create(CultureInfo.InvariantCulture, $"vscode://file/{path}:{span.Line}:{span.Column}");
    }

    /// <summary>Findings name files from the root, or from the folder that holds the input.</summary>
    private string FullPath(string displayPath)
    {
        foreach (var folder in new[] { folders.Input, folders.Seeds })
        {
            var prefix = SourceFolders.DisplayPathOf(folders.Root, folder, "");
            if (displayPath.StartsWith(prefix, StringComparison.Ordinal)) return Path.GetFullPath(displayPath[prefix.Length..], folder);
        }

        return Path.GetFullPath(displayPath, folders.Root);
    }
}
