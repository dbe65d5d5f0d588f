using System.Collections.Immutable;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Html;
using Site.Model;

namespace Theme.Writing;

/// <summary>The one way from a text and its marks to HTML. Blocks here, inlines in <see cref="InlineWriter"/>.</summary>
internal sealed class PlanTextRenderer
{
    private readonly TextWriter output;
    private readonly TextDisplay display;
    private readonly InlineWriter inlines;
    private readonly HeadingDepth depth = new();
    private readonly ImmutableArray<Block> signature;
    private string lastHeading = "";
    private int lastLine;
    private int paragraphs;
    private int tables;
    private bool isFootnote;

    private PlanTextRenderer(TextWriter output, TextDisplay display)
    {
        this.output = output;
        this.display = display;
        inlines = new(output, display.Text, display.Marks, display.Links);
        signature = display.Addresses == ParagraphAddress.Pilcrow ? Signature.Of(display.Text) : [];
    }

    /// <summary>The text as content of a view.</summary>
    public static IHtmlContent Html(TextDisplay display) => new Content(display);

    /// <summary>Writes all blocks and footnotes.</summary>
    public static void Write(TextWriter output, TextDisplay display)
    {
        var renderer = new PlanTextRenderer(output, display);
        renderer.WriteBlocks();
        renderer.WriteFootnotes(display.Text.Footnotes);
        renderer.inlines.Finish();
    }

    private void WriteBlocks()
    {
        var blocks = display.Text.Blocks;
        var band = 0;
        for (var i = 0; i < blocks.Length; i++)
        {
            var isInBand = band < display.Bands.Length && display.Bands[band].First <= i;
            if (isInBand && display.Bands[band].First == i) OpenBand(display.Bands[band]);
            Write(blocks[i]);
            if (!isInBand || display.Bands[band].Last != i) continue;
            output.Write("</div>\n");
            band++;
        }
    }

    private void OpenBand(PassageBand band)
    {
        output.Write("<div class=\"repeat\">\n");
        foreach (var note in band.Notes)
        {
            output.Write($"<p class=\"repeat-label\" id=\"{SiteIds.Passage(note.Number)}\" data-site-note>");
            display.LabelOf?.Invoke(note).WriteTo(output, PlainHtmlEncoder.Instance);
            output.Write("</p>\n");
        }
    }

    private void Write(Block block)
    {
        switch (block)
        {
            case Heading heading:
                WriteHeading(heading);
                break;
            case Paragraph paragraph:
                WriteParagraph(paragraph);
                break;
            case CodeBlock code:
                WriteCode(code);
                break;
            case ListBlock list:
                WriteList(list);
                break;
            case Quote quote:
                output.Write("<blockquote>\n");
                foreach (var inner in quote.Blocks) Write(inner);
                output.Write("</blockquote>\n");
                break;
            case Table table:
                WriteTable(table);
                break;
            case Rule:
                output.Write("<hr>\n");
                break;
            default:
                break;
        }
    }

    private void WriteHeading(Heading heading)
    {
        lastHeading = display.Text.Quote(heading.Span);
        var name = HeadingDepth.Names[depth.Enter(heading.Level)];
        output.Write('<');
        output.Write(name);
        WriteId(heading);
        output.Write('>');
        inlines.Write(heading);
        output.Write("</");
        output.Write(name);
        output.Write(">\n");
    }

    private void WriteParagraph(Paragraph paragraph)
    {
        output.Write("<p");
        WriteId(paragraph);
        if (signature.Contains(paragraph)) output.Write(" class=\"sign\"");
        else if (paragraph.Inlines is [Image]) output.Write(" class=\"picture\"");
        output.Write('>');
        WriteLine(paragraph);
        inlines.Write(paragraph);
        WritePilcrow(paragraph);
        output.Write("</p>\n");
    }

    private void WriteCode(CodeBlock code)
    {
        output.Write("<pre tabindex=\"0\"");
        WriteId(code);
        output.Write("><code>");
        inlines.Write(code);
        output.Write("</code></pre>\n");
    }

    private void WriteList(ListBlock list)
    {
        output.Write(list.Ordered ? "<ol" : "<ul");
        if (list is { Ordered: true, First: not 1 }) output.Write($" start=\"{Words.Number(list.First)}\"");
        output.Write(">\n");
        foreach (var item in list.Items) WriteItem(item);
        output.Write(list.Ordered ? "</ol>\n" : "</ul>\n");
    }

    /// <summary>An item of one paragraph is that paragraph.</summary>
    private void WriteItem(ListItem item)
    {
        output.Write("<li");
        if (item.Blocks is [Paragraph first, ..])
        {
            WriteId(first);
            output.Write('>');
            WriteLine(first);
            inlines.Write(first);
            WritePilcrow(first);
        }
        else
        {
            output.Write('>');
        }

        foreach (var block in item.Blocks is [Paragraph, .. var rest] ? rest : item.Blocks) Write(block);
        output.Write("</li>\n");
    }

    private void WriteTable(Table table)
    {
        tables++;
        var name = lastHeading.Length == 0 ? $"表{Words.Number(tables)}" : $"表{Words.Number(tables)}　{lastHeading}";
        TableWriter.Write(output, table, name, inlines);
    }

    /// <summary>Footnotes stand behind the text and lead back to where they are called; one that nothing calls leads nowhere.</summary>
    private void WriteFootnotes(ImmutableArray<Footnote> footnotes)
    {
        if (footnotes.IsEmpty) return;
        isFootnote = true;
        output.Write("<section class=\"footnotes\" aria-label=\"注释\">\n<ol>\n");
        foreach (var footnote in footnotes)
        {
            output.Write($"<li id=\"{SiteIds.Footnote(footnote.Number)}\" value=\"{Words.Number(footnote.Number)}\">");
            foreach (var block in footnote.Blocks) Write(block);
            if (inlines.HasCalled(footnote.Number)) WriteWayBack(footnote.Number);
            output.Write("</li>\n");
        }

        output.Write("</ol>\n</section>\n");
    }

    private void WriteWayBack(int footnote)
    {
        output.Write($"<a class=\"back\" data-site-note href=\"#{SiteIds.FootnoteReference(footnote)}\"");
        output.Write($" aria-label=\"回到注{Words.Number(footnote)}的原处\">↩</a>");
    }

    private void WriteId(LeafBlock block) => HtmlAttribute.Write(output, "id", block.Id);

    /// <summary>The line of the found file; a line that was taken apart is named once.</summary>
    private void WriteLine(LeafBlock block)
    {
        if (display.Addresses != ParagraphAddress.SourceLine) return;
        var line = display.Text.Source.At(block.Span.Start).Line;
        if (line == lastLine) return;
        lastLine = line;
        var number = Words.Number(line);
        WriteAddress(block, $"原文第{number}行", number);
    }

    private void WritePilcrow(LeafBlock block)
    {
        if (display.Addresses != ParagraphAddress.Pilcrow || isFootnote) return;
        paragraphs++;
        WriteAddress(block, $"第{Words.Number(paragraphs)}段的地址", "¶");
    }

    private void WriteAddress(LeafBlock block, string label, string sign)
    {
        output.Write("<a class=\"pl\" data-site-note");
        HtmlAttribute.Write(output, "href", "#" + block.Id);
        HtmlAttribute.Write(output, "aria-label", label);
        output.Write('>');
        output.Write(sign);
        output.Write("</a>");
    }

    private sealed class Content(TextDisplay display) : IHtmlContent
    {
        public void WriteTo(TextWriter writer, HtmlEncoder encoder) => Write(writer, display);
    }
}
