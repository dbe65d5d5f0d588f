using System.Text;
using Site.Model;

namespace Site.Publishing.Downloads;

/// <summary>
/// A plan's text without any mark-up: one line for each paragraph, an empty line between blocks, numbers of lists and notes
/// written out, the cells of a table parted by tabs.
/// </summary>
internal sealed class PlainText
{
    private readonly StringBuilder output;
    private readonly PlanText text;

    private PlainText(StringBuilder output, PlanText text) => (this.output, this.text) = (output, text);

    /// <summary>The title, what kind of text it is, and all its words.</summary>
    public static void Write(StringBuilder output, DerivedPlan plan)
    {
        output.Append(plan.Title).Append('\n');
        if (plan.Tier == Tier.Sample) output.Append(plan.Tier.Name()).Append('\n');
        else if (plan.Issuer.Value is { } issuer) output.Append(issuer).Append('\n');

        var writer = new PlainText(output, plan.Text);
        foreach (var block in plan.Text.Blocks) writer.Write(block);
        foreach (var footnote in plan.Text.Footnotes) writer.Write(footnote);
    }

    private void Write(Block block)
    {
        output.Append('\n');
        Lines(block, "");
    }

    private void Write(Footnote footnote)
    {
        output.Append(null, $"\n[{footnote.Number}] ");
        foreach (var block in footnote.Blocks) Lines(block, "");
    }

    private void Lines(Block block, string indent)
    {
        switch (block)
        {
            case LeafBlock leaf:
                Line(leaf, indent);
                break;
            case ListBlock list:
                foreach (var (i, item) in list.Items.Index()) Item(list, i, item, indent);
                break;
            case Quote quote:
                foreach (var inner in quote.Blocks) Lines(inner, indent);
                break;
            case Table table:
                foreach (var row in table.Rows) Row(row);
                break;
            case Rule:
                output.Append("――――\n");
                break;
        }
    }

    private void Line(LeafBlock leaf, string indent)
    {
        output.Append(indent);
        Inlines(leaf.Inlines);
        output.Append('\n');
    }

    private void Item(ListBlock list, int index, ListItem item, string indent)
    {
        output.Append(indent);
        if (list.Ordered) output.Append(null, $"{list.First + index}. ");
        else output.Append("· ");
        if (item.Blocks is [LeafBlock first, ..])
        {
            Inlines(first.Inlines);
            output.Append('\n');
        }

        foreach (var block in item.Blocks is [LeafBlock, .. var rest] ? rest : item.Blocks) Lines(block, indent + "  ");
    }

    private void Row(TableRow row)
    {
        foreach (var (i, cell) in row.Cells.Index())
        {
            if (i > 0) output.Append('\t');
            Inlines(cell.Inlines);
        }

        output.Append('\n');
    }

    private void Inlines(ImmutableArray<Inline> inlines)
    {
        foreach (var inline in inlines)
            switch (inline)
            {
                case Emphasis emphasis: Inlines(emphasis.Inlines); break;
                case Link link: Inlines(link.Inlines); break;
                case HardBreak: output.Append('\n'); break;
                case Image image: output.Append("〔图：").Append(text.Slice(image.Span)).Append('〕'); break;
                case FootnoteReference reference: output.Append(null, $"[{reference.Number}]"); break;
                default: output.Append(text.Slice(inline.Span)); break;
            }
    }
}
