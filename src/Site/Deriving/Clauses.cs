using System.Buffers;
using Site.Model;

namespace Site.Deriving;

/// <summary>Cuts a block into clauses and sentences.</summary>
internal static class Clauses
{
    private static readonly SearchValues<char> ClauseEnds = SearchValues.Create("，。；：！？,;:！\n（）()");
    private static readonly SearchValues<char> SentenceEnds = SearchValues.Create("。；！？\n");

    /// <summary>No clause or sentence is longer; a text without signs must not be read anew for every word.</summary>
    private const int Reach = 300;

    /// <summary>The clause of the block around <paramref name="inner"/>, without the signs at its ends.</summary>
    public static TextSpan Around(string text, TextSpan block, TextSpan inner) => Around(text, block, inner, ClauseEnds);

    /// <summary>The sentence of the block around <paramref name="inner"/>.</summary>
    public static TextSpan Sentence(string text, TextSpan block, TextSpan inner) => Around(text, block, inner, SentenceEnds);

    private static TextSpan Around(string text, TextSpan block, TextSpan inner, SearchValues<char> ends)
    {
        var from = Math.Max(block.Start, inner.Start - Reach);
        var to = Math.Min(block.End, inner.End + Reach);
        var before = text.AsSpan(from, inner.Start - from).LastIndexOfAny(ends);
        var after = text.AsSpan(inner.End, to - inner.End).IndexOfAny(ends);
        return new(from + before + 1, after < 0 ? to : inner.End + after);
    }

    /// <summary>The first of the words that stands in a text, or null.</summary>
    public static string? Word(ReadOnlySpan<char> text, ImmutableArray<string> words)
    {
        foreach (var word in words)
            if (text.Contains(word, StringComparison.Ordinal)) return word;
        return null;
    }

    /// <summary>Where the first of the words begins that stands in a text, or -1.</summary>
    public static int First(ReadOnlySpan<char> text, ImmutableArray<string> words)
    {
        var first = -1;
        foreach (var word in words)
            if (text.IndexOf(word, StringComparison.Ordinal) is var at and >= 0 && (first < 0 || at < first)) first = at;
        return first;
    }

    /// <summary>Whether a clause tells of what was done: 召开了三次, but not 了解.</summary>
    public static bool IsPast(ReadOnlySpan<char> clause, ImmutableArray<string> words) =>
        IndexOfDone(clause) >= 0 || Word(clause, words) is not null;

    /// <summary>Where a verb is marked as done (召开了), or -1: 了解, 为了 and 除了 mark none.</summary>
    public static int IndexOfDone(ReadOnlySpan<char> text)
    {
        for (var at = text.IndexOf('了'); at >= 0;)
        {
            var isWord = (at + 1 < text.Length && text[at + 1] is '解' or '然' or '断') || (at > 0 && text[at - 1] is '为' or '除');
            if (!isWord) return at;
            var next = text[(at + 1)..].IndexOf('了');
            at = next < 0 ? -1 : at + 1 + next;
        }

        return -1;
    }

    /// <summary>Whether a clause stands in a sentence that looks back: 过去的一年，…：视察3次，提交提案16件.</summary>
    /// <param name="before">What stands before the clause in its sentence.</param>
    public static bool LooksBack(ReadOnlySpan<char> before, ImmutableArray<string> openings, ImmutableArray<string> now)
    {
        foreach (var opening in openings)
            if (before.IndexOf(opening, StringComparison.Ordinal) is var at and >= 0) return Word(before[at..], now) is null;
        return false;
    }

    /// <summary>Whether one of the words begins a text.</summary>
    public static bool StartsWith(ReadOnlySpan<char> text, ImmutableArray<string> words)
    {
        foreach (var word in words)
            if (text.StartsWith(word, StringComparison.Ordinal)) return true;
        return false;
    }

    /// <summary>Whether one of the words ends a text.</summary>
    public static bool EndsWith(ReadOnlySpan<char> text, ImmutableArray<string> words)
    {
        foreach (var word in words)
            if (text.EndsWith(word, StringComparison.Ordinal)) return true;
        return false;
    }
}
