using System.Text.RegularExpressions;
using System.Xml;
using System.Xml.Linq;
using AngleSharp.Dom;

namespace Site.Tests.EndToEnd;

/// <summary>Every file of a built site against the promise: whole, linked, relative, and asking nobody else for anything.</summary>
internal static partial class LinkAudit
{
    // Attributes by which a page names another file, and whether the browser loads it by itself.
    private static readonly (string Selector, string Attribute, bool Loads)[] References =
    [
        ("a[href], area[href]", "href", false), ("form[action]", "action", false),
        ("link[href]:not([rel=canonical])", "href", true), ("[src]", "src", true), ("object[data]", "data", true), ("video[poster]", "poster", true),
        ("use[href], image[href]", "href", true),
    ];

    public static IEnumerable<string> Faults(BuiltSite site) =>
        site.ParseFaults
            .Concat(site.Pages.SelectMany(page => PageFaults(page.Key, page.Value)))
            .Concat(site.Pages.SelectMany(page => LinkFaults(site, page.Key, page.Value)))
            .Concat(site.Files.SelectMany(address => FileFaults(site, address)))
            .Concat(Orphans(site));

    private static IEnumerable<string> PageFaults(string address, IDocument page)
    {
        if (page.QuerySelectorAll("h1").Length is not 1 and var count) yield return $"{address}: {count} h1";
        if (string.IsNullOrWhiteSpace(page.Title)) yield return $"{address}: no title";
        if (page.DocumentElement.GetAttribute("lang") is null or "") yield return $"{address}: no lang";
        if (page.QuerySelectorAll("main").Length != 1) yield return $"{address}: not one main";
        else if (Letters(page.QuerySelector("main")!) <= Letters(page.QuerySelector("h1"))) yield return $"{address}: an empty page";
        foreach (var twice in page.QuerySelectorAll("[id]").GroupBy(element => element.Id).Where(group => group.Count() > 1))
            yield return $"{address}: id {twice.Key} stands {twice.Count()} times";
    }

    private static int Letters(IElement? element) => element?.TextContent.Count(char.IsLetterOrDigit) ?? 0;

    private static IEnumerable<string> LinkFaults(BuiltSite site, string address, IDocument page) =>
        from reference in References
        from element in page.QuerySelectorAll(reference.Selector)
        let link = element.GetAttribute(reference.Attribute)!
        let fault = Fault(site, address, link, reference.Loads)
        where fault is not null
        select $"{address}: {fault}: {link}";

    private static string? Fault(BuiltSite site, string from, string link, bool loads)
    {
        if (link.StartsWith("data:", StringComparison.Ordinal)) return null;
        if (Scheme().IsMatch(link))
        {
            if (loads) return "a request leaves the site";
            return Outward().IsMatch(link) ? null : "a link of a strange kind";
        }

        if (link.StartsWith('/') || link.StartsWith('\\')) return "an absolute link";
        var (path, fragment) = Resolve(from, link);
        if (path is null) return "a link out of the site";
        if (!site.Has(path)) return "a dead link";
        if (fragment is null || !site.Pages.TryGetValue(path, out var target)) return null;
        return fragment.Length > 0 && target.GetElementById(fragment) is null ? "a dead fragment" : null;
    }

    /// <summary>The address a relative link leads to from a page, and its fragment; null when it climbs out of the site.</summary>
    public static (string? Path, string? Fragment) Resolve(string from, string link)
    {
        var hash = link.IndexOf('#', StringComparison.Ordinal);
        var fragment = hash < 0 ? null : Uri.UnescapeDataString(link[(hash + 1)..]);
        var path = Uri.UnescapeDataString((hash < 0 ? link : link[..hash]).Split('?')[0]);
        if (path.Length == 0) return (from, fragment);
        var parts = new List<string>(from.Split('/')[..^1]);
        foreach (var part in path.Split('/'))
        {
            if (part == ".") continue;
            if (part != "..") parts.Add(part);
            else if (parts.Count == 0) return (null, fragment);
            else parts.RemoveAt(parts.Count - 1);
        }

        return (string.Join('/', parts), fragment);
    }

    private static IEnumerable<string> FileFaults(BuiltSite site, string address)
    {
        if (address.Any(c => !char.IsAscii(c) || c is ' ' or '%')) yield return $"{address}: an address that is not plain ASCII";
        if (new FileInfo(Path.Combine(site.Folder, address)).Length == 0) yield return $"{address}: an empty file";
        if (address.EndsWith(".css", StringComparison.Ordinal))
            foreach (Match url in CssUrl().Matches(site.Read(address)))
                if (Fault(site, address, url.Groups[1].Value, loads: true) is { } fault) yield return $"{address}: {fault}: {url.Groups[1].Value}";
        if (address.EndsWith(".xml", StringComparison.Ordinal) && XmlFault(site.Read(address)) is { } broken) yield return $"{address}: {broken}";
    }

    private static string? XmlFault(string text)
    {
        try
        {
            XDocument.Parse(text);
            return null;
        }
        catch (XmlException exception)
        {
            return exception.Message;
        }
    }

    // A page that no reader finds from the home page might as well not be there.
    private static IEnumerable<string> Orphans(BuiltSite site)
    {
        var reached = new HashSet<string>(StringComparer.Ordinal) { "index.html" };
        var open = new Queue<string>(reached);
        while (open.TryDequeue(out var from))
        {
            if (!site.Pages.TryGetValue(from, out var page)) continue;
            foreach (var link in page.QuerySelectorAll("a[href]").Select(a => a.GetAttribute("href")!))
                if (!Scheme().IsMatch(link) && Resolve(from, link).Path is { } path && reached.Add(path)) open.Enqueue(path);
        }

        return site.Pages.Keys
            .Where(address => address != "404.html" && !reached.Contains(address) && !site.PointsOn(address))
            .Select(address => $"{address}: no way leads here from the home page");
    }

    // https://…  mailto:…  //host/…
    [GeneratedRegex(@"^([A-Za-z][A-Za-z0-9+.-]*:|//)")]
    private static partial Regex Scheme();

    [GeneratedRegex(@"^(https?://|mailto:|tel:)")]
    private static partial Regex Outward();

    // url("x.svg")  url(x.svg)
    [GeneratedRegex(@"url\(\s*[""']?([^""')]+?)[""']?\s*\)")]
    private static partial Regex CssUrl();
}
