using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using Site.Model;
using Site.Text;
using MarkdigInline = Markdig.Syntax.Inlines.Inline;

namespace Site.Reading.Markdown;

/// <summary>
/// A Markdown paragraph → our paragraphs: editors type one line per paragraph, so a numbered line starts a new one, and
/// what follows a line that stands as a heading does too.
/// </summary>
internal sealed class ParagraphWalk(TextDraft draft, InlineWalk inlines, int bodyStart)
{
    public void Add(ImmutableArray<Site.Model.Block>.Builder blocks, ParagraphBlock paragraph)
    {
        var first = paragraph.Inline?.FirstChild;
        while (first is not null)
        {
            var stop = EndOf(first);
            Add(blocks, first, stop);
            first = stop?.NextSibling;
        }
    }

    private void Add(ImmutableArray<Site.Model.Block>.Builder blocks, MarkdigInline first, MarkdigInline? stop)
    {
        var start = inlines.StartLeaf();
        var nodes = inlines.Siblings(first, stop);
        blocks.Add(new Paragraph(new(start, draft.Length), "", nodes));
    }

    // The soft break behind which a paragraph of its own begins, or null.
    private LineBreakInline? EndOf(MarkdigInline first)
    {
        var text = draft.Source.Text;
        var start = StartOf(first);
        for (var inline = first.NextSibling; inline is not null; inline = inline.NextSibling)
        {
            if (inline is not LineBreakInline { IsHard: false, NextSibling: { } next } line) continue;
            var end = TrimmedEnd(text, start, bodyStart + line.Span.Start);
            if (StartsAt(next) is { } place && IsEnd(text, new(start, end), LineAt(place))) return line;
        }

        return null;
    }

    private static bool IsEnd(string text, TextSpan before, TextSpan line)
    {
        var isHeading = !text.AsSpan(before.Start, before.Length).ContainsAny('\n', '\r') && LineShape.HeadingAt(text, before.Start, before.End) is not null;
        return isHeading || LineShape.StartsParagraph(
            text, line, text.AsSpan(before.Start, before.Length), Numberings.At(text, before.Start, before.End) is not null);
    }

    private TextSpan LineAt(int offset) => new(offset, draft.Source.Lines[draft.Source.LineOf(offset) - 1].End);

    private int StartOf(MarkdigInline inline) => bodyStart + inline.Span.Start;

    // Only a line that begins with plain text begins with a number.
    private int? StartsAt(MarkdigInline inline) => inline is LiteralInline ? bodyStart + inline.Span.Start : null;

    private static int TrimmedEnd(string text, int start, int end)
    {
        while (end > start && HanText.IsBlank(text[end - 1])) end--;
        return Math.Max(start, end);
    }
}
