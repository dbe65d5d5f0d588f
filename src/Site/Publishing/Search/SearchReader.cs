namespace Site.Publishing.Search;

/// <summary>
/// Answers a word from the index alone, as the search page does before it looks at texts. Up to four characters these are
/// the plans that hold the word; of a longer one, those that hold all its stretches of four, and most often it knows of them
/// that they hold the word.
/// </summary>
internal sealed class SearchReader(SearchIndex index)
{
    /// <summary>Words of so many characters have an exact answer.</summary>
    public const int Exact = 4;

    private readonly ImmutableArray<string> _characterKeys = Shard.Keys(index.Characters, index.Alphabet, 1);
    private readonly ImmutableArray<string> _pairKeys = Shard.Keys(index.Pairs, index.Alphabet, 3);

    /// <summary>
    /// Every plan that holds the word is among the answer, and every certain one holds it. Up to <see cref="Exact"/> characters
    /// all are certain.
    /// </summary>
    /// <remarks>
    /// A word stands where its stretches of four do if their places join: from one stretch to the left as long as only one
    /// character stands before the shared three, from there to the right as long as only one stands behind. So a plan is in
    /// doubt where three with several before are followed, at once or later, by three with several behind.
    /// </remarks>
    /// <param name="word">Normalised, not empty.</param>
    /// <returns>Numbers of plans, rising.</returns>
    public (int Plan, bool IsCertain)[] Answer(string word)
    {
        if (word.Any(unit => Number(unit) == 0)) return [];
        if (word.Length == 1) return Array.ConvertAll(Character(word), plan => (plan, true));
        if (word.Length == 2) return Array.ConvertAll(Pair(word).Plans, plan => (plan, true));
        var found = Triple(word[..3], before: 0).Keys.Order().Select(plan => (Plan: plan, IsCertain: true, Several: false)).ToList();
        for (var i = 1; i + 3 <= word.Length && found.Count > 0; i++)
        {
            var next = Triple(word.Substring(i, 3), Number(word[i - 1]));
            found = [.. from one in found
                        where next.ContainsKey(one.Plan)
                        let joint = next[one.Plan]
                        select (one.Plan, one.IsCertain && !(one.Several && joint.SeveralBehind), one.Several || joint.SeveralBefore)];
        }

        return [.. found.Select(one => (one.Plan, one.IsCertain))];
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

    /// <summary>The plans of a pair, and the indexes of those in which it stands between different characters: on the left, on the right.</summary>
    private PairPlans Pair(string term)
    {
        foreach (var part in index.Pairs[Find(_pairKeys, term)].Parts)
        {
            if (part.First != Number(term[0]) || part.Second != Number(term[1]) || part.Third != 0) continue;
            var input = new BitReader(part.Bytes.Span);
            input.Read(33);
            return ReadHead(ref input);
        }

        return new([], [], []);
    }

    /// <summary>The plans that hold three characters, where the index can tell with the given one before them, and how they join there.</summary>
    private Dictionary<int, Joint> Triple(string term, int before)
    {
        var found = new Dictionary<int, Joint>();
        var (plans, severalBefore, severalBehind) = Pair(term[..2]);
        if (plans.Length == 0) return found;
        foreach (var part in index.Pairs[Find(_pairKeys, term)].Parts)
        {
            if (part.First != Number(term[0]) || part.Second != Number(term[1])) continue;
            if (ReadThird(part, Number(term[2]), plans.Length) is not var (indexes, contexts)) continue;
            var neighbours = contexts.Values.SelectMany(some => some).CountBy(here => here).ToDictionary();
            var follow = contexts.GetValueOrDefault(before, []).ToHashSet();
            var mixed = 0;
            foreach (var i in indexes)
            {
                var joint = new Joint(severalBefore.Contains(i), severalBehind.Contains(i));
                if (joint is (true, true))
                {
                    var here = mixed++;
                    if (before != 0 && !follow.Contains(here)) continue;
                    joint = joint with { SeveralBefore = neighbours[here] > 1 };
                }

                found.Add(plans[i], joint);
            }
        }

        return found;
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
        foreach (var character in ReadSome(ref input, 0, index.Alphabet.Length - 1))
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

    private PairPlans ReadHead(ref BitReader input)
    {
        var plans = ReadPlans(ref input);
        ReadSome(ref input, 0, plans.Length - 1);
        ReadSome(ref input, 0, plans.Length - 1);
        for (int more = 2, among = plans.Length; more <= TermPlans.MostSections && among > 0; more++)
            among = ReadSome(ref input, 0, among - 1).Length;
        var several = ReadSome(ref input, 0, plans.Length - 1);
        var before = Array.ConvertAll(ReadSome(ref input, 0, several.Length - 1), i => several[i]);
        var mixed = Array.ConvertAll(ReadSome(ref input, 0, before.Length - 1), i => before[i]);
        return new(plans, [.. before], [.. several.Except(before), .. mixed]);
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

    /// <summary>The plans of a pair; the indexes of those where different characters stand before it, and behind it.</summary>
    private readonly record struct PairPlans(int[] Plans, HashSet<int> SeveralBefore, HashSet<int> SeveralBehind);

    /// <summary>
    /// How three characters join the three that begin one earlier: whether different characters stand before these, and
    /// whether different ones may stand behind those.
    /// </summary>
    private readonly record struct Joint(bool SeveralBefore, bool SeveralBehind);
}
