using System.Buffers;
using System.Text;
using Site.Model;

namespace Site.Publishing;

/// <summary>What search engines read: <c>sitemap.xml</c>, when it is known where the site stands, and <c>robots.txt</c>.</summary>
internal static class Sitemaps
{
    /// <summary>The limit of one file by sitemaps.org; a larger site gets an index of several.</summary>
    public const int MostUrls = 50_000;

    private const string Namespace = "http://www.sitemaps.org/schemas/sitemap/0.9";

    public static IEnumerable<OutputFile> Of(SiteSettings settings, IReadOnlyCollection<OutputFile> pages)
    {
        yield return new(SiteMap.Robots, output => output.Write(Encoding.UTF8.GetBytes(Robots(settings))));
        if (settings.Url is not { } site) yield break;

        var parts = pages.Select(page => page.Path).Order().Chunk(MostUrls).ToList();
        if (parts.Count == 1)
        {
            yield return new(SiteMap.Sitemap, output => Write(output, "urlset", "url", parts[0], site));
            yield break;
        }

        var paths = parts.Select((_, i) => new SitePath(string.Create(null, $"sitemap-{i + 1}.xml"))).ToList();
        foreach (var (path, part) in paths.Zip(parts))
            yield return new(path, output => Write(output, "urlset", "url", part, site));
        yield return new(SiteMap.Sitemap, output => Write(output, "sitemapindex", "sitemap", paths, site));
    }

    /// <summary>An office's own network is for its own people: no search engine is asked in.</summary>
    private static string Robots(SiteSettings settings) => settings switch
    {
        { Profile: { } profile } when profile == SiteProfile.Intranet => "User-agent: *\nDisallow: /\n",
        { Url: { } site } => $"User-agent: *\nAllow: /\n\nSitemap: {AbsoluteUrl.Of(site, SiteMap.Sitemap)}\n",
        _ => "User-agent: *\nAllow: /\n",
    };

    private static void Write(IBufferWriter<byte> output, string root, string entry, IEnumerable<SitePath> paths, Uri site) =>
        XmlFile.Write(output, xml =>
        {
            xml.WriteStartElement(root, Namespace);
            foreach (var path in paths)
            {
                xml.WriteStartElement(entry, Namespace);
                xml.WriteElementString("loc", Namespace, AbsoluteUrl.Of(site, path));
                xml.WriteEndElement();
            }

            xml.WriteEndElement();
        });
}
