using System.Globalization;
using Markdig.Extensions.Footnotes;
using Markdig.Extensions.Tables;
using Markdig.Syntax;
using Site.Model;
using Block = Site.Model.Block;
using ListBlock = Site.Model.ListBlock;
using MarkdigBlock = Markdig.Syntax.Block;
using MarkdigTable = Markdig.Extensions.Tables.Table;
using MarkdigTableCell = Markdig.Extensions.Tables.TableCell;
using MarkdigTableRow = Markdig.Extensions.Tables.TableRow;
using TableCell = Site.Model.TableCell;
using TableRow = Site.Model.TableRow;

namespace Site.Reading.Markdown;

/// <summary>Markdig's blocks → ours, still without ids and numbering. A heading's level is its number of <c>#</c>.</summary>
internal sealed class BlockWalk
{
    private readonly TextDraft _draft;
    private readonly InlineWalk _inlines;
    private readonly ParagraphWalk _paragraphs;
    private readonly ListHeadings _listHeadings;
    private readonly string _body;
    private readonly int _bodyStart;

    public BlockWalk(TextDraft draft, InlineWalk inlines, string body, int bodyStart)
    {
        _draft = draft;
        _body = body;
        _bodyStart = bodyStart;
        _inlines = inlines;
        _paragraphs = new(draft, inlines, bodyStart);
        _listHeadings = new(draft, inlines, bodyStart);
    }

    /// <summary>The blocks of a container, from its child number <paramref name="first"/> on.</summary>
    public ImmutableArray<Block> Blocks(ContainerBlock container, int first = 0)
    {
        var blocks = ImmutableArray.CreateBuilder<Block>();
        for (var i = first; i < container.Count; i++)
        {
            var next = i + 1 < container.Count ? container[i + 1] : null;
            if (container is MarkdownDocument && container[i] is Markdig.Syntax.ListBlock list && _listHeadings.TryAdd(blocks, list, next)) continue;
            Add(blocks, container[i]);
        }

        return blocks.DrainToImmutable();
    }

    private void Add(ImmutableArray<Block>.Builder blocks, MarkdigBlock block)
    {
        switch (block)
        {
            case ParagraphBlock paragraph:
                _paragraphs.Add(blocks, paragraph);
                break;
            case HeadingBlock heading:
                blocks.Add(HeadingOf(heading));
                break;
            case Markdig.Syntax.ListBlock list:
                blocks.Add(ListOf(list));
                break;
            case QuoteBlock quote:
                var quoted = Blocks(quote);
                blocks.Add(new Quote(SpanOf(quoted), quoted));
                break;
            case MarkdigTable table:
                blocks.Add(TableOf(table));
                break;
            case Markdig.Syntax.CodeBlock code:
                blocks.Add(CodeOf(code));
                break;
            case ThematicBreakBlock:
                blocks.Add(new Rule(new(_draft.Length, _draft.Length)));
                break;
            case FootnoteGroup or LinkReferenceDefinitionGroup:
                break;
            case ContainerBlock container:
                blocks.AddRange(Blocks(container));
                break;
        }
    }

    private Heading HeadingOf(HeadingBlock heading)
    {
        var start = _inlines.StartLeaf();
        var nodes = _inlines.Siblings(heading.Inline?.FirstChild);
        return new(new(start, _draft.Length), "", nodes, heading.Level, null);
    }

    private ListBlock ListOf(Markdig.Syntax.ListBlock list)
    {
        var items = ImmutableArray.CreateBuilder<ListItem>();
        foreach (var item in list)
        {
            var blocks = Blocks((ContainerBlock)item);
            items.Add(new(SpanOf(blocks), blocks));
        }

        _ = int.TryParse(list.OrderedStart, NumberStyles.None, CultureInfo.InvariantCulture, out var first);
        return new(SpanOf(items), list.IsOrdered, list.IsOrdered ? first : 1, items.DrainToImmutable());
    }

    private Site.Model.Table TableOf(MarkdigTable table)
    {
        var rows = ImmutableArray.CreateBuilder<TableRow>();
        foreach (var row in table) rows.Add(RowOf((MarkdigTableRow)row));
        var width = rows.Max(row => row.Cells.Length);
        var columns = table.ColumnDefinitions.Take(width).Select(column => AlignmentOf(column.Alignment));
        return new(SpanOf(rows), rows.DrainToImmutable(), [.. columns]);
    }

    private TableRow RowOf(MarkdigTableRow row)
    {
        var cells = ImmutableArray.CreateBuilder<TableCell>();
        foreach (var cell in row) cells.Add(CellOf((MarkdigTableCell)cell));
        return new(SpanOf(cells), row.IsHeader, cells.DrainToImmutable());
    }

    private TableCell CellOf(MarkdigTableCell cell)
    {
        var start = _inlines.StartLeaf();
        var nodes = ImmutableArray<Site.Model.Inline>.Empty;
        foreach (var block in cell)
            if (block is ParagraphBlock paragraph) nodes = nodes.AddRange(_inlines.Siblings(paragraph.Inline?.FirstChild));
        return new(new(start, _draft.Length), "", nodes);
    }

    private Site.Model.CodeBlock CodeOf(Markdig.Syntax.CodeBlock code)
    {
        var start = _draft.StartLeaf();
        var end = 0;
        for (var i = 0; i < code.Lines.Count; i++)
        {
            var line = code.Lines.Lines[i];
            if (i > 0) _draft.AddLineEnd('\n', end);
            var offset = _bodyStart + (ReferenceEquals(line.Slice.Text, _body) ? line.Slice.Start : line.Position);
            var lineEnd = _draft.Source.Lines[_draft.Source.LineOf(offset) - 1].End;
            _draft.AddWithin(line.Slice.AsSpan(), offset, lineEnd);
            end = lineEnd;
        }

        return new(new(start, _draft.Length), "");
    }

    private TextSpan SpanOf<T>(IReadOnlyList<T> blocks)
        where T : Block => blocks.Count == 0 ? new(_draft.Length, _draft.Length) : new(blocks[0].Span.Start, blocks[^1].Span.End);

    private static Alignment AlignmentOf(TableColumnAlign? align) => align switch
    {
        TableColumnAlign.Left => Alignment.Left,
        TableColumnAlign.Center => Alignment.Center,
        TableColumnAlign.Right => Alignment.Right,
        _ => Alignment.None,
    };
}
