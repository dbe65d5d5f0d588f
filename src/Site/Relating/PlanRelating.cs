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
        var years = YearRun.Of(tree.Plans.AsSpan());
        var places = Task.Run(() => PlaceGroups.Of(tree));
        var crossings = Task.Run(() => Crossings.Of(tree, years));
        return new()
        {
            Plans = [.. tree.Nodes.SelectMany(node => node.Own).Select(placed => placed.Plan)],
            Years = [.. years.Select(run => new YearGroup(run.Year == PlacedPlan.NoYear ? null : run.Year, run.In(tree.Plans.AsSpan()).Plans()))],
            Relations = Neighbours.Of(tree, sharing),
            Places = places.GetAwaiter().GetResult(),
            Areas = [.. AreaRuns.Of(tree.Plans.AsSpan(), fewest: 1).Select(run => new AreaGroup(run.Area, run.Plans))],
            Crossings = crossings.GetAwaiter().GetResult(),
            Sharing = sharing,
        };
    }
}
