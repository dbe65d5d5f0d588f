using System.Collections.Immutable;
using Site.Model;

namespace Theme.Writing;

/// <summary>Writes the inlines of a block, with the marks on them.</summary>
internal sealed class InlineWriter(TextWriter output, PlanText text, ImmutableArray<Mark> marks, TextLinks? links)
{
    private readonly MarkLayer layer = new(output, text.Text, marks);

    /// <summary>Footnotes that were referred to: the note leads back to the first reference.</summary>
    private readonly HashSet<int> footnotes = [];

    private bool insideLink;

    public void Write(LeafBlock block)
    {
        foreach (var inline in block.Inlines) Write(inline);
        layer.EndBlock(block.Span.End);
    }

    /// <summary>Gives marks behind the last block a point to stand on.</summary>
    public void Finish() => layer.EndBlock(int.MaxValue);

    private void Write(Inline inline)
    {
        switch (inline)
        {
            case TextRun:
                layer.Write(inline.Span);
                break;
            case CodeRun:
                Wrap("<code>", inline.Span, "</code>");
                break;
            case Emphasis emphasis:
                WriteEmphasis(emphasis);
                break;
            case Link link:
                WriteLink(link);
                break;
            case Image image:
                WriteImage(image);
                break;
            case HardBreak:
                output.Write("<br>");
                break;
            case FootnoteReference reference:
                WriteFootnoteReference(reference.Number);
                break;
            default:
                layer.Write(inline.Span);
                break;
        }
    }

    private void Wrap(string begin, TextSpan span, string end)
    {
        output.Write(begin);
        layer.Write(span);
        output.Write(end);
    }

    private void WriteEmphasis(Emphasis emphasis)
    {
        var name = emphasis.Kind switch
        {
            EmphasisKind.Strong => "strong",
            EmphasisKind.Deleted => "s",
            _ => "em",
        };
        output.Write($"<{name}>");
        foreach (var inline in emphasis.Inlines) Write(inline);
        output.Write($"</{name}>");
    }

    /// <summary>A link that leads nowhere, or stands in another, is its words alone.</summary>
    private void WriteLink(Link link)
    {
        var href = insideLink ? null : links?.Of(link.Destination);
        if (href is not null)
        {
            output.Write("<a href=\"");
            PlainHtmlEncoder.Write(output, href);
            output.Write(links!.LeadsOutside(link.Destination) ? "\" rel=\"external noopener\">" : "\">");
            insideLink = true;
            layer.HoldReferences();
        }

        foreach (var inline in link.Inlines) Write(inline);
        if (href is null) return;
        output.Write("</a>");
        insideLink = false;
        layer.ReleaseReferences();
    }

    /// <summary>A picture that leads nowhere is its description.</summary>
    private void WriteImage(Image image)
    {
        if (links?.Picture(image.Destination) is not { } source)
        {
            layer.Write(image.Span);
            return;
        }

        output.Write("<img src=\"");
        PlainHtmlEncoder.Write(output, source);
        output.Write("\" alt=\"");
        PlainHtmlEncoder.Write(output, text.Slice(image.Span));
        output.Write('"');
        if (links.SizeOf(image.Destination) is { } size) output.Write($" width=\"{Words.Number(size.Width)}\" height=\"{Words.Number(size.Height)}\"");
        output.Write(" loading=\"lazy\" decoding=\"async\">");
    }

    /// <summary>Whether a reference to the footnote was written.</summary>
    public bool HasCalled(int footnote) => footnotes.Contains(footnote);

    private void WriteFootnoteReference(int number)
    {
        var isFirst = footnotes.Add(number);
        output.Write("<sup class=\"fn\" data-site-note");
        if (isFirst) output.Write($" id=\"{SiteIds.FootnoteReference(number)}\"");
        output.Write('>');
        if (!insideLink) output.Write($"<a href=\"#{SiteIds.Footnote(number)}\" aria-label=\"注{Words.Number(number)}\">");
        output.Write($"[{Words.Number(number)}]");
        output.Write(insideLink ? "</sup>" : "</a></sup>");
    }
}
