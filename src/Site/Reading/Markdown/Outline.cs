using Site.Model;
using Site.Text;

namespace Site.Reading.Markdown;

/// <summary>Finds the numbering of paragraphs and headings, and the headings that carry no <c>#</c>; gives every heading its level.</summary>
/// <param name="text">The plan's text.</param>
/// <param name="map">Tells which paragraphs stand on one source line.</param>
internal sealed class Outline(string text, SourceMap map)
{
    // A level counts from the highest kind of numbering in the text, whether headings or paragraphs carry it.
    private readonly SortedSet<NumberingKind> _kinds = [];
    private int _lowestDepth = int.MaxValue;

    /// <summary>Takes headings whose level is their number of <c>#</c>.</summary>
    public ImmutableArray<Block> Of(ImmutableArray<Block> blocks)
    {
        var numbered = BlockTree.Map(FindHeadings(blocks), Number);
        return BlockTree.Map(numbered, leaf => leaf is Heading heading ? heading with { Level = LevelOf(heading) } : leaf);
    }

    private ImmutableArray<Block> FindHeadings(ImmutableArray<Block> blocks)
    {
        var found = blocks.ToBuilder();
        for (var i = 0; i < blocks.Length; i++)
            if (blocks[i] is Paragraph paragraph && Leads(blocks, i) is { } numbering)
                found[i] = new Heading(paragraph.Span, "", paragraph.Inlines, 0, numbering);
        return found.DrainToImmutable();
    }

    // 1. and （1） number items as often as headings: a heading of theirs has text of its own below it, and stands behind text.
    private Numbering? Leads(ImmutableArray<Block> blocks, int index)
    {
        if (CandidateAt(blocks, index) is not { } numbering) return null;
        if (numbering.Kind <= NumberingKind.HanInBrackets) return numbering;
        var hasText = index + 1 < blocks.Length && blocks[index + 1] is not (Heading or Rule) && !(KindAt(blocks, index + 1) <= numbering.Kind);
        var isItem = index > 0 && KindAt(blocks, index - 1) == numbering.Kind && CandidateAt(blocks, index - 1) is not null;
        return hasText && !isItem ? numbering : null;
    }

    private NumberingKind? KindAt(ImmutableArray<Block> blocks, int index) =>
        blocks[index] is Paragraph { Span: var span } ? Numberings.At(text, span.Start, span.End)?.Kind : null;

    private Numbering? CandidateAt(ImmutableArray<Block> blocks, int index)
    {
        if (blocks[index] is not Paragraph { Span: { Length: > 0 } span }) return null;
        return LineShape.HeadingAt(text, span.Start, span.End) is { } numbering && map.At(span.Start).Line == map.At(span.End - 1).Line ? numbering : null;
    }

    private LeafBlock Number(LeafBlock leaf)
    {
        if (leaf is not (Paragraph or Heading)) return leaf;
        var numbering = Numberings.At(text, leaf.Span.Start, leaf.Span.End);
        if (numbering is { Kind: not NumberingKind.Point }) _kinds.Add(numbering.Kind);
        if (leaf is Paragraph paragraph) return numbering is null ? leaf : paragraph with { Numbering = numbering };
        return Number((Heading)leaf, numbering is { Kind: NumberingKind.Point } ? null : numbering);
    }

    private Heading Number(Heading heading, Numbering? numbering)
    {
        if (heading.Level > 0) _lowestDepth = Math.Min(_lowestDepth, heading.Level);
        return heading with { Numbering = numbering };
    }

    private int LevelOf(Heading heading) =>
        heading.Numbering is { } numbering ? _kinds.TakeWhile(kind => kind < numbering.Kind).Count() + 1 : heading.Level - _lowestDepth + 1;
}
