using Site.Model;
using Site.Publishing;

namespace Theme;

/// <summary>A letter about a mistake, begun for the reader: works without script, for the page as a whole.</summary>
internal static class Correction
{
    /// <summary>Where the paragraph is to be named; the script puts it in where the reader points at one.</summary>
    private const string ParagraphLine = "段落：";

    /// <summary>The link of “我要纠错”: a letter that names the page, or the office's form; null when nobody takes corrections.</summary>
    public static string? Address(SiteSettings settings, Page page)
    {
        if (settings.Corrections is not { } to) return null;
        if (!to.Contains('@', StringComparison.Ordinal) || to.Contains("//", StringComparison.Ordinal)) return to;
        var title = page is PlanPage { Plan: var plan } ? plan.Title : settings.Title;
        var address = settings.Url is { } root ? new Uri(root, page.Path.Value).AbsoluteUri : page.Path.Value;
        return $"mailto:{to}?subject={Encoded($"纠错：{title}")}&body={Encoded($"网页：{title}\r\n地址：{address}\r\n{ParagraphLine}\r\n哪里不对，应当是什么：\r\n")}";
    }

    private static string Encoded(string text) => Uri.EscapeDataString(XmlSafe(text));

    // A lone half of a character cannot be written in an address.
    private static string XmlSafe(string text) => string.Concat(text.EnumerateRunes().Select(rune => rune.ToString()));
}
