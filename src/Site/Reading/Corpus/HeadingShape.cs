using System.Buffers;
using Site.Model;
using Site.Text;

namespace Site.Reading.Corpus;

/// <summary>How a numbered piece looks: whether it can be a heading, and where its heading ends.</summary>
internal enum HeadingKind
{
    /// <summary>Text, or an item as long as text.</summary>
    None,

    /// <summary>The whole piece is short and one sentence: a heading, or a short item.</summary>
    Bare,

    /// <summary>A short first sentence with its text right behind it.</summary>
    RunIn,
}

/// <summary>The shape of one piece.</summary>
/// <param name="Kind">What it looks like.</param>
/// <param name="End">Where the heading ends, its closing sign included.</param>
internal readonly record struct HeadingShape(HeadingKind Kind, int End)
{
    private const int LongestBare = 60;
    private const int LongestRunIn = 36;
    private const int LongestLabel = 20;
    private const int LongestItemLabel = 12;

    private static readonly SearchValues<char> Stops = SearchValues.Create("。！？!?；;");

    public static HeadingShape Of(string text, Piece piece)
    {
        if (piece.Numbering is not { Kind: not NumberingKind.Point } numbering) return new(HeadingKind.None, piece.Span.Start);
        var start = SkipBlanks(text, numbering.Span.End, piece.Span.End);
        var words = text.AsSpan(start, piece.Span.End - start);
        var stop = words.IndexOfAny(Stops);
        if (stop >= 0 && words[stop] is '；' or ';') return new(HeadingKind.None, piece.Span.Start);
        if (LabelEnd(words, stop < 0 ? words.Length : stop, numbering.Kind) is { } label) return new(HeadingKind.RunIn, start + label);
        var sentence = stop < 0 ? words.Length : SentenceEnd(words, stop);
        if (SkipBlanks(text, start + sentence, piece.Span.End) < piece.Span.End)
            return sentence <= LongestRunIn ? new(HeadingKind.RunIn, start + sentence) : new(HeadingKind.None, piece.Span.Start);
        var isBare = words.Length <= Longest(numbering.Kind) && (words.IsEmpty || words[^1] is not ('，' or ',' or '：' or ':'));
        return isBare ? new(HeadingKind.Bare, piece.Span.End) : new(HeadingKind.None, piece.Span.Start);
    }

    private static int Longest(NumberingKind kind) => kind <= NumberingKind.HanInBrackets ? LongestBare : LongestRunIn;

    // 一、指导思想　以…为指导 and （一）学习活动：组织…: a label of a few words, parted by a blank or a colon.
    private static int? LabelEnd(ReadOnlySpan<char> words, int limit, NumberingKind kind)
    {
        var isHigh = kind <= NumberingKind.HanInBrackets;
        var near = words[..Math.Min(limit, (isHigh ? LongestLabel : LongestItemLabel) + 1)];
        var end = near.IndexOfAny(isHigh ? "：: \u3000" : "：:");
        if (end < 2 || limit - end < LongestLabel) return null;
        return words[end] is '：' or ':' ? end + 1 : near[..end].ContainsAny("，,") ? null : end;
    }

    private static int SentenceEnd(ReadOnlySpan<char> words, int stop)
    {
        var end = stop + 1;
        while (end < words.Length && HanText.IsClosingQuote(words[end])) end++;
        return end;
    }

    private static int SkipBlanks(string text, int at, int end)
    {
        while (at < end && HanText.IsBlank(text[at])) at++;
        return at;
    }
}
