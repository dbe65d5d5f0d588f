using System.Collections.Concurrent;

namespace Site.Publishing.Search;

/// <summary>The whole index: for every character and pair the plans that hold it, and for every pair what follows it where.</summary>
internal sealed record SearchIndex(char[] Alphabet, int PlanCount, ImmutableArray<Shard> Characters, ImmutableArray<Shard> Pairs)
{
    /// <summary>A partition holds about so many occurrences: 16 bytes each while it is made.</summary>
    private const int PartitionSize = 2_000_000;

    private const int MostPartitions = 32;

    /// <summary>Two at a time are fast enough, and each more would cost 25 MiB. The index is the same on any number of cores.</summary>
    private static readonly ParallelOptions Parallelism = new() { MaxDegreeOfParallelism = 2 };

    public static SearchIndex Of(SearchCorpus corpus, ShardPlan shards)
    {
        var partitions = Partition(corpus.Occurrences);
        var made = new (ImmutableArray<GramPart> Characters, ImmutableArray<GramPart> Pairs)[partitions.Count];
        var rooms = new ConcurrentBag<PartitionRoom>();
        Parallel.For(0, made.Length, Parallelism, i =>
        {
            var room = rooms.TryTake(out var free) ? free : new PartitionRoom(corpus, partitions);
            made[i] = new GramPartition(corpus, partitions[i].Low, partitions[i].High, room).Make();
            rooms.Add(room);
        });
        return new(
            corpus.Alphabet,
            corpus.Plans.Length,
            Shard.Deal([.. made.SelectMany(m => m.Characters)], shards.Characters),
            Shard.Deal([.. made.SelectMany(m => m.Pairs)], shards.Pairs));
    }

    private static List<(int Low, int High)> Partition(int[] occurrences)
    {
        var total = occurrences.Skip(1).Sum(count => (long)count);
        var size = Math.Max(PartitionSize, total / MostPartitions);
        var partitions = new List<(int, int)>();
        var low = 1;
        long held = 0;
        for (var i = 1; i < occurrences.Length; i++)
        {
            held += occurrences[i];
            if (held < size && i < occurrences.Length - 1) continue;
            partitions.Add((low, i + 1));
            (low, held) = (i + 1, 0);
        }

        return partitions;
    }
}
