namespace Site.Publishing.Search;

/// <summary>
/// Answers a word from the index alone, as the search page does before it looks at texts. Up to four characters these are
/// the plans that hold the word; of a longer one, those that hold all its stretches of four, and hardly ever more.
/// </summary>
internal sealed class SearchReader(SearchIndex index)
{
    /// <summary>Words of so many characters have an exact answer.</summary>
    public const int Exact = 4;

    private readonly ImmutableArray<string> _characterKeys = Shard.Keys(index.Characters, index.Alphabet, 1);
    private readonly ImmutableArray<string> _pairKeys = Shard.Keys(index.Pairs, index.Alphabet, 3);

    /// <summary>Never misses a plan that holds the word.</summary>
    /// <param name="word">Normalised, not empty.</param>
    /// <returns>Numbers of plans, rising.</returns>
    public int[] Candidates(string word)
    {
        if (word.Any(unit => Number(unit) == 0)) return [];
        if (word.Length == 1) return Character(word);
        if (word.Length == 2) return Pair(word).Plans;
        var found = Triple(word[..3], before: 0);
        for (var i = 1; i + 3 <= word.Length && found.Length > 0; i++)
            found = [.. found.Intersect(Triple(word.Substring(i, 3), Number(word[i - 1]))).Order()];
        return found;
    }

    private int[] Character(string term)
    {
        foreach (var part in index.Characters[Find(_characterKeys, term)].Parts)
        {
            if (part.First != Number(term[0])) continue;
            var input = new BitReader(part.Bytes.Span);
            input.Read(16);
            return ReadPlans(ref input);
        }

        return [];
    }

    /// <summary>The plans of a pair, and the indexes of those in which it stands between different characters on both sides.</summary>
    private (int[] Plans, int[] Mixed) Pair(string term)
    {
        foreach (var part in index.Pairs[Find(_pairKeys, term)].Parts)
        {
            if (part.First != Number(term[0]) || part.Second != Number(term[1]) || part.Third != 0) continue;
            var input = new BitReader(part.Bytes.Span);
            input.Read(33);
            return ReadHead(ref input);
        }

        return ([], []);
    }

    /// <summary>The plans that hold three characters, where the index can tell with the given one before them.</summary>
    private int[] Triple(string term, int before)
    {
        var (plans, mixed) = Pair(term[..2]);
        if (plans.Length == 0) return [];
        foreach (var part in index.Pairs[Find(_pairKeys, term)].Parts)
        {
            if (part.First != Number(term[0]) || part.Second != Number(term[1])) continue;
            if (ReadThird(part, Number(term[2]), plans.Length) is not var (indexes, contexts)) continue;
            if (before == 0) return Array.ConvertAll(indexes, i => plans[i]);
            int[] mixedHere = [.. indexes.Intersect(mixed).Order()];
            var follow = contexts.GetValueOrDefault(before, []).Select(i => mixedHere[i]).ToHashSet();
            return [.. indexes.Where(i => Array.BinarySearch(mixedHere, i) < 0 || follow.Contains(i)).Select(i => plans[i])];
        }

        return [];
    }

    private (int[] Indexes, Dictionary<int, int[]> Before)? ReadThird(GramPart part, int third, int pairCount)
    {
        var input = new BitReader(part.Bytes.Span);
        input.Read(32);
        if (input.Read(1) == 0) input.ReadCount();
        else ReadHead(ref input);
        foreach (var candidate in ReadSome(ref input, 1, index.Alphabet.Length - 1))
        {
            var indexes = new int[input.ReadCount()];
            NumberSet.Read(ref input, indexes, 0, pairCount - 1);
            var before = ReadBefore(ref input);
            if (candidate == third) return (indexes, before);
        }

        return null;
    }

    private Dictionary<int, int[]> ReadBefore(ref BitReader input)
    {
        var before = new Dictionary<int, int[]>();
        var mixedPlans = input.ReadCount() - 1;
        if (mixedPlans == 0) return before;
        foreach (var character in ReadSome(ref input, 1, index.Alphabet.Length - 1))
        {
            var some = new int[input.ReadCount()];
            NumberSet.Read(ref input, some, 0, mixedPlans - 1);
            before.Add(character, some);
        }

        return before;
    }

    private int[] ReadPlans(ref BitReader input)
    {
        var plans = new int[input.ReadCount()];
        NumberSet.Read(ref input, plans, 0, index.PlanCount - 1);
        return plans;
    }

    private (int[] Plans, int[] Mixed) ReadHead(ref BitReader input)
    {
        var plans = ReadPlans(ref input);
        ReadSome(ref input, 0, plans.Length - 1);
        ReadSome(ref input, 0, plans.Length - 1);
        for (int more = 2, among = plans.Length; more <= TermPlans.MostSections && among > 0; more++)
            among = ReadSome(ref input, 0, among - 1).Length;
        return (plans, ReadSome(ref input, 0, plans.Length - 1));
    }

    private static int[] ReadSome(ref BitReader input, int low, int high)
    {
        var some = new int[input.ReadCount() - 1];
        NumberSet.Read(ref input, some, low, high);
        return some;
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
