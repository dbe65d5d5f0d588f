namespace Site.Publishing.Search;

/// <summary>
/// Answers a word from the index alone, as the search page does before it looks at texts: the plans that hold every character,
/// pair and triple of the word. Up to three characters these are the plans that hold the word.
/// </summary>
internal sealed class SearchReader(SearchIndex index)
{
    private readonly ImmutableArray<string> _characterKeys = Shard.Keys(index.Characters, index.Alphabet, 1);
    private readonly ImmutableArray<string> _pairKeys = Shard.Keys(index.Pairs, index.Alphabet, 3);

    /// <summary>Never misses a plan that holds the word.</summary>
    /// <param name="word">Normalised, not empty.</param>
    /// <returns>Numbers of plans, rising.</returns>
    public int[] Candidates(string word)
    {
        if (word.Any(unit => Number(unit) == 0)) return [];
        if (word.Length == 1) return Plans(word);
        if (word.Length == 2) return Plans(word);
        var found = Triple(word[..3]);
        for (var i = 1; i + 3 <= word.Length && found.Length > 0; i++) found = [.. found.Intersect(Triple(word.Substring(i, 3))).Order()];
        return found;
    }

    /// <summary>The plans of a character or a pair.</summary>
    private int[] Plans(string term)
    {
        var keys = term.Length == 1 ? _characterKeys : _pairKeys;
        var shards = term.Length == 1 ? index.Characters : index.Pairs;
        var second = term.Length == 1 ? 0 : Number(term[1]);
        foreach (var part in shards[Find(keys, term)].Parts)
        {
            if (part.First != Number(term[0]) || part.Second != second || part.Third != 0) continue;
            var input = new BitReader(part.Bytes.Span);
            input.Read(term.Length == 1 ? 16 : 33);
            return ReadPlans(ref input);
        }

        return [];
    }

    private int[] Triple(string term)
    {
        var pair = Plans(term[..2]);
        if (pair.Length == 0) return [];
        foreach (var part in index.Pairs[Find(_pairKeys, term)].Parts)
        {
            if (part.First != Number(term[0]) || part.Second != Number(term[1])) continue;
            var indexes = ReadThird(part, Number(term[2]), pair.Length);
            if (indexes.Length > 0) return Array.ConvertAll(indexes, i => pair[i]);
        }

        return [];
    }

    private int[] ReadThird(GramPart part, int third, int pairCount)
    {
        var input = new BitReader(part.Bytes.Span);
        input.Read(32);
        if (input.Read(1) == 0) input.ReadCount();
        else SkipPlans(ref input);
        var thirds = new int[input.ReadCount() - 1];
        NumberSet.Read(ref input, thirds, 1, index.Alphabet.Length - 1);
        foreach (var candidate in thirds)
        {
            var indexes = new int[input.ReadCount()];
            NumberSet.Read(ref input, indexes, 0, pairCount - 1);
            if (candidate == third) return indexes;
        }

        return [];
    }

    private int[] ReadPlans(ref BitReader input)
    {
        var plans = new int[input.ReadCount()];
        NumberSet.Read(ref input, plans, 0, index.PlanCount - 1);
        return plans;
    }

    private void SkipPlans(ref BitReader input)
    {
        var among = ReadPlans(ref input).Length;
        ReadSome(ref input, among);
        ReadSome(ref input, among);
        for (var more = 2; more <= TermPlans.MostSections && among > 0; more++) among = ReadSome(ref input, among);
    }

    private static int ReadSome(ref BitReader input, int among)
    {
        var some = new int[input.ReadCount() - 1];
        NumberSet.Read(ref input, some, 0, among - 1);
        return some.Length;
    }

    /// <summary>The last shard that does not begin behind the term.</summary>
    private static int Find(ImmutableArray<string> keys, string term)
    {
        int low = 0, high = keys.Length - 1;
        while (low < high)
        {
            var middle = (low + high + 1) / 2;
            if (string.CompareOrdinal(keys[middle].TrimEnd(' '), term) <= 0) low = middle;
            else high = middle - 1;
        }

        return low;
    }

    private int Number(char unit) => Math.Max(0, Array.BinarySearch(index.Alphabet, unit));
}
