using Site.Model;
using Site.Text;

namespace Site.Reading.Corpus;

/// <summary>
/// Where the numbering of a found text shows that a heading or an item is missing: it begins with （二）, it jumps from 一、 to
/// 三、, or it begins again with nothing above it. The place is marked; nothing is added.
/// </summary>
internal sealed class LostNumbers
{
    // A wider gap is another numbering, or no numbering at all.
    private const int MostLost = 5;

    // No list is longer before the next heading above it; keeps every decision cheap.
    private const int Reach = 100;

    private readonly PlanText _text;
    private readonly List<(Numbering Numbering, int Block)> _items = [];
    private readonly List<LostMark> _marks = [];
    private readonly NumberingSeries _series = new();
    private readonly bool[] _lastIsHeading = new bool[(int)NumberingKind.Point];
    private Numbering? _orphan;
    private bool _isSureOrphan;
    private Numbering? _mixed;

    private LostNumbers(PlanText text)
    {
        _text = text;
        for (var i = 0; i < text.Blocks.Length; i++)
            if (NumberingSeries.Of(text.Blocks[i]) is { Kind: not NumberingKind.Point } numbering) _items.Add((numbering, i));
    }

    public static IEnumerable<LostMark> Find(PlanText text)
    {
        var lost = new LostNumbers(text);
        for (var i = 0; i < lost._items.Count; i++) lost.Take(i);
        lost.CloseOrphan(null);
        return lost._marks;
    }

    private void Take(int index)
    {
        var (numbering, block) = _items[index];
        var before = _series.Last(numbering.Kind);
        var isBehindHeading = before?.Value >= 2 && _lastIsHeading[(int)numbering.Kind];
        var isHeading = _lastIsHeading[(int)numbering.Kind] = _text.Blocks[block] is Heading;
        var found = _series.Take(numbering);
        if (found is { } jump && IsLoss(jump, index))
        {
            Add(Place(jump), jump);
            if (numbering.Kind < _orphan?.Kind) _orphan = null;
        }

        if (numbering.Kind < _orphan?.Kind) CloseOrphan(numbering);
        if (numbering.Value != 1 || !isHeading || numbering.Kind > NumberingKind.Digit || !(index == 0 || isBehindHeading) || IsLedIn(block)) return;
        CloseOrphan(null);
        (_orphan, _isSureOrphan) = (numbering, isBehindHeading);
    }

    // Children at the top lost their heading where others of their kind have one.
    private void CloseOrphan(Numbering? above)
    {
        if (_orphan is { } orphan && (_isSureOrphan || (above is not null && HasParentLater(orphan, above))))
            _marks.Add(new(At(orphan), _text.Quote(orphan.Span).Trim(), null, null));
        _orphan = null;
    }

    private bool HasParentLater(Numbering orphan, Numbering above)
    {
        foreach (var (numbering, block) in _items)
            if (numbering.Span.Start > above.Span.Start && numbering.Kind == orphan.Kind && _text.Blocks[block] is Heading) return true;
        return false;
    }

    // The heading that is missing stood right before the children that have none.
    private TextSpan Place(NumberingBreak found)
    {
        var from = found.Before?.Span.End ?? found.Above?.Span.End ?? 0;
        return _orphan is { } orphan && orphan.Kind > found.At.Kind && orphan.Span.Start >= from ? At(orphan) : At(found.At);
    }

    private bool IsLoss(NumberingBreak found, int index)
    {
        var (at, before) = (found.At, found.Before);
        var first = (before?.Value ?? 0) + 1;
        if (at.Value < first || at.Value - first > MostLost || at.Kind > NumberingKind.Digit) return false;
        if (before is null && _text.Blocks[_items[index].Block] is not Heading) return false;
        if (IsMixed(found, index))
        {
            _mixed = at;
            return false;
        }

        if (_mixed is { } mixed && mixed.Value == at.Value - 1 && mixed.Span.Start > before?.Span.Start) return false;
        var from = before?.Span.End ?? found.Above?.Span.End ?? 0;
        return !Stands(at.Kind, at.Value - 1, new(from, at.Span.Start));
    }

    // 一、（二）三、: one series in several manners.
    private bool IsMixed(NumberingBreak found, int index)
    {
        var at = found.At;
        var before = index > 0 ? _items[index - 1].Numbering : null;
        var next = index + 1 < _items.Count ? _items[index + 1].Numbering : null;
        if (before?.Value == at.Value - 1 && next?.Value == at.Value + 1 && before.Kind == next.Kind && before.Kind != at.Kind) return true;
        if (found.Before is not null || found.Above is not { } above || above.Value != at.Value - 1) return false;
        for (var i = index + 1; i < Math.Min(_items.Count, index + Reach); i++)
            if (_items[i].Numbering.Kind < at.Kind) return _items[i].Numbering.Kind != above.Kind || _items[i].Numbering.Value != at.Value;
        return true;
    }

    /// <summary>Whether the block before says that a list or a part of its own begins: 如下： or an unnumbered title.</summary>
    private bool IsLedIn(int block)
    {
        if (block == 0 || _text.Blocks[block - 1].Span is not { Length: > 0 } before) return false;
        var last = _text.Text[before.End - 1];
        if (last is '：' or ':' || !(last is '。' or '！' or '？' or '；' or ';' or '”' or '）' or ')')) return true;
        var own = 0;
        var i = block - 1;
        for (; i > 0 && NumberingSeries.Of(_text.Blocks[i]) is null or { Kind: NumberingKind.Point }; i--)
            if (LineOf(i) != LineOf(i - 1)) own++;
        // A bare heading may head a list of its own, and has one paragraph; what follows that may open the next part.
        var isBare = _text.Blocks[i] is Heading && LineOf(i) != LineOf(i + 1);
        return isBare ? own != 1 : own > 0;
    }

    // A number that the reader of headings did not part from its sentence stands all the same: …提高能力二、抓好调研
    private bool Stands(NumberingKind kind, int value, TextSpan stretch)
    {
        var text = _text.Text;
        for (var at = stretch.Start; at < stretch.End; at++)
        {
            if (HanText.IsBlank(text[at]) || (at > 0 && IsNumeral(text[at - 1]))) continue;
            var isFirst = at == 0 || text[at - 1] == '\n';
            if (Numberings.At(text, at, stretch.End) is { } mark && mark.Value == value && (mark.Kind == kind || (isFirst && mark.Kind == NumberingKind.Point))) return true;
            // 2走进基层
            if (isFirst && text[at] == '0' + value && at + 1 < stretch.End && HanText.IsHan(text[at + 1])) return true;
        }

        return false;
    }

    private static bool IsNumeral(char c) => HanText.IsDigit(c) || HanNumerals.IsNumeral(c);

    private int LineOf(int block) => _text.Source.At(_text.Blocks[block].Span.Start).Line;

    private void Add(TextSpan place, NumberingBreak found)
    {
        var printed = _text.Quote(found.At.Span).Trim();
        var first = (found.Before?.Value ?? 0) + 1;
        _marks.Add(new(place, printed, Numberings.InTheMannerOf(printed, found.At.Value, first), Numberings.InTheMannerOf(printed, found.At.Value, found.At.Value - 1)));
    }

    private static TextSpan At(Numbering numbering) => new(numbering.Span.Start, numbering.Span.Start);
}
