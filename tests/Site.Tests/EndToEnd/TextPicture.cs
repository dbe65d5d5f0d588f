using System.Text;
using AngleSharp.Dom;

namespace Site.Tests.EndToEnd;

/// <summary>
/// A page drawn with characters: what a reader sees of it, line by line, with its links. What only carries the looks
/// (classes, wrappers, drawings) is left out, so that a picture changes when the page says something else.
/// </summary>
internal sealed class TextPicture
{
    private static readonly HashSet<string> Blocks =
    [
        "address", "article", "aside", "blockquote", "caption", "dd", "details", "div", "dl", "dt", "fieldset", "figcaption", "figure",
        "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hr", "li", "main", "nav", "ol", "p", "pre", "section",
        "summary", "table", "tbody", "thead", "tr", "ul",
    ];

    private readonly StringBuilder _lines = new();
    private readonly StringBuilder _line = new();

    public static string Of(IElement element)
    {
        var picture = new TextPicture();
        picture.Draw(element);
        picture.EndLine();
        return picture._lines.ToString();
    }

    private void Draw(INode node)
    {
        switch (node)
        {
            case IText text: _line.Append(text.Data); break;
            case IElement element: Draw(element); break;
        }
    }

    private void Draw(IElement element)
    {
        var name = element.LocalName;
        if (name is "svg" or "script" or "template" or "style") return;
        var isBlock = Blocks.Contains(name);
        if (isBlock) EndLine();
        _line.Append(Before(element));
        foreach (var child in element.ChildNodes) Draw(child);
        _line.Append(After(element));
        if (isBlock) EndLine();
    }

    private static string Before(IElement element) => element.LocalName switch
    {
        ['h', >= '1' and <= '6'] heading => new string('#', heading[1] - '0') + " ",
        "li" => "- ",
        "td" or "th" => "| ",
        "summary" => "▸ ",
        "a" => "[",
        "mark" => "{",
        "input" => $"<{element.GetAttribute("type")} {element.GetAttribute("name")}>",
        "button" => "<button ",
        "option" => "<option ",
        "img" => $"<img {element.GetAttribute("src")} {element.GetAttribute("alt")}>",
        "article" => $"<article{Data(element)}>\n",
        _ => "",
    };

    private static string After(IElement element) => element.LocalName switch
    {
        "a" => $"]({element.GetAttribute("href")})",
        "mark" => "}",
        "button" or "option" => ">",
        "td" or "th" => " ",
        "br" => "\n",
        _ => "",
    };

    private static string Data(IElement element) => string.Concat(
        element.Attributes.Where(a => a.Name.StartsWith("data-", StringComparison.Ordinal)).Select(a => $" {a.Name}={a.Value}"));

    private void EndLine()
    {
        foreach (var line in _line.ToString().Split('\n'))
        {
            var words = string.Join(' ', line.Split([' ', '\t', '\r'], StringSplitOptions.RemoveEmptyEntries));
            if (words.Length > 0 && words != "-") _lines.Append(words).Append('\n');
        }

        _line.Clear();
    }
}
