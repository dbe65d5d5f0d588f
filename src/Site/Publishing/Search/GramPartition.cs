using System.Runtime.CompilerServices;

namespace Site.Publishing.Search;

/// <summary>
/// Makes the index of all pairs that begin with a range of the alphabet. Ranges are independent, so they run in parallel,
/// each in memory for its share of the text only.
/// </summary>
/// <remarks>
/// Each occurrence is one number: second character (16 bits), block (32), third character (16); the character before stands
/// beside it. Sorted, they list the plans of every pair; the third characters then say which of these plans hold which
/// triple, and the characters before them which triples really follow on each other.
/// </remarks>
internal sealed class GramPartition
{
    private readonly SearchCorpus _corpus;
    private readonly int _low;
    private readonly int _high;
    private readonly PartitionRoom _room;
    private readonly GramWriter _writer;

    /// <summary>Takes what it needs; <see cref="Make"/> does the work.</summary>
    /// <param name="low">The first character's number.</param>
    /// <param name="high">The number after the last one.</param>
    /// <param name="room">Used by one partition at a time.</param>
    public GramPartition(SearchCorpus corpus, int low, int high, PartitionRoom room)
    {
        (_corpus, _low, _high, _room) = (corpus, low, high, room);
        _writer = new(corpus);
    }

    /// <summary>Parts of the single characters and parts of the pairs, each in order of their keys.</summary>
    public (ImmutableArray<GramPart> Characters, ImmutableArray<GramPart> Pairs) Make()
    {
        var ends = Collect();
        var start = 0;
        for (var first = _low; first < _high; first++)
        {
            var end = ends[first - _low];
            _writer.WriteCharacter(first, _room.Entries.AsSpan(start, end - start));
            SortBySecond(start, end);
            WritePairs(first, start, end);
            start = end;
        }

        return (_writer.Characters, _writer.Pairs);
    }

    /// <summary>Puts every occurrence into its first character's stretch of the entries; returns where each stretch ends.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private int[] Collect()
    {
        var (entries, before) = (_room.Entries, _room.Before);
        var next = new int[_high - _low];
        for (var i = 1; i < next.Length; i++) next[i] = next[i - 1] + _corpus.Occurrences[_low + i - 1];

        for (var plan = 0; plan < _corpus.Plans.Length; plan++)
        {
            var units = _corpus.Plans[plan];
            var position = 0;
            for (var block = _corpus.FirstBlock[plan]; block < _corpus.FirstBlock[plan + 1]; block++)
            {
                var end = _corpus.BlockEnd[block];
                for (; position < end; position++)
                {
                    var first = units[position] - _low;
                    if ((uint)first >= (uint)next.Length) continue;
                    var at = next[first]++;
                    entries[at] = ((ulong)units[position + 1] << 48) | ((ulong)(uint)block << 16) | units[position + 2];
                    before[at] = position == 0 ? (ushort)0 : units[position - 1];
                }

                position++;
            }
        }

        return next;
    }

    private void WritePairs(int first, int start, int end)
    {
        while (start < end)
        {
            var second = _room.Entries[start] >> 48;
            var next = start + 1;
            while (next < end && _room.Entries[next] >> 48 == second) next++;
            if (second != 0) WritePair(first, (int)second, start, next - start);
            start = next;
        }
    }

    private void WritePair(int first, int second, int start, int length)
    {
        var followed = _writer.BeginPair(_room.Entries.AsSpan(start, length), _room.Before.AsSpan(start, length));
        SortByThird(followed);
        _writer.EndPair(first, second, followed);
    }

    /// <summary>Sorts a stretch by its second characters; occurrences of one pair stay in order of blocks.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void SortBySecond(int start, int end)
    {
        var (counts, spare, spareBefore) = (_room.Counts, _room.Spare, _room.SpareBefore);
        var entries = _room.Entries.AsSpan(start, end - start);
        var before = _room.Before.AsSpan(start, end - start);
        if (entries.Length < counts.Length / 8)
        {
            entries.Sort(before);
            return;
        }

        Count(entries, counts);
        for (var i = 0; i < entries.Length; i++)
        {
            var at = counts[(int)(entries[i] >> 48)]++;
            (spare[at], spareBefore[at]) = (entries[i], before[i]);
        }

        spare.AsSpan(0, entries.Length).CopyTo(entries);
        spareBefore.AsSpan(0, entries.Length).CopyTo(before);
    }

    /// <summary>Sorts by the topmost 16 bits; what is below is in order already and stays so.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void SortByThird(Span<ulong> entries)
    {
        var (counts, spare) = (_room.Counts, _room.Spare);
        if (entries.Length < counts.Length / 8)
        {
            entries.Sort();
            return;
        }

        Count(entries, counts);
        foreach (var entry in entries) spare[counts[(int)(entry >> 48)]++] = entry;
        spare.AsSpan(0, entries.Length).CopyTo(entries);
    }

    /// <summary>For each value of the topmost 16 bits, where its entries begin.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Count(ReadOnlySpan<ulong> entries, int[] counts)
    {
        Array.Clear(counts);
        foreach (var entry in entries) counts[(int)(entry >> 48) + 1]++;
        for (var i = 1; i < counts.Length; i++) counts[i] += counts[i - 1];
    }
}
