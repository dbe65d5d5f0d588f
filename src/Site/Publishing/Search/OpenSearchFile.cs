using Site.Model;

namespace Site.Publishing.Search;

/// <summary>How a browser's own search field asks this site: only where the site says which address it has.</summary>
internal static class OpenSearchFile
{
    private const string Namespace = "http://a9.com/-/spec/opensearch/1.1/";

    // OpenSearch 1.1: a short name has at most 16 characters, a description 1024.
    private const int LongestName = 16;
    private const int LongestDescription = 1024;

    public static IEnumerable<OutputFile> Of(SiteSettings settings)
    {
        if (settings.Url is not { } url) return [];
        return [new(SiteMap.OpenSearch, output => XmlFile.Write(output, xml =>
        {
            xml.WriteStartElement("OpenSearchDescription", Namespace);
            xml.WriteElementString("ShortName", Namespace, Cut(settings.Title, LongestName));
            xml.WriteElementString("Description", Namespace, Cut(settings.Description, LongestDescription));
            xml.WriteElementString("InputEncoding", Namespace, "UTF-8");
            xml.WriteStartElement("Url", Namespace);
            xml.WriteAttributeString("type", "text/html");
            xml.WriteAttributeString("method", "get");
            xml.WriteAttributeString("template", AbsoluteUrl.Of(url, SiteMap.Search) + "?q={searchTerms}");
            xml.WriteEndElement();
            xml.WriteEndElement();
        }))];
    }

    /// <summary>Cut between characters, never within one.</summary>
    private static string Cut(string text, int length)
    {
        var clean = XmlFile.Clean(text);
        if (clean.Length <= length) return clean;
        return char.IsHighSurrogate(clean[length - 1]) ? clean[..(length - 1)] : clean[..length];
    }
}
