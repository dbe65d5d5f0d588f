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
        if (first.NextSibling == stop && IsRule(first))
        {
            blocks.Add(new Rule(new(draft.Length, draft.Length)));
            return;
        }

        var start = inlines.StartLeaf();
        var nodes = inlines.Siblings(first, stop);
        blocks.Add(new Paragraph(new(start, draft.Length), "", nodes));
    }

    // The line break behind which a paragraph of its own begins, or null.
    private LineBreakInline? EndOf(MarkdigInline first)
    {
        var text = draft.Source.Text;
        var start = StartOf(first);
        for (var inline = first.NextSibling; inline is not null; inline = inline.NextSibling)
        {
            if (inline is not LineBreakInline { NextSibling: { } next } line) continue;
            if (IsRule(first) || IsRule(next)) return line;
            var end = TrimmedEnd(text, start, bodyStart + line.Span.Start);
            if (IsEnd(text, new(start, end), LineAt(StartOf(next)))) return line;
        }

        return null;
    }

    // Markdig leaves a line of --- under a paragraph to headings, which are not read that way here.
    private static bool IsRule(MarkdigInline inline) =>
        inline is LiteralInline { NextSibling: null or LineBreakInline } literal
        && literal.Content.AsSpan().TrimEnd() is { Length: >= 3 } line && !line.ContainsAnyExcept('-');

    private static bool IsEnd(string text, TextSpan before, TextSpan line)
    {
        var isHeading = !text.AsSpan(before.Start, before.Length).ContainsAny('\n', '\r') && LineShape.HeadingAt(text, before.Start, before.End) is not null;
        return isHeading || LineShape.StartsParagraph(
            text, line, text.AsSpan(before.Start, before.Length), Numberings.At(text, before.Start, before.End) is not null);
    }

    private TextSpan LineAt(int offset) => new(offset, Math.Max(offset, draft.Source.Lines[draft.Source.LineOf(offset) - 1].End));

    // Where the words of an inline start: a heading is often set in **…**.
    private int StartOf(MarkdigInline inline)
    {
        while (inline is EmphasisInline { FirstChild: { } inner }) inline = inner;
        return Math.Clamp(bodyStart + inline.Span.Start, bodyStart, draft.Source.Text.Length);
    }

    private static int TrimmedEnd(string text, int start, int end)
    {
        while (end > start && (HanText.IsBlank(text[end - 1]) || text[end - 1] == '*')) end--;
        return Math.Max(start, end);
    }
}
