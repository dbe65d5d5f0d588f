using System.Buffers;
using Site.Model;
using Site.Registries;

namespace Site.Publishing;

/// <summary>Reads a former address as an editor types it: <c>plans/old/name.html</c>, <c>/plans/old/name</c>.</summary>
internal static class AliasPath
{
    /// <summary>Signs that end a path, lead out of it or cannot stand in a file name.</summary>
    private static readonly SearchValues<char> Forbidden = SearchValues.Create("?#:%\\*\"<>|");

    /// <summary>The site makes every page below these by itself, whatever plans there are.</summary>
    private static readonly ImmutableArray<string> OwnFolders =
        ["places/", "years/", "functions/", "files/", "assets/", "search/", "data/", "calendar/", "seeds/"];

    /// <summary>The address as a path of the site, or null when it is none.</summary>
    public static SitePath? Parse(string typed, RegistrySet registries)
    {
        var path = typed.Trim();
        if (path.EndsWith('/')) path += "index";
        if (path.StartsWith('/')) path = path[1..];
        if (path.EndsWith(".html", StringComparison.OrdinalIgnoreCase)) path = path[..^".html".Length];

        var names = path.Split('/');
        return names.All(IsName) ? new(string.Join('/', names.Select(name => Write(name, registries))) + ".html") : null;
    }

    /// <summary>Whether the site itself owns the address, whichever plans it holds.</summary>
    public static bool IsReserved(SitePath path) =>
        OwnFolders.Any(folder => path.Value.StartsWith(folder, StringComparison.OrdinalIgnoreCase))
        || new[] { SiteMap.Home, SiteMap.Search, SiteMap.NotFound, SiteMap.Contents, SiteMap.About, SiteMap.Accessibility }
            .Any(page => path.Value.Equals(page.Value, StringComparison.OrdinalIgnoreCase))
        || IsContentsPage(path.Value);

    /// <summary><c>all-2.html</c></summary>
    private static bool IsContentsPage(string path) =>
        path.StartsWith("all-", StringComparison.OrdinalIgnoreCase) && path[4..^".html".Length].All(char.IsAsciiDigit);

    private static bool IsName(string name) =>
        name.Trim('.', ' ').Length > 0
        && name.Length <= PlanAddresses.LongestName
        && name.AsSpan().IndexOfAny(Forbidden) < 0
        && !name.Any(char.IsControl)
        && !name.EndsWith(".html", StringComparison.OrdinalIgnoreCase);

    /// <summary>A name in ASCII stays as it was; a Chinese one becomes what its address was, pinyin.</summary>
    private static string Write(string name, RegistrySet registries) =>
        name.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_' or '.') ? name : PlanAddresses.Slug(name, registries);
}
