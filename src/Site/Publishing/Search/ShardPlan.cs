using Site.Model;

namespace Site.Publishing.Search;

/// <summary>
/// How many files the index has: known from the length of the text alone, so that addresses exist before the index does.
/// </summary>
/// <param name="Characters">Shards of single characters.</param>
/// <param name="Pairs">Shards of pairs and what follows them.</param>
internal readonly record struct ShardPlan(int Characters, int Pairs)
{
    /// <summary>A cold query loads one or two shards, most often: smaller ones make more files, larger ones slower queries.</summary>
    private const double ShardBytes = 4400;

    /// <summary>Above this many shards they grow, so that the directory, which every reader loads, does not.</summary>
    private const int MostPairShards = 4000;

    public static ShardPlan Of(ImmutableArray<DerivedPlan> plans)
    {
        long length = 0;
        foreach (var plan in plans) length += plan.Title.Length + plan.Text.Text.Length;
        return new(Shards(length * 0.075, MostPairShards / 10), Shards(length * 0.52, MostPairShards));
    }

    private static int Shards(double bytes, int most)
    {
        var shards = bytes / ShardBytes;
        if (shards > most) shards = Math.Sqrt(shards * most);
        return Math.Max(1, (int)Math.Ceiling(shards));
    }
}
