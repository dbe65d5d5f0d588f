using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Site.Publishing;

namespace Site.Tests.Theme;

/// <summary>A rendered page, parsed without any forgiveness.</summary>
internal static class ReadPage
{
    private static readonly HtmlParser Strict = new(new HtmlParserOptions { IsStrictMode = true });

    /// <summary>Throws <see cref="HtmlParseException"/> at the first fault of the HTML.</summary>
    public static IDocument Read(this Page page) => Parse(SiteBench.Render(page));

    public static IDocument Parse(string html)
    {
        try
        {
            return Strict.ParseDocument(html);
        }
        catch (HtmlParseException fault)
        {
            var at = Math.Max(0, fault.Position.Index - 80);
            throw new InvalidOperationException($"{fault.Message} at …{html.Substring(at, Math.Min(160, html.Length - at))}…", fault);
        }
    }

    /// <summary>What the plan itself says: the article without what the site adds.</summary>
    public static string OwnWords(this IDocument document)
    {
        var article = (IElement)document.QuerySelector("article[data-plan]")!.Clone();
        foreach (var note in article.QuerySelectorAll("[data-site-note]").ToList()) note.Remove();
        return string.Concat(article.TextContent.Where(c => !char.IsWhiteSpace(c)));
    }
}
