using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using Site.Text;

namespace Site.Reading.Markdown;

/// <summary>The first <c># heading</c> of a body that says what the title in the front matter says.</summary>
internal static class TitleHeading
{
    public static bool Repeats(MarkdownDocument document, string title)
    {
        if (document.Count == 0 || document[0] is not HeadingBlock { Level: 1, Inline: { } inline }) return false;
        var said = string.Concat(inline.Descendants<LiteralInline>().Select(literal => literal.Content.ToString()));
        return Bare(said).SequenceEqual(Bare(title));
    }

    private static IEnumerable<char> Bare(string text) => text.Where(c => !HanText.IsBlank(c));
}
