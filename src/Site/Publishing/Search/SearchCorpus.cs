using Site.Model;

namespace Site.Publishing.Search;

/// <summary>All text that can be found, normalised, as numbers of an alphabet: 1 for its first character, 0 after each block.</summary>
internal sealed class SearchCorpus
{
    /// <summary>The characters that occur, rising; index 0 is none.</summary>
    public required char[] Alphabet { get; init; }

    /// <summary>Per plan: its blocks one after the other, each closed by a 0, and one more 0.</summary>
    public required ushort[][] Plans { get; init; }

    /// <summary>Per plan, the number of its first block; one more entry at the end.</summary>
    public required int[] FirstBlock { get; init; }

    /// <summary>Per block, where it ends in its plan's units: the position of its 0.</summary>
    public required int[] BlockEnd { get; init; }

    public required int[] BlockPlan { get; init; }

    /// <summary>Per block, four times its section, and its <see cref="BlockField"/>.</summary>
    public required int[] BlockPlace { get; init; }

    /// <summary>How often each number of the alphabet occurs.</summary>
    public required int[] Occurrences { get; init; }

    public static SearchCorpus Of(ImmutableArray<DerivedPlan> plans, SearchText normal)
    {
        var folded = new (ushort[] Units, (int End, int Place)[] Blocks)[plans.Length];
        Parallel.For(0, plans.Length, i => folded[i] = Fold(SearchBlock.Of(plans[i].Plan), normal));

        var alphabet = AlphabetOf(folded.Select(plan => plan.Units));
        var occurrences = new int[alphabet.Length];
        Number(folded.Select(plan => plan.Units), alphabet, occurrences);
        var first = new int[plans.Length + 1];
        for (var i = 0; i < plans.Length; i++) first[i + 1] = first[i] + folded[i].Blocks.Length;
        return new()
        {
            Alphabet = alphabet,
            Occurrences = occurrences,
            Plans = [.. folded.Select(plan => plan.Units)],
            FirstBlock = first,
            BlockEnd = [.. folded.SelectMany(plan => plan.Blocks, (_, block) => block.End)],
            BlockPlan = [.. folded.SelectMany((plan, i) => Enumerable.Repeat(i, plan.Blocks.Length))],
            BlockPlace = [.. folded.SelectMany(plan => plan.Blocks, (_, block) => block.Place)],
        };
    }

    private static (ushort[] Units, (int End, int Place)[] Blocks) Fold(List<SearchBlock> blocks, SearchText normal)
    {
        var units = new ushort[blocks.Sum(block => block.Text.Length + 1) + 1];
        var ends = new (int End, int Place)[blocks.Count];
        var length = 0;
        for (var i = 0; i < ends.Length; i++)
        {
            length += normal.Fold(blocks[i].Text.Span, units.AsSpan(length));
            ends[i] = (length++, (blocks[i].Section * 4) + (int)blocks[i].Field);
        }

        Array.Resize(ref units, length + 1);
        return (units, ends);
    }

    private static char[] AlphabetOf(IEnumerable<ushort[]> plans)
    {
        var seen = new bool[char.MaxValue + 1];
        foreach (var units in plans)
            foreach (var unit in units) seen[unit] = true;
        seen[0] = true;
        return [.. Enumerable.Range(0, seen.Length).Where(i => seen[i]).Select(i => (char)i)];
    }

    private static void Number(IEnumerable<ushort[]> plans, char[] alphabet, int[] occurrences)
    {
        var numbers = new ushort[char.MaxValue + 1];
        for (var i = 1; i < alphabet.Length; i++) numbers[alphabet[i]] = (ushort)i;
        foreach (var units in plans)
        {
            for (var i = 0; i < units.Length; i++)
            {
                units[i] = numbers[units[i]];
                occurrences[units[i]]++;
            }
        }
    }
}
