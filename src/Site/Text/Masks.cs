using System.Buffers;
using Site.Model;

namespace Site.Text;

/// <summary>
/// Finds what was replaced before a text was found: 20xx, 十x届x中, **镇, “xx”, ^v^, [], □. Masks are text; they are marked,
/// never filled. Ordinary Latin words, sums, file names and ruled lines are no masks.
/// </summary>
public static class Masks
{
    private static readonly SearchValues<char> Triggers = SearchValues.Create(
        "xXｘＸ×╳✕Ⅹⅹ*＊_＿^＾□■▢▇█◇�〓某)）]］】〕》”abcdefghijklmnopqrstuvwyz \u3000-—·.？?○〇");

    /// <summary>All masks of the text, in order and without overlap. Linear in the length of the text.</summary>
    /// <param name="words">Of the registries.</param>
    public static ImmutableArray<MaskMark> Find(string text, MaskWords words)
    {
        var marks = ImmutableArray.CreateBuilder<MaskMark>();
        var done = 0;
        for (var at = Next(text, 0); at >= 0; at = Next(text, Math.Max(at + 1, done)))
        {
            if (MarkAt(text, at, done, words) is { } mark)
            {
                marks.Add(mark);
                done = mark.Span.End;
            }
            else if (MaskSigns.IsFiller(MaskSigns.Plain(text[at])))
            {
                // A run that is no mask is none from its middle either.
                done = MaskSigns.RunEnd(text, at);
            }
        }

        return marks.DrainToImmutable();
    }

    private static int Next(string text, int from)
    {
        if (from >= text.Length) return -1;
        var found = text.AsSpan(from).IndexOfAny(Triggers);
        return found < 0 ? -1 : from + found;
    }

    private static MaskMark? MarkAt(string text, int at, int floor, MaskWords words)
    {
        var c = MaskSigns.Plain(text[at]);
        if (YearMasks.At(text, at, floor) is { } year) return new(year, MaskKind.Year);
        if (MaskSigns.IsFiller(c))
            return SessionMasks.At(text, at, floor) is { } session ? session : FillerAt(text, at, words);
        return c switch
        {
            '^' => CaretAt(text, at, words),
            '□' or '�' => LossAt(text, at, words),
            '某' => SomeoneAt(text, at, words),
            ')' or ']' or '》' or '”' => EmptyPairAt(text, at, floor),
            _ when char.IsAsciiLetterLower(c) => ForeignWords.At(text, at, words) is { } word ? new(word, MaskKind.ForeignWord) : null,
            _ => null,
        };
    }

    /// <summary>A run of one filler: ** xx __.</summary>
    private static MaskMark? FillerAt(string text, int at, MaskWords words)
    {
        var end = MaskSigns.RunEnd(text, at);
        var span = new TextSpan(at, end);
        if (MaskSigns.IsRuledLine(text, span) || !MaskSigns.StandsFree(text, span)) return null;
        if (span.Length == 1 && !MaskSigns.SingleMasks(text, at)) return null;
        var kind = words.KindOf(Before(text, at), After(text, end));
        return new(span, kind ?? (MaskSigns.Plain(text[at]) == 'x' ? MaskKind.Term : MaskKind.Name));
    }

    /// <summary>^v^ — what a filter left of a leader's name or an organ.</summary>
    private static MaskMark? CaretAt(string text, int at, MaskWords words)
    {
        var end = at + 1;
        while (end < text.Length && end - at <= 3 && (char.IsAsciiLetter(text[end]) || text[end] is '_' or '.')) end++;
        if (end >= text.Length || MaskSigns.Plain(text[end]) != '^') return null;
        return new(new(at, end + 1), words.KindOf(Before(text, at), After(text, end + 1)) ?? MaskKind.Name);
    }

    /// <summary>□ or a character that could not be decoded; □□镇 hides a place.</summary>
    private static MaskMark LossAt(string text, int at, MaskWords words)
    {
        var end = MaskSigns.RunEnd(text, at);
        var hidesPlace = end - at > 1 && words.IsPlace(After(text, end));
        return new(new(at, end), hidesPlace ? MaskKind.Place : MaskKind.GlyphLoss);
    }

    /// <summary>某某镇 某某同志 — one 某 alone is an ordinary word.</summary>
    private static MaskMark? SomeoneAt(string text, int at, MaskWords words)
    {
        var end = MaskSigns.RunEnd(text, at);
        return end - at < 2 ? null : new(new(at, end), words.KindOf(Before(text, at), After(text, end)) ?? MaskKind.Name);
    }

    /// <summary>[] “” 《》 — a pair with nothing inside; f() of a program is none.</summary>
    private static MaskMark? EmptyPairAt(string text, int at, int floor)
    {
        if (at <= floor && at == 0) return null;
        var open = at - 1;
        if (open < floor || !MaskSigns.IsPair(text[open], text[at])) return null;
        if (open > 0 && (HanText.IsLatinOrDigit(text[open - 1]) || text[open - 1] == '!')) return null;
        return new(new(open, at + 1), MaskKind.GlyphLoss);
    }

    private static ReadOnlySpan<char> Before(string text, int at) => text.AsSpan(Math.Max(0, at - 8), Math.Min(8, at));

    private static ReadOnlySpan<char> After(string text, int end) => text.AsSpan(end, Math.Min(12, text.Length - end));
}
