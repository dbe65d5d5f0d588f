using Site.Model;
using Site.Text;

namespace Site.Reading.Corpus;

/// <summary>
/// Parts a heading that was glued to a text with no sign between them (…提高能力二、抓好协商). Only where the series proves it:
/// 一、 stands before, 三、 behind, and the missing number between them once, in their manner.
/// </summary>
internal static class GluedNumbers
{
    // 周二、周四 and 第二、 and 附件二、 count something else; 前2、后3名 is no heading.
    private const string Counted = "周期第初星拜前后约近共每件表图料号";
    private const int ShortestWords = 4;

    public static ImmutableArray<Piece> Part(string text, ImmutableArray<Piece> pieces)
    {
        var marks = new SortedDictionary<int, (int Piece, Numbering Mark)>();
        for (var i = 0; i < pieces.Length; i++)
        {
            if (pieces[i].Numbering is not { Kind: NumberingKind.Han or NumberingKind.Digit } before) continue;
            var next = Next(pieces, i, before.Kind);
            if (next < pieces.Length && pieces[next].Numbering is { } after && after.Kind == before.Kind && after.Value == before.Value + 2
                && Only(text, pieces, i, next, after) is { } found) marks[found.Mark.Span.Start] = found;
        }

        return marks.Count == 0 ? pieces : Parted(text, pieces, marks.Values);
    }

    private static int Next(ImmutableArray<Piece> pieces, int index, NumberingKind kind)
    {
        var next = index + 1;
        while (next < pieces.Length && !(pieces[next].Numbering?.Kind <= kind)) next++;
        return next;
    }

    private static (int Piece, Numbering Mark)? Only(string text, ImmutableArray<Piece> pieces, int from, int to, Numbering after)
    {
        (int Piece, Numbering Mark)? only = null;
        for (var i = from; i < to; i++)
        {
            var span = pieces[i].Span;
            for (var at = span.Start + 1; at < span.End; at++)
            {
                if (!Opens(text, at, span.End, after)) continue;
                if (only is not null) return null;
                only = (i, Numberings.At(text, at, span.End)!);
            }
        }

        return only;
    }

    private static bool Opens(string text, int at, int end, Numbering after)
    {
        var before = text[at - 1];
        if (HanText.IsBlank(text[at]) || HanText.IsDigit(before) || HanNumerals.IsNumeral(before) || Counted.Contains(before, StringComparison.Ordinal)) return false;
        if (Numberings.At(text, at, end) is not { } mark || mark.Kind != after.Kind || mark.Value != after.Value - 1) return false;
        if (text[mark.Span.End - 1] != text[after.Span.End - 1]) return false;
        var words = mark.Span.End;
        while (words < end && words < mark.Span.End + ShortestWords && HanText.IsHan(text[words]) && !HanNumerals.IsNumeral(text[words])) words++;
        return words == mark.Span.End + ShortestWords;
    }

    private static ImmutableArray<Piece> Parted(string text, ImmutableArray<Piece> pieces, IEnumerable<(int Piece, Numbering Mark)> marks)
    {
        var parted = pieces.ToBuilder();
        var added = 0;
        foreach (var (piece, mark) in marks)
        {
            var index = piece + added++;
            var whole = parted[index];
            parted[index] = whole with { Span = Piece.Trimmed(text, whole.Span.Start, mark.Span.Start) };
            parted.Insert(index + 1, new(new(mark.Span.Start, whole.Span.End), mark));
        }

        return parted.ToImmutable();
    }
}
