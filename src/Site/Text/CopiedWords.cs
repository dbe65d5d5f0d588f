using Site.Model;

namespace Site.Text;

/// <summary>Compares a sentence with that of another copy of the same text.</summary>
public static class CopiedWords
{
    /// <summary>So many letters beside a mask tell where in the other copy it stands; fewer could stand anywhere.</summary>
    private const int LongestAnchor = 10;
    private const int ShortestAnchor = 4;

    /// <summary>What hides more than this is a lost passage rather than a word.</summary>
    private const int MostWords = 16;

    /// <summary>What is longer is no sentence, and comparing it would cost.</summary>
    private const int LongestSentence = 2000;

    /// <summary>Whether two sentences are the same but for a few letters in one place, or for what masks hide in one of them.</summary>
    public static bool AreClose(SentenceText one, SentenceText other) =>
        one.Letters.Length <= LongestSentence && other.Letters.Length <= LongestSentence
        && (DifferInOnePlace(one.Letters, other.Letters) || Holds(other, one) || Holds(one, other));

    /// <summary>
    /// What the other copy says where <paramref name="mask"/> stands. Null when it is masked or missing there too, when the
    /// letters around do not tell where that is, or when the words do not fit what the mask still shows.
    /// </summary>
    /// <returns>Where the words stand in the other text.</returns>
    public static TextSpan? Behind(MaskMark mask, SentenceText sentence, SentenceText other)
    {
        var before = sentence.LettersBefore(mask.Span.Start);
        var (first, last) = (0, sentence.Letters.Length);
        foreach (var neighbour in sentence.Masks)
        {
            if (neighbour.Span.End <= mask.Span.Start) first = sentence.LettersBefore(neighbour.Span.End);
            else if (neighbour.Span.Start >= mask.Span.End) last = Math.Min(last, sentence.LettersBefore(neighbour.Span.Start));
        }

        var isFirst = mask == sentence.Masks[0];
        var isLast = mask == sentence.Masks[^1];
        if (Begin(sentence, other, new(first, before), isFirst) is not { } start) return null;
        if (End(sentence, other, new(before, last), isLast) is not { } end) return null;
        return end <= start || end - start > MostWords ? null : Words(mask, sentence, other, start, end);
    }

    private static TextSpan? Words(MaskMark mask, SentenceText sentence, SentenceText other, int start, int end)
    {
        var span = new TextSpan(other.Places[start], other.Places[end - 1] + 1);
        var around = new TextSpan(
            start == 0 ? other.Span.Start : other.Places[start - 1] + 1, end == other.Places.Length ? other.Span.End : other.Places[end]);
        var words = other.Text.AsSpan(span.Start, span.Length);
        if (other.Masks.Any(hidden => hidden.Span.Overlaps(around)) || words.IndexOfAny("，,：:\n") >= 0) return null;
        return MaskFit.Fits(sentence.Text.AsSpan(mask.Span.Start, mask.Span.Length), mask.Kind, words) ? span : null;
    }

    /// <summary>Behind how many letters of the other copy the hidden words begin.</summary>
    /// <param name="before">The letters between the mask and the one before it.</param>
    private static int? Begin(SentenceText sentence, SentenceText other, TextSpan before, bool isFirst)
    {
        var anchor = sentence.Letters.AsSpan(before.Start, before.Length);
        if (anchor.Length < ShortestAnchor) return isFirst && other.Letters.AsSpan().StartsWith(anchor) ? anchor.Length : null;
        anchor = anchor[Math.Max(0, anchor.Length - LongestAnchor)..];
        return Only(anchor, sentence, other) is { } at ? at + anchor.Length : null;
    }

    /// <summary>Before which letter of the other copy they end.</summary>
    private static int? End(SentenceText sentence, SentenceText other, TextSpan after, bool isLast)
    {
        var anchor = sentence.Letters.AsSpan(after.Start, after.Length);
        if (anchor.Length >= ShortestAnchor) return Only(anchor[..Math.Min(anchor.Length, LongestAnchor)], sentence, other);
        return isLast && other.Letters.AsSpan().EndsWith(anchor) ? other.Letters.Length - anchor.Length : null;
    }

    /// <summary>Where the anchor stands in the other copy, when it stands once in each.</summary>
    private static int? Only(ReadOnlySpan<char> anchor, SentenceText sentence, SentenceText other)
    {
        var at = other.Letters.AsSpan().IndexOf(anchor);
        return at >= 0 && at == other.Letters.AsSpan().LastIndexOf(anchor)
            && sentence.Letters.AsSpan().IndexOf(anchor) == sentence.Letters.AsSpan().LastIndexOf(anchor) ? at : null;
    }

    /// <summary>Whether at most a fifth of the letters differ, all in one place.</summary>
    /// <param name="head">How many letters are the same from the beginning on.</param>
    /// <param name="tail">How many are the same from the end on.</param>
    public static bool DifferLittle(int letters, int otherLetters, int head, int tail)
    {
        var shorter = Math.Min(letters, otherLetters);
        return (Math.Max(letters, otherLetters) - head - Math.Min(tail, shorter - head)) * 5 <= shorter;
    }

    private static bool DifferInOnePlace(string left, string right)
    {
        var tail = 0;
        while (tail < Math.Min(left.Length, right.Length) && left[^(tail + 1)] == right[^(tail + 1)]) tail++;
        return DifferLittle(left.Length, right.Length, left.AsSpan().CommonPrefixLength(right), tail);
    }

    /// <summary>Whether what stands between the masks of one sentence stands in the other, in this order and with little else.</summary>
    private static bool Holds(SentenceText whole, SentenceText masked)
    {
        if (masked.Masks.IsEmpty || masked.Letters.Length < ShortestAnchor) return false;
        if (whole.Letters.Length - masked.Letters.Length > masked.Masks.Length * MostWords) return false;
        var (from, at) = (0, 0);
        foreach (var mask in masked.Masks)
        {
            var end = masked.LettersBefore(mask.Span.Start);
            if (!Take(masked.Letters.AsSpan(from, end - from), whole.Letters, ref at)) return false;
            from = end;
        }

        return Take(masked.Letters.AsSpan(from), whole.Letters, ref at);
    }

    private static bool Take(ReadOnlySpan<char> part, string whole, ref int at)
    {
        var found = whole.AsSpan(at).IndexOf(part);
        if (found < 0) return false;
        at += found + part.Length;
        return true;
    }
}
