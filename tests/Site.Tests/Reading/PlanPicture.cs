using System.Globalization;
using System.Text;
using Site.Model;

namespace Site.Tests.Reading;

/// <summary>
/// A plan's text as a picture: one line a block, with its kind, level or number, id and source place, and its words.
/// «» are links and pictures, [n] a footnote, ⏎ a hard break.
/// </summary>
internal static class PlanPicture
{
    public static string Of(PlanText text)
    {
        var picture = new StringBuilder();
        Draw(picture, text, text.Blocks, "");
        foreach (var note in text.Footnotes)
        {
            picture.Append("footnote ").Append(CultureInfo.InvariantCulture, $"{note.Number}").Append('\n');
            Draw(picture, text, note.Blocks, "  ");
        }

        return picture.ToString();
    }

    private static void Draw(StringBuilder picture, PlanText text, IEnumerable<Block> blocks, string indent)
    {
        foreach (var block in blocks) Draw(picture, text, block, indent);
    }

    private static void Draw(StringBuilder picture, PlanText text, Block block, string indent)
    {
        picture.Append(indent).Append(NameOf(block));
        if (block is LeafBlock leaf)
        {
            var (line, column) = text.Source.At(leaf.Span.Start);
            picture.Append(CultureInfo.InvariantCulture, $" #{leaf.Id} {line}:{column}  ");
            if (leaf is CodeBlock) picture.Append(text.Quote(leaf.Span).Replace("\n", "⏎", StringComparison.Ordinal));
            else Draw(picture, text, leaf.Inlines);
        }

        picture.Append('\n');
        foreach (var part in Parts(block)) Draw(picture, text, part, indent + "  ");
    }

    private static IEnumerable<Block> Parts(Block block) => block switch
    {
        ListBlock list => list.Items,
        ListItem item => item.Blocks,
        Quote quote => quote.Blocks,
        Table table => table.Rows,
        TableRow row => row.Cells,
        _ => [],
    };

    private static string NameOf(Block block) => block switch
    {
        Heading heading => $"heading {heading.Level}{NumberOf(heading.Numbering)}",
        Paragraph paragraph => $"paragraph{NumberOf(paragraph.Numbering)}",
        ListBlock list => list.Ordered ? $"list from {list.First}" : "list",
        ListItem => "item",
        Table table => $"table {string.Join(' ', table.Columns)}",
        TableRow row => row.IsHeader ? "header" : "row",
        _ => block.GetType().Name,
    };

    private static string NumberOf(Numbering? numbering) => numbering is null ? "" : $" {numbering.Kind} {numbering.Value}";

    private static void Draw(StringBuilder picture, PlanText text, IEnumerable<Inline> inlines)
    {
        foreach (var inline in inlines)
        {
            switch (inline)
            {
                case Emphasis emphasis:
                    Around(picture, text, emphasis.Kind switch { EmphasisKind.Strong => "**", EmphasisKind.Deleted => "~~", _ => "*" }, emphasis.Inlines);
                    break;
                case Link link:
                    picture.Append('«');
                    Draw(picture, text, link.Inlines);
                    picture.Append(CultureInfo.InvariantCulture, $" → {link.Destination} {link.Source.Line}:{link.Source.Column}»");
                    break;
                case Image image:
                    picture.Append(CultureInfo.InvariantCulture, $"«! {text.Quote(image.Span)} → {image.Destination} {image.Source.Line}:{image.Source.Column}»");
                    break;
                case CodeRun:
                    picture.Append(CultureInfo.InvariantCulture, $"`{text.Quote(inline.Span)}`");
                    break;
                case FootnoteReference note:
                    picture.Append(CultureInfo.InvariantCulture, $"[{note.Number}]");
                    break;
                case HardBreak:
                    picture.Append('⏎');
                    break;
                default:
                    picture.Append(text.Quote(inline.Span));
                    break;
            }
        }
    }

    private static void Around(StringBuilder picture, PlanText text, string sign, IEnumerable<Inline> inlines)
    {
        picture.Append(sign);
        Draw(picture, text, inlines);
        picture.Append(sign);
    }
}
