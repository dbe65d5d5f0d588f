using Site.Model;
using Site.Registries;

namespace Site.Relating;

/// <summary>All plans in; groups and relations out.</summary>
public static class PlanRelating
{
    /// <summary>
    /// Groups the plans by place, year and area and finds what each is next to. The result does not depend on the order of
    /// <paramref name="plans"/>, whose ids are distinct; the cost grows with their number, not with its square.
    /// </summary>
    /// <param name="onDemand">The pages of few plans will be asked for: what only such a page needs is found for it alone.</param>
    /// <param name="before">An earlier library: what it found in the very same plan stands.</param>
    public static PlanLibrary Relate(
        ImmutableArray<DerivedPlan> plans, RegistrySet registries, bool onDemand = false, PlanLibrary? before = null)
    {
        var tree = PlaceTree.Grow(plans, registries);
        var sharing = new PlanSharing(tree.Plans, onDemand, before?.Sharing);
        List<PlacedPlan> newestFirst = [.. tree.Plans];
        var years = YearRun.Of(newestFirst).ConvertAll(run => (run.Year, Plans: newestFirst.GetRange(run.Start, run.End - run.Start)));
        var places = Task.Run(() => PlaceGroups.Of(tree));
        var areas = Task.Run(() => Areas(newestFirst).ToImmutableArray());
        var crossings = Task.Run(() => Crossings.Of(tree, years.Where(year => year.Year != PlacedPlan.NoYear)));
        return new()
        {
            Plans = [.. tree.Nodes.SelectMany(node => node.Own).Select(placed => placed.Plan)],
            Years = [.. years.Select(year => new YearGroup(year.Year == PlacedPlan.NoYear ? null : year.Year, year.Plans.Plans()))],
            Relations = Neighbours.Of(tree, sharing),
            Places = places.GetAwaiter().GetResult(),
            Areas = areas.GetAwaiter().GetResult(),
            Crossings = crossings.GetAwaiter().GetResult(),
            Sharing = sharing,
        };
    }

    private static IEnumerable<AreaGroup> Areas(List<PlacedPlan> newestFirst) =>
        from area in FunctionArea.All
        let plans = newestFirst.FindAll(placed => placed.IsIn(area))
        where plans.Count > 0
        select new AreaGroup(area, plans.Plans());
}
