namespace Site.Publishing.Search;

/// <summary>The large arrays of a <see cref="GramPartition"/>, made once per thread and used again: they are most of its memory.</summary>
internal sealed class PartitionRoom
{
    /// <summary>Makes room for the largest of some partitions.</summary>
    public PartitionRoom(SearchCorpus corpus, IEnumerable<(int Low, int High)> partitions)
    {
        var occurrences = corpus.Occurrences;
        Entries = new ulong[partitions.Max(p => occurrences.AsSpan(p.Low, p.High - p.Low).ToArray().Sum())];
        Before = new ushort[Entries.Length];
        Spare = new ulong[occurrences.Skip(1).Max()];
        SpareBefore = new ushort[Spare.Length];
        Counts = new int[corpus.Alphabet.Length + 1];
    }

    public ulong[] Entries { get; }

    /// <summary>For each entry, the character that stands before; 0 at the beginning of a block.</summary>
    public ushort[] Before { get; }

    /// <summary>As large as all occurrences of one character.</summary>
    public ulong[] Spare { get; }

    public ushort[] SpareBefore { get; }

    /// <summary>One more than the alphabet.</summary>
    public int[] Counts { get; }
}
