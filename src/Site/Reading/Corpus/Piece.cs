using System.Buffers;
using Site.Model;
using Site.Text;

namespace Site.Reading.Corpus;

/// <summary>A stretch of a section's text that becomes one or two blocks: a paragraph, an item, or a heading with the text behind it.</summary>
/// <param name="Span">Its characters in <see cref="SectionText.Text"/>.</param>
/// <param name="Numbering">The mark it begins with, or null.</param>
internal readonly record struct Piece(TextSpan Span, Numbering? Numbering)
{
    private static readonly SearchValues<char> ItemEnds = SearchValues.Create("。！？；;：:");

    /// <summary>The pieces of all paragraphs: several items on one line are parted, and headings glued behind a text.</summary>
    public static ImmutableArray<Piece> Of(SectionText section)
    {
        var pieces = ImmutableArray.CreateBuilder<Piece>();
        foreach (var paragraph in section.Paragraphs) Part(section.Text, paragraph, pieces);
        return GluedNumbers.Part(section.Text, pieces.DrainToImmutable());
    }

    private static void Part(string text, TextSpan paragraph, ImmutableArray<Piece>.Builder pieces)
    {
        var start = paragraph.Start;
        var numbering = Numberings.At(text, start, paragraph.End);
        for (var at = start; NextMark(text, at, paragraph.End) is { } mark; at = mark.Span.End)
        {
            if (!Opens(text, mark, paragraph.End)) continue;
            pieces.Add(new(Trimmed(text, start, mark.Span.Start), numbering));
            (start, numbering) = (mark.Span.Start, mark);
        }

        pieces.Add(new(new(start, paragraph.End), numbering));
    }

    /// <summary>The next numbering mark right behind the end of a sentence or clause.</summary>
    private static Numbering? NextMark(string text, int from, int end)
    {
        while (from < end)
        {
            var found = text.AsSpan(from, end - from).IndexOfAny(ItemEnds);
            if (found < 0) return null;
            var at = from + found + 1;
            while (at < end && (HanText.IsClosingQuote(text[at]) || HanText.IsBlank(text[at]) || text[at] is '）' or ')')) at++;
            if (Numberings.At(text, at, end) is { Kind: not NumberingKind.Point } mark) return mark;
            from = Math.Max(at, from + found + 1);
        }

        return null;
    }

    // Behind a colon an enumeration begins, which has a second item; 时间：3月 and 比例为：1：2 have none.
    private static bool Opens(string text, Numbering mark, int end)
    {
        var before = mark.Span.Start - 1;
        while (HanText.IsBlank(text[before])) before--;
        if (text[before] is not ('：' or ':')) return true;
        if (mark.Value != 1) return false;
        return NextMark(text, mark.Span.End, end) is { Value: 2 } second && second.Kind == mark.Kind;
    }

    public static TextSpan Trimmed(string text, int start, int end)
    {
        while (end > start && HanText.IsBlank(text[end - 1])) end--;
        return new(start, end);
    }
}
