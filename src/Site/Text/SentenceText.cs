using System.Runtime.CompilerServices;
using Site.Model;

namespace Site.Text;

/// <summary>A sentence as it is compared with that of another copy: its letters and digits, without masks and punctuation.</summary>
public sealed class SentenceText
{
    /// <summary>Reads the sentence that stands at a span of a text.</summary>
    /// <param name="marks">Marks of the whole text, sorted by span; only masks inside the sentence count.</param>
    public SentenceText(string text, TextSpan span, ImmutableArray<Mark> marks)
    {
        Text = text;
        Span = span;
        Masks = MasksIn(span, marks);
        var letters = new char[span.Length];
        var places = new int[span.Length];
        var (count, next) = (0, 0);
        for (var at = span.Start; at < span.End; at++)
        {
            while (next < Masks.Length && Masks[next].Span.End <= at) next++;
            if ((next < Masks.Length && Masks[next].Span.Start <= at) || !IsLetter(text[at])) continue;
            letters[count] = text[at];
            places[count++] = at;
        }

        Letters = new(letters, 0, count);
        Places = places[..count];
    }

    public string Text { get; }

    public TextSpan Span { get; }

    public ImmutableArray<MaskMark> Masks { get; }

    public string Letters { get; }

    /// <summary>Where in the text each letter stands.</summary>
    public int[] Places { get; }

    /// <summary>How many letters stand before a position of the text.</summary>
    public int LettersBefore(int position)
    {
        var found = Array.BinarySearch(Places, position);
        return found < 0 ? ~found : found;
    }

    /// <summary>Letter, digit or half of a rare character. Nearly all are Han, so these are asked for first.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool IsLetter(char c) => c is >= '\u4e00' and <= '\u9fff' || IsOtherLetter(c);

    /// <summary>What ends a sentence.</summary>
    public static bool IsEnd(char c) => c is '。' or '；' or ';' or '！' or '？' or '\n';

    /// <summary>Masks do not overlap, so at most one begins before the sentence; a text may hold very many.</summary>
    private static ImmutableArray<MaskMark> MasksIn(TextSpan span, ImmutableArray<Mark> marks)
    {
        int low = 0, high = marks.Length;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (marks[middle].Span.Start < span.Start) low = middle + 1; else high = middle;
        }

        if (low > 0 && marks[low - 1].Span.End > span.Start) low--;
        var masks = ImmutableArray.CreateBuilder<MaskMark>();
        for (; low < marks.Length && marks[low].Span.Start < span.End; low++)
            if (marks[low] is MaskMark mask) masks.Add(mask);
        return masks.DrainToImmutable();
    }

    private static bool IsOtherLetter(char c) => c is not (>= '\u3001' and <= '\u301f') && (char.IsLetterOrDigit(c) || char.IsSurrogate(c));
}
