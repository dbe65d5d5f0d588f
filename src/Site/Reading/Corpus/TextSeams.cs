using Site.Model;
using Site.Registries;
using Site.Text;

namespace Site.Reading.Corpus;

/// <summary>A place at which another text begins below the same title, or may begin.</summary>
/// <param name="Piece">The first piece of the new text.</param>
/// <param name="Restart">The piece at which the numbering starts again.</param>
/// <param name="IsSure">A second sign agrees; otherwise the place is for an editor to look at.</param>
internal readonly record struct Seam(int Piece, int Restart, bool IsSure);

/// <summary>
/// Compilations paste several texts below one title. Numbering that starts again is the first sign, but lost headings
/// look the same; only with a second one (another acting body, an opening sentence, another year, another style of
/// numbering) is it a seam.
/// </summary>
internal sealed class TextSeams(SeamLexicon seams, CompilerLexicon compilers)
{
    // Far enough to know who acts; keeps a text of a thousand restarts linear.
    private const int Window = 4000;
    private const int LongestTitle = 40;

    public ImmutableArray<Seam> Find(string text, ImmutableArray<Piece> pieces)
    {
        var found = ImmutableArray.CreateBuilder<Seam>();
        var restarts = Restarts(pieces);
        var from = 0;
        for (var i = 0; i < restarts.Count; i++)
        {
            var end = i + 1 < restarts.Count ? restarts[i + 1] : pieces.Length;
            var seam = Judge(text, pieces, from, restarts[i], end);
            found.Add(seam);
            if (seam.IsSure) from = seam.Piece;
        }

        return found.DrainToImmutable();
    }

    /// <summary>Pieces whose number begins again on the highest level of the text so far, or on a higher one.</summary>
    private static List<int> Restarts(ImmutableArray<Piece> pieces)
    {
        var restarts = new List<int>();
        Numbering? top = null;
        for (var i = 0; i < pieces.Length; i++)
        {
            if (pieces[i].Numbering is not { Kind: < NumberingKind.DigitInBrackets } numbering) continue;
            if (top is not null && numbering.Kind > top.Kind) continue;
            var isRestart = top is not null && numbering.Value == 1 && (numbering.Kind < top.Kind || top.Value >= 2);
            if (isRestart) restarts.Add(i);
            top = numbering;
        }

        return restarts;
    }

    private Seam Judge(string text, ImmutableArray<Piece> pieces, int from, int restart, int end)
    {
        var last = LastNumbered(pieces, from, restart);
        var before = ActingBody.Of(Stretch(text, pieces, from, restart, fromEnd: true), seams);
        var opening = Opening(text, pieces, last, restart);
        var after = ActingBody.Of(Stretch(text, pieces, opening ?? restart, end, fromEnd: false), seams);
        var isOther = before.DiffersFrom(after);
        if (opening is null && isOther) opening = FirstNaming(text, pieces, last, restart, after);

        var piece = opening ?? restart;
        var signs = (opening is null ? 0 : 1) + (isOther ? 1 : 0) + (OtherYear(text, pieces, from, piece) ? 1 : 0);
        var kind = pieces[restart].Numbering!.Kind;
        if (OtherStyle(text, pieces, from, restart)) signs++;
        // 1. numbers lists as often as texts.
        return new(piece, restart, signs >= (kind == NumberingKind.Digit ? 2 : 1));
    }

    /// <summary>The first paragraph before the restart that opens a text; the one right below a heading belongs to the heading.</summary>
    private int? Opening(string text, ImmutableArray<Piece> pieces, int last, int restart)
    {
        for (var i = FirstFree(text, pieces, last); i < restart; i++)
        {
            var paragraph = text.AsSpan(pieces[i].Span.Start, pieces[i].Span.Length);
            if (seams.Ties(paragraph)) return null;
            if (IsTitle(paragraph) || (!IsSignature(paragraph) && (YearAt(text, pieces[i].Span) is not null || seams.Opens(paragraph)))) return i;
        }

        return null;
    }

    private static int? FirstNaming(string text, ImmutableArray<Piece> pieces, int last, int restart, ActingBody body)
    {
        for (var i = FirstFree(text, pieces, last); i < restart; i++)
            if (body.IsNamedIn(text.AsSpan(pieces[i].Span.Start, pieces[i].Span.Length))) return i;
        return null;
    }

    private static int FirstFree(string text, ImmutableArray<Piece> pieces, int last) =>
        last < 0 ? 0 : HeadingShape.Of(text, pieces[last]).Kind == HeadingKind.Bare ? last + 2 : last + 1;

    private static int LastNumbered(ImmutableArray<Piece> pieces, int from, int restart)
    {
        for (var i = restart - 1; i >= from; i--)
            if (pieces[i].Numbering is not null) return i;
        return from - 1;
    }

    private static ReadOnlySpan<char> Stretch(string text, ImmutableArray<Piece> pieces, int from, int to, bool fromEnd)
    {
        var (start, end) = (pieces[from].Span.Start, pieces[to - 1].Span.End);
        return fromEnd ? text.AsSpan(Math.Max(start, end - Window), Math.Min(Window, end - start)) : text.AsSpan(start, Math.Min(Window, end - start));
    }

    private bool IsTitle(ReadOnlySpan<char> paragraph) =>
        paragraph.Length is > 5 and <= LongestTitle && !paragraph.ContainsAny('。', '；') && compilers.NamesDocument(paragraph);

    // 二〇一五年三月二日, 2015年3月2日
    private static bool IsSignature(ReadOnlySpan<char> paragraph) => paragraph.Length <= 30 && paragraph[^1] is '日' or '月';

    // Both texts begin with a year, and with different ones; a masked year differs from another mask (20xx, 201x).
    private static bool OtherYear(string text, ImmutableArray<Piece> pieces, int one, int other) =>
        YearAt(text, pieces[one].Span) is { } first && YearAt(text, pieces[other].Span) is { } second && first != second;

    private static string? YearAt(string text, TextSpan span)
    {
        if (span.Length < 5 || text[span.Start + 4] != '年') return null;
        var year = text.Substring(span.Start, 4);
        foreach (var c in year)
            if (!HanText.IsDigit(c) && !HanNumerals.IsNumeral(c) && c is not ('x' or 'X' or '*' or '_' or '×' or '○')) return null;
        return year;
    }

    // 一、 against 一. — brackets say nothing, conversions mix them.
    private static bool OtherStyle(string text, ImmutableArray<Piece> pieces, int from, int restart)
    {
        var mark = pieces[restart].Numbering!;
        if (mark.Kind == NumberingKind.HanInBrackets) return false;
        for (var i = from; i < restart; i++)
            if (pieces[i].Numbering is { } numbering && numbering.Kind == mark.Kind) return SignOf(text, numbering) != SignOf(text, mark);
        return false;
    }

    private static char SignOf(string text, Numbering numbering) => HanText.Narrow(text[numbering.Span.End - 1]);
}
