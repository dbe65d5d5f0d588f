using Site.Model;

namespace Site.Reading.Corpus;

/// <summary>Which pieces of a unit are headings, and on which level.</summary>
internal static class SectionOutline
{
    /// <summary>The shape of each piece as it is taken: a heading, or none.</summary>
    public static HeadingShape[] Headings(string text, ReadOnlySpan<Piece> pieces)
    {
        var shapes = new HeadingShape[pieces.Length];
        for (var i = 0; i < pieces.Length; i++) shapes[i] = HeadingShape.Of(text, pieces[i]);
        for (var i = 0; i < pieces.Length; i++)
        {
            if (pieces[i].Numbering is not { Kind: > NumberingKind.HanInBrackets and < NumberingKind.Point, Value: var value }) continue;
            if (value == 1 || !IsSibling(pieces, i)) JudgeSiblings(pieces, shapes, i);
        }

        return shapes;
    }

    /// <summary>The level of each kind of numbering, the highest in the unit being 1.</summary>
    public static Dictionary<NumberingKind, int> Levels(ReadOnlySpan<Piece> pieces)
    {
        var kinds = new SortedSet<NumberingKind>();
        foreach (var piece in pieces)
            if (piece.Numbering is { Kind: not NumberingKind.Point } numbering) kinds.Add(numbering.Kind);
        return kinds.Select((kind, index) => (kind, index)).ToDictionary(pair => pair.kind, pair => pair.index + 1);
    }

    /// <summary>
    /// 1. and （1） number items as often as headings. The items of one list are of one sort, so most of them decide: a
    /// heading has text of its own, behind it or below it.
    /// </summary>
    private static void JudgeSiblings(ReadOnlySpan<Piece> pieces, HeadingShape[] shapes, int first)
    {
        var siblings = Siblings(pieces, first);
        var headings = 0;
        foreach (var i in siblings)
            if (HasText(pieces, shapes, i)) headings++;
        var areHeadings = headings * 2 > siblings.Count;
        foreach (var i in siblings)
            if (!areHeadings || (shapes[i].Kind == HeadingKind.Bare && !HasText(pieces, shapes, i))) shapes[i] = new(HeadingKind.None, pieces[i].Span.Start);
    }

    private static List<int> Siblings(ReadOnlySpan<Piece> pieces, int first)
    {
        var kind = pieces[first].Numbering!.Kind;
        var siblings = new List<int> { first };
        for (var i = first + 1; i < pieces.Length; i++)
        {
            if (pieces[i].Numbering is not { } numbering || numbering.Kind > kind) continue;
            if (numbering.Kind < kind || numbering.Value <= pieces[siblings[^1]].Numbering!.Value) break;
            siblings.Add(i);
        }

        return siblings;
    }

    // Whether an earlier piece of the same list stands before it.
    private static bool IsSibling(ReadOnlySpan<Piece> pieces, int index)
    {
        var numbering = pieces[index].Numbering!;
        for (var i = index - 1; i >= 0; i--)
        {
            if (pieces[i].Numbering is not { } before || before.Kind > numbering.Kind) continue;
            return before.Kind == numbering.Kind && before.Value < numbering.Value;
        }

        return false;
    }

    private static bool HasText(ReadOnlySpan<Piece> pieces, HeadingShape[] shapes, int index)
    {
        if (shapes[index].Kind != HeadingKind.Bare) return shapes[index].Kind == HeadingKind.RunIn;
        if (index + 1 == pieces.Length) return false;
        return pieces[index + 1].Numbering is not { } next || next.Kind > pieces[index].Numbering!.Kind;
    }
}
