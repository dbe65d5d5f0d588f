using Site.Model;

namespace Site.Publishing.Search;

/// <summary>
/// How many files the index has: guessed from the length of the text alone, so that addresses exist before the index does.
/// </summary>
/// <param name="Characters">Shards of single characters.</param>
/// <param name="Pairs">Shards of pairs and what follows them.</param>
internal readonly record struct ShardPlan(int Characters, int Pairs)
{
    /// <summary>A cold query loads one or two shards, most often: smaller ones make more files, larger ones slower queries.</summary>
    private const double ShardBytes = 4400;

    public static ShardPlan Of(ImmutableArray<DerivedPlan> plans)
    {
        double length = 0;
        foreach (var plan in plans) length += plan.Title.Length + plan.Text.Text.Length;
        var root = Math.Sqrt(length);
        return new(
            Shards((0.075 * length) + 4000, most: 0.1 * root),
            Shards((0.5 * length) + (40 * root * Math.Sqrt(root)), most: 0.525 * root));
    }

    /// <summary>
    /// Occurrences cost bytes in proportion to the text, different words to less than that. A large index grows by more
    /// shards and by larger ones alike: every reader loads the list of all shards first.
    /// </summary>
    private static int Shards(double bytes, double most) => Math.Max(1, (int)Math.Ceiling(Math.Min(bytes / ShardBytes, most)));
}
