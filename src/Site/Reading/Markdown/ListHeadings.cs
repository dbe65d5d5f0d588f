using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using Site.Model;
using Block = Site.Model.Block;
using ListBlock = Markdig.Syntax.ListBlock;
using MarkdigBlock = Markdig.Syntax.Block;

namespace Site.Reading.Markdown;

/// <summary>
/// <c>1. 走进基层</c> alone on a line with text below it is a heading of an official text, though Markdown takes it for a
/// list of one item. A list of several items stays a list.
/// </summary>
internal sealed class ListHeadings(TextDraft draft, InlineWalk inlines, int bodyStart)
{
    /// <summary>Adds such a list as a paragraph that begins with its number.</summary>
    /// <param name="next">The block behind the list.</param>
    public bool TryAdd(ImmutableArray<Block>.Builder blocks, ListBlock list, MarkdigBlock? next)
    {
        if (!list.IsOrdered || list.Count != 1 || next is not (ParagraphBlock or ListBlock { IsOrdered: false } or QuoteBlock or Markdig.Extensions.Tables.Table)) return false;
        if (list[0] is not ListItemBlock { Count: 1 } item || item[0] is not ParagraphBlock { Inline.FirstChild: { } first } paragraph) return false;
        var text = draft.Source.Text;
        var start = bodyStart + item.Span.Start;
        var content = bodyStart + first.Span.Start;
        var end = Math.Min(bodyStart + paragraph.Span.End + 1, text.Length);
        if (first is not LiteralInline || content < start || end < content || text.AsSpan(start, end - start).ContainsAny('\r', '\n')) return false;
        if (LineShape.HeadingAt(text, start, end) is null) return false;

        var from = inlines.StartLeaf();
        draft.Add(text.AsSpan(start, content - start), start);
        var mark = new TextRun(new(from, draft.Length));
        var nodes = inlines.Siblings(first);
        blocks.Add(new Paragraph(new(from, draft.Length), "", [mark, .. nodes]));
        return true;
    }
}
