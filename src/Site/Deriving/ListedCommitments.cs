using System.Buffers;
using Site.Model;
using Site.Registries;
using Site.Text;

namespace Site.Deriving;

/// <summary>四个一, 八个一: the things that the sentence lists, each a commitment of its own.</summary>
internal static class ListedCommitments
{
    private static readonly SearchValues<char> ItemEnds = SearchValues.Create("，、。；：！？,;:“”\"（）()");

    /// <summary>By span; a thing that two names share counts once.</summary>
    public static List<Commitment> Find(string text, TextSpan block, WorkLexicon lexicon)
    {
        var found = new List<Commitment>();
        for (var at = IndexOf(text, "个一", block.Start, block.End); at >= 0; at = IndexOf(text, "个一", at + 2, block.End))
            if (at > block.Start && HanNumerals.Parse(text.AsSpan(at - 1, 1)) is { } count and >= 2)
                found.AddRange(Listed(text, block, new(at - 1, at + 2), count, lexicon));
        return found.Count == 0 ? found : [.. found.DistinctBy(c => c.Span).OrderBy(c => c.Span)];
    }

    /// <summary>The list stands behind the name (“四个一”活动，即…) or before it (…“八个一”活动); a list of another length is none.</summary>
    private static List<Commitment> Listed(string text, TextSpan block, TextSpan name, int count, WorkLexicon lexicon)
    {
        var sentence = Clauses.Sentence(text, block, name);
        var items = Items(text, sentence, name, lexicon);
        var behind = items.Where(item => item.Span.Start >= name.End).Take(count).ToList();
        if (behind.Count == count) return behind;
        var before = items.Where(item => item.Span.End <= name.Start).ToList();
        return before.Count >= count ? before[^count..] : [];
    }

    private static List<Commitment> Items(string text, TextSpan sentence, TextSpan name, WorkLexicon lexicon)
    {
        var items = new List<Commitment>();
        for (var start = sentence.Start; start < sentence.End;)
        {
            var length = text.AsSpan(start, sentence.End - start).IndexOfAny(ItemEnds);
            var item = new TextSpan(start, length < 0 ? sentence.End : start + length);
            if (!item.Overlaps(name) && One(text, item, lexicon) is { } quantity)
                items.Add(CommitmentFinding.Make(text, item, quantity, CommitmentOperator.Exactly, lexicon));
            start = item.End + 1;
        }

        return items;
    }

    private static Quantity? One(string text, TextSpan item, WorkLexicon lexicon)
    {
        foreach (var quantity in Quantities.Find(text, item, lexicon.Units))
            if (quantity is { Number: 1, Max: null }) return quantity;
        return null;
    }

    private static int IndexOf(string text, string word, int start, int end) =>
        start >= end ? -1 : text.IndexOf(word, start, end - start, StringComparison.Ordinal);
}
