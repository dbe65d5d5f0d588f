using System.Text;
using Site.Model;
using Site.Text;

namespace Site.Reading.Corpus;

/// <summary>The text of one unit while it is put together from the pieces of its section.</summary>
internal sealed class UnitText
{
    private readonly SectionText _section;
    private readonly StringBuilder _text;
    private readonly ImmutableArray<Block>.Builder _blocks = ImmutableArray.CreateBuilder<Block>();
    private readonly ImmutableArray<SourceSegment>.Builder _segments = ImmutableArray.CreateBuilder<SourceSegment>();
    private readonly ImmutableArray<Mark>.Builder _marks = ImmutableArray.CreateBuilder<Mark>();
    private readonly Dictionary<int, int> _blocksOfLine = [];

    private UnitText(SectionText section, int capacity)
    {
        _section = section;
        _text = new(capacity);
    }

    /// <summary>The text of the pieces with its blocks, and the masks, joins and lost numbers in it.</summary>
    public static (PlanText Text, ImmutableArray<Mark> Marks) Of(SectionText section, ReadOnlySpan<Piece> pieces, MaskWords words)
    {
        var unit = new UnitText(section, pieces[^1].Span.End - pieces[0].Span.Start + 16);
        var headings = SectionOutline.Headings(section.Text, pieces);
        var levels = SectionOutline.Levels(pieces);
        for (var i = 0; i < pieces.Length; i++) unit.Add(pieces[i], headings[i], levels);
        var text = unit._text.ToString();
        unit._marks.AddRange(ImmutableArray<Mark>.CastUp(Masks.Find(text, words)));
        var plan = new PlanText(text, unit._blocks.DrainToImmutable(), new(unit._segments.DrainToImmutable()));
        unit._marks.AddRange(LostNumbers.Find(plan));
        unit._marks.Sort((a, b) => a.Span.CompareTo(b.Span));
        return (plan, unit._marks.DrainToImmutable());
    }

    private void Add(Piece piece, HeadingShape shape, Dictionary<NumberingKind, int> levels)
    {
        if (shape.Kind == HeadingKind.None)
        {
            AddParagraph(piece.Span, piece.Numbering);
            return;
        }

        var numbering = piece.Numbering!;
        var (span, id) = AddLeaf(new(piece.Span.Start, shape.End));
        _blocks.Add(new Heading(span, id, [new TextRun(span)], levels[numbering.Kind], Moved(numbering, span)));
        var rest = shape.End;
        while (rest < piece.Span.End && HanText.IsBlank(_section.Text[rest])) rest++;
        if (rest < piece.Span.End) AddParagraph(new(rest, piece.Span.End), Numberings.At(_section.Text, rest, piece.Span.End));
    }

    private void AddParagraph(TextSpan stretch, Numbering? numbering)
    {
        var (span, id) = AddLeaf(stretch);
        _blocks.Add(new Paragraph(span, id, [new TextRun(span)]) { Numbering = Moved(numbering, span) });
    }

    /// <summary>Copies a stretch of the section as a leaf of its own.</summary>
    private (TextSpan Span, string Id) AddLeaf(TextSpan stretch)
    {
        if (_blocks.Count > 0) _text.Append('\n');
        var start = _text.Length;
        var shift = start - stretch.Start;
        var segments = _section.Segments;
        for (var i = _section.SegmentAt(stretch.Start); i < segments.Count && segments[i].Position < stretch.End; i++)
        {
            var position = Math.Max(segments[i].Position, stretch.Start);
            var (line, column) = _section.Source.At(segments[i].Offset + position - segments[i].Position);
            _segments.Add(new(position + shift, line, column));
        }

        _text.Append(_section.Text, stretch.Start, stretch.Length);
        AddJoins(stretch, shift);
        return (new(start, _text.Length), IdOf(_segments[^1].Start <= start ? _segments[^1].Line : _section.LineOf(stretch.Start)));
    }

    private void AddJoins(TextSpan stretch, int shift)
    {
        var joins = _section.Joins;
        for (var i = FirstJoin(stretch.Start); i < joins.Count && joins[i].Position < stretch.End; i++)
            _marks.Add(new JoinMark(new(joins[i].Position + shift, joins[i].Position + shift), joins[i].Line, joins[i].NextLine));
    }

    // A cut right before a stretch parted it anyway.
    private int FirstJoin(int start)
    {
        int low = 0, high = _section.Joins.Count;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (_section.Joins[middle].Position <= start) low = middle + 1; else high = middle;
        }

        return low;
    }

    private string IdOf(int line)
    {
        var count = _blocksOfLine[line] = _blocksOfLine.GetValueOrDefault(line) + 1;
        return count == 1 ? string.Create(null, $"l{line}") : string.Create(null, $"l{line}-{count}");
    }

    private static Numbering? Moved(Numbering? numbering, TextSpan leaf) =>
        numbering is null ? null : numbering with { Span = new(leaf.Start, leaf.Start + numbering.Span.Length) };
}
