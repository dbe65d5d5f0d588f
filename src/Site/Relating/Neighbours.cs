using Site.Model;

namespace Site.Relating;

/// <summary>What each plan is next to: its place's other years, and plans of its primary area elsewhere. Found when a page asks.</summary>
internal sealed class Neighbours
{
    private readonly PlaceTree _tree;
    private readonly PlanSharing _sharing;
    private readonly Dictionary<PlanId, DerivedPlan> _repeats;
    private readonly Lazy<NearestPlans>[] _areas;

    private Neighbours(PlaceTree tree, PlanSharing sharing)
    {
        (_tree, _sharing) = (tree, sharing);
        _repeats = Repeats.Of(tree.Plans.Select(placed => placed.Plan));
        _areas = [.. FunctionArea.All.Select(area => new Lazy<NearestPlans>(() => new([.. tree.Plans.Where(plan => PrimaryOf(plan) == area)])))];
    }

    public static PlanNeighbours Of(PlaceTree tree, PlanSharing sharing)
    {
        var neighbours = new Neighbours(tree, sharing);
        return new(id => tree.Of(id).Place.Id, id => neighbours.Find(tree.Of(id)), neighbours._repeats.Count);
    }

    private PlanRelations Find(PlacedPlan placed)
    {
        var (previous, next) = placed.Place.IsUnknown ? (null, null) : placed.Place.Years.Around(placed);
        var sameArea = PrimaryOf(placed) is { } area ? _areas[area.Order].Value : null;
        return new()
        {
            Place = placed.Place.Id,
            Previous = previous,
            Next = next,
            FindSamePlace = () => placed.Place.IsUnknown ? [] : placed.Place.Nearest.Around(placed, elsewhere: false),
            SamePlaceTotal = placed.Place.IsUnknown ? 0 : placed.Place.Own.Count - 1,
            SameAreaTotal = sameArea?.CountElsewhere(placed) ?? 0,
            FindSameArea = () => sameArea?.Around(placed, elsewhere: true) ?? [],
            RepeatOf = _repeats.GetValueOrDefault(placed.Plan.Id),
            Shares = _sharing.Of(placed.Number),
        };
    }

    /// <summary>Plans of 未归类 have nothing in common.</summary>
    private static FunctionArea? PrimaryOf(PlacedPlan placed) =>
        placed.Plan.Areas is [var primary, ..] && primary != FunctionArea.Unclassified ? primary : null;
}
