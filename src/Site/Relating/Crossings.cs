using System.Runtime.InteropServices;

namespace Site.Relating;

/// <summary>Place × year, place × area and year × area, wherever at least two plans meet.</summary>
/// <remarks>
/// Every group is read once: a place's plans are sorted by year already, and there are only fourteen areas. So no table of
/// pairs is needed, and pairs that hold a single plan cost nothing.
/// </remarks>
internal static class Crossings
{
    private const int Fewest = 2;

    /// <summary>By place, then by year, and in each by year and area.</summary>
    /// <param name="years">The years of <see cref="PlaceTree.Plans"/>.</param>
    public static ImmutableArray<CrossGroup> Of(PlaceTree tree, List<YearRun> years)
    {
        var groups = ImmutableArray.CreateBuilder<CrossGroup>();
        foreach (var node in tree.Nodes)
        {
            var plans = CollectionsMarshal.AsSpan(node.All);
            foreach (var run in YearRun.Of(plans))
                if (run.Year != PlacedPlan.NoYear && run.Count >= Fewest) groups.Add(new(new(node.Id, run.Year, null), run.In(plans).Plans()));
            AddAreas(groups, new(node.Id, null, null), plans);
        }

        foreach (var run in years)
            if (run.Year != PlacedPlan.NoYear) AddAreas(groups, new(null, run.Year, null), run.In(tree.Plans.AsSpan()));
        return groups.ToImmutable();
    }

    private static void AddAreas(ImmutableArray<CrossGroup>.Builder groups, CrossKey half, ReadOnlySpan<PlacedPlan> plans)
    {
        if (plans.Length < Fewest) return;
        foreach (var (area, shared) in AreaRuns.Of(plans, Fewest)) groups.Add(new(half with { Area = area }, shared));
    }
}
