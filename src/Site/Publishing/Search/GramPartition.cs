namespace Site.Publishing.Search;

/// <summary>
/// Makes the index of all pairs that begin with a range of the alphabet. Ranges are independent, so they run in parallel,
/// each in memory for its share of the text only.
/// </summary>
/// <remarks>
/// Each occurrence is one number: second character (16 bits), block (32), third character (16). Sorted, it lists the plans
/// of every pair; the third characters then say which of these plans hold which triple.
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
            var entries = _room.Entries.AsSpan(start, ends[first - _low] - start);
            start += entries.Length;
            _writer.WriteCharacter(first, entries);
            Sort(entries, shift: 48);
            WritePairs(first, entries);
        }

        return (_writer.Characters, _writer.Pairs);
    }

    /// <summary>Puts every occurrence into its first character's stretch of the entries; returns where each stretch ends.</summary>
    private int[] Collect()
    {
        var entries = _room.Entries;
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
                    entries[next[first]++] = ((ulong)units[position + 1] << 48) | ((ulong)(uint)block << 16) | units[position + 2];
                }

                position++;
            }
        }

        return next;
    }

    private void WritePairs(int first, Span<ulong> entries)
    {
        while (!entries.IsEmpty)
        {
            var second = entries[0] >> 48;
            var length = 1;
            while (length < entries.Length && entries[length] >> 48 == second) length++;
            if (second != 0) WritePair(first, (int)second, entries[..length]);
            entries = entries[length..];
        }
    }

    private void WritePair(int first, int second, Span<ulong> entries)
    {
        var followed = _writer.BeginPair(entries);
        Sort(followed, shift: 32);
        _writer.EndPair(first, second, followed);
    }

    /// <summary>Sorts by the 16 bits from <paramref name="shift"/> on; what is below is in order already and stays so.</summary>
    private void Sort(Span<ulong> entries, int shift)
    {
        var (counts, spare) = (_room.Counts, _room.Spare);
        if (entries.Length < counts.Length / 8)
        {
            entries.Sort();
            return;
        }

        Array.Clear(counts);
        foreach (var entry in entries) counts[(ushort)(entry >> shift) + 1]++;
        for (var i = 1; i < counts.Length; i++) counts[i] += counts[i - 1];
        foreach (var entry in entries) spare[counts[(ushort)(entry >> shift)]++] = entry;
        spare.AsSpan(0, entries.Length).CopyTo(entries);
    }
}
