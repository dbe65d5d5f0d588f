using System.Globalization;
using System.Text;
using Site.Model;

namespace Site.Publishing.Downloads;

/// <summary>A plan as a Markdown file such as an editor writes: what is known of it between dashes, then its text.</summary>
internal sealed class MarkdownText
{
    private readonly StringBuilder output;
    private readonly PlanText text;
    private readonly MarkdownInlines inlines;

    private MarkdownText(StringBuilder output, DerivedPlan plan, SitePath page, PublishingDesk desk)
    {
        (this.output, text) = (output, plan.Text);
        inlines = new(output, text, destination => desk.Links.Resolve(plan.Plan.Source, destination).Target switch
        {
            { Path: { } path } target => page.LinkTo(path, target.Fragment),
            { Outside: { } outside } => outside,
            { Fragment: { } fragment } => "#" + fragment,
            _ => null,
        });
    }

    public static void Write(StringBuilder output, DerivedPlan plan, SitePath page, PublishingDesk desk)
    {
        FrontMatter(output, plan);
        var writer = new MarkdownText(output, plan, page, desk);
        foreach (var block in plan.Text.Blocks) writer.Write(block, "");
        foreach (var footnote in plan.Text.Footnotes)
        {
            output.Append(null, $"\n[^{footnote.Number}]:");
            foreach (var block in footnote.Blocks) writer.Continue(block, "    ");
        }
    }

    /// <summary>The keys of the input folder, so that the file can be put there as it is; only what an editor stated, and the tier.</summary>
    private static void FrontMatter(StringBuilder output, DerivedPlan plan)
    {
        var stated = plan.Plan.Stated;
        output.Append("---\n");
        Key(output, "title", plan.Title);
        Key(output, "tier", plan.Tier.Name());
        if (stated.Province is { } province) Key(output, "province", province.Value);
        if (stated.City is { } city) Key(output, "city", city.Value);
        if (stated.County is { } county) Key(output, "county", county.Value);
        if (stated.Township is { } township) Key(output, "township", township.Value);
        if (stated.Year is { } year) output.Append(null, $"year: {year.Value}\n");
        if (stated.Kind is { } kind) Key(output, "kind", kind.Value.Name);
        if (stated.Issuer is { } issuer) Key(output, "issuer", issuer.Value);
        if (stated.Number is { } number) Key(output, "number", number.Value);
        if (stated.Date is { } date) Day(output, "date", date.Value);
        if (stated.Published is { } published) Day(output, "published", published.Value);
        output.Append("---\n");
    }

    private static void Key(StringBuilder output, string key, string value)
    {
        output.Append(key).Append(": \"");
        foreach (var c in value)
        {
            if (c is '"' or '\\') output.Append('\\');
            if (char.IsControl(c)) output.Append(null, $"\\u{(int)c:x4}");
            else output.Append(c);
        }

        output.Append("\"\n");
    }

    private static void Day(StringBuilder output, string key, DateOnly day) =>
        output.Append(key).Append(": ").Append(day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)).Append('\n');

    /// <summary>A block of its own: an empty line before it, every line indented.</summary>
    private void Write(Block block, string indent)
    {
        output.Append(indent.TrimEnd()).Append('\n').Append(indent);
        Body(block, indent);
    }

    /// <summary>Behind a mark (- 1. [^1]:) whose line is begun.</summary>
    private void Continue(Block block, string indent)
    {
        output.Append(' ');
        Body(block, indent);
    }

    private void Body(Block block, string indent)
    {
        switch (block)
        {
            case Heading heading:
                output.Append('#', Math.Min(heading.Level + 1, 6)).Append(' ');
                inlines.Write(heading.Inlines, indent);
                output.Append('\n');
                break;
            case CodeBlock code:
                Code(code, indent);
                break;
            case LeafBlock leaf:
                inlines.WriteLine(leaf.Inlines, indent);
                output.Append('\n');
                break;
            case ListBlock list:
                List(list, indent);
                break;
            case Quote quote:
                Quoted(quote, indent);
                break;
            case Table table:
                Rows(table, indent);
                break;
            case Rule:
                output.Append("---\n");
                break;
        }
    }

    private void Code(CodeBlock code, string indent)
    {
        var words = text.Quote(code.Span);
        var fence = new string('`', Math.Max(3, LongestRun(words) + 1));
        output.Append(fence).Append('\n');
        foreach (var line in words.AsSpan().EnumerateLines()) output.Append(indent).Append(line).Append('\n');
        output.Append(indent).Append(fence).Append('\n');
    }

    private static int LongestRun(string words)
    {
        int longest = 0, run = 0;
        foreach (var c in words)
        {
            run = c == '`' ? run + 1 : 0;
            longest = Math.Max(longest, run);
        }

        return longest;
    }

    private void List(ListBlock list, string indent)
    {
        foreach (var (i, item) in list.Items.Index())
        {
            var mark = list.Ordered ? string.Create(null, $"{list.First + i}.") : "-";
            if (i > 0) output.Append(indent);
            output.Append(mark);
            var inner = indent + new string(' ', mark.Length + 1);
            if (item.Blocks.IsEmpty) output.Append('\n');
            foreach (var (j, block) in item.Blocks.Index())
                if (j == 0) Continue(block, inner); else Write(block, inner);
        }
    }

    private void Quoted(Quote quote, string indent)
    {
        foreach (var (i, block) in quote.Blocks.Index())
        {
            if (i > 0) output.Append(indent).Append(">\n").Append(indent);
            output.Append("> ");
            Body(block, indent + "> ");
        }
    }

    private void Rows(Table table, string indent)
    {
        foreach (var (i, row) in table.Rows.Index())
        {
            if (i > 0) output.Append(indent);
            output.Append('|');
            foreach (var cell in row.Cells)
            {
                output.Append(' ');
                inlines.WriteCell(cell.Inlines);
                output.Append(" |");
            }

            output.Append('\n');
            if (i == 0) Columns(table, row.Cells.Length, indent);
        }
    }

    private void Columns(Table table, int count, string indent)
    {
        output.Append(indent).Append('|');
        for (var i = 0; i < count; i++)
            output.Append((i < table.Columns.Length ? table.Columns[i] : Alignment.None) switch
            {
                Alignment.Left => " :--- |",
                Alignment.Center => " :---: |",
                Alignment.Right => " ---: |",
                _ => " --- |",
            });
        output.Append('\n');
    }
}
