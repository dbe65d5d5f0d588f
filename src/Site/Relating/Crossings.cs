using Site.Model;

namespace Site.Relating;

/// <summary>Place × year, place × area and year × area, wherever at least two plans meet.</summary>
/// <remarks>
/// Every group is read once: a place's plans are sorted by year already, and there are only fourteen areas. So no table of
/// pairs is needed, and pairs that hold a single plan cost nothing.
/// </remarks>
internal static class Crossings
{
    private const int Fewest = 2;

    public static ImmutableArray<CrossGroup> Of(PlaceTree tree, IEnumerable<(int Year, List<PlacedPlan> Plans)> years)
    {
        var groups = ImmutableArray.CreateBuilder<CrossGroup>();
        foreach (var node in tree.Nodes)
        {
            var place = new PlaceId(node.Slug);
            AddYears(groups, place, node.All);
            AddAreas(groups, new(place, null, null), node.All);
        }

        foreach (var (year, plans) in years) AddAreas(groups, new(null, year, null), plans);
        return groups.ToImmutable();
    }

    private static void AddYears(ImmutableArray<CrossGroup>.Builder groups, PlaceId place, List<PlacedPlan> plans)
    {
        foreach (var run in YearRun.Of(plans))
        {
            if (run.Year == PlacedPlan.NoYear || run.End - run.Start < Fewest) continue;
            groups.Add(new(new(place, run.Year, null), plans.GetRange(run.Start, run.End - run.Start).Plans()));
        }
    }

    private static void AddAreas(ImmutableArray<CrossGroup>.Builder groups, CrossKey half, List<PlacedPlan> plans)
    {
        if (plans.Count < Fewest) return;
        foreach (var area in FunctionArea.All)
        {
            var shared = plans.FindAll(plan => plan.IsIn(area));
            if (shared.Count >= Fewest) groups.Add(new(half with { Area = area }, shared.Plans()));
        }
    }
}
