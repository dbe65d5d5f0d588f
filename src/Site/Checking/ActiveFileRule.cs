using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using Site.Model;
using Site.Registries;

namespace Site.Checking;

/// <summary>
/// Attachments that run something when a reader opens them: told wherever a text offers them, else at the file, which is
/// published all the same.
/// </summary>
internal static partial class ActiveFileRule
{
    public static IEnumerable<Finding> Find(CheckedSite site)
    {
        var active = new SortedDictionary<string, FileAction>(StringComparer.Ordinal);
        foreach (var path in site.Book.FileAddresses.Keys)
            if (ActionOf(site.Book.Files[path], site.Registries.ActiveFiles) is { } action) active.Add(path, action);
        if (active.Count == 0) return [];

        var offers = Offers(site).Where(offer => active.ContainsKey(offer.Path)).ToList();
        var unoffered = active.Keys.Except(offers.Select(offer => offer.Path), StringComparer.Ordinal);
        return
        [
            .. offers.Select(offer => Messages.AttachmentActive(offer.Source, offer.Span, offer.Path, active[offer.Path])),
            .. unoffered.Select(path => Messages.AttachmentActive(site.Book.Files[path], SourceSpan.WholeFile, path, active[path])),
        ];
    }

    /// <summary>Where texts offer files to their readers: in front matter, by a link, as a picture.</summary>
    private static IEnumerable<(SourceFile Source, SourceSpan Span, string Path)> Offers(CheckedSite site)
    {
        foreach (var plan in site.Book.Plans)
            foreach (var attachment in plan.Plan.Stated.Attachments)
                if (site.Book.AttachmentAt(attachment.File) is { } file) yield return (plan.Plan.Source, attachment.Source, file.Path);

        var paths = site.Book.FileAddresses.ToDictionary(file => file.Value, file => file.Key);
        foreach (var (source, text) in site.LinkingTexts)
            foreach (var link in text.Links())
                if (site.Links.Resolve(source, link.Destination).Target?.Path is { } target && paths.TryGetValue(target, out var path))
                    yield return (source, link.Source, path);
    }

    private static FileAction? ActionOf(SourceFile file, ActiveFileLexicon words) =>
        words.ActionOf(file.Path) is { } action && (action != FileAction.PageIfScripted || HoldsScript(file)) ? action : null;

    private static bool HoldsScript(SourceFile file)
    {
        try
        {
            // Without zero bytes UTF-16 reads like any other encoding of Latin letters; java&#115;cript: is javascript: to a browser.
            return Script().IsMatch(WebUtility.HtmlDecode(Encoding.Latin1.GetString([.. file.Read().Where(b => b != 0)])));
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            // Whoever publishes it will say so.
            return false;
        }
    }

    // <script>, onload="…", href="javascript:…", <?xml-stylesheet href="a.xsl"?>; what brings another page in; and declarations
    // that could write any of these.
    [GeneratedRegex(
        """<(?:[\w.-]+:)?(?:script|iframe|object|embed)\b|[\s"'/]on[a-z]+\s*=|javascript:|<\?xml-stylesheet[^>]*xsl|<!(?:ENTITY|ATTLIST)\b""",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Script();
}
