using System.Runtime.InteropServices;
using Site.Model;

namespace Site.Relating;

/// <summary>What each plan is next to: its place's other years, its place's and its primary area's other plans.</summary>
internal static class Neighbours
{
    public static Dictionary<PlanId, PlanRelations> Of(PlaceTree tree, PlanSharing sharing)
    {
        var repeats = Repeats.Of(tree.Plans.Select(placed => placed.Plan));
        var sameArea = SameArea(tree.Plans);
        var relations = new Dictionary<PlanId, PlanRelations>(tree.Plans.Length);
        foreach (var node in tree.Nodes)
            foreach (var (placed, own) in OfPlace(node))
            {
                var (findSameArea, total) = sameArea.GetValueOrDefault(placed.Plan.Id, (own.FindSameArea, 0));
                relations.Add(placed.Plan.Id, own with
                {
                    FindSameArea = findSameArea,
                    SameAreaTotal = total,
                    RepeatOf = repeats.GetValueOrDefault(placed.Plan.Id),
                    Shares = sharing.Of(placed.Plan.Id),
                });
            }

        return relations;
    }

    /// <summary>Plans of unknown place share no place: each stands alone.</summary>
    private static IEnumerable<(PlacedPlan, PlanRelations)> OfPlace(PlaceNode node)
    {
        var place = new PlaceId(node.Slug);
        var alone = new PlanRelations { Place = place, SamePlaceTotal = 0, SameAreaTotal = 0 };
        if (node.IsUnknown || node.Own.Count == 1) return node.Own.Select(plan => (plan, alone));

        var nearest = new NearestPlans(node.Own);
        return new YearNeighbours(node.Own).Of(node.Own).Select((years, i) => (node.Own[i], alone with
        {
            Previous = years.Previous,
            Next = years.Next,
            FindSamePlace = () => nearest.Around(i, elsewhere: false),
            SamePlaceTotal = node.Own.Count - 1,
        }));
    }

    private static Dictionary<PlanId, (Func<ImmutableArray<DerivedPlan>> Find, int Total)> SameArea(ImmutableArray<PlacedPlan> newestFirst)
    {
        var neighbours = new Dictionary<PlanId, (Func<ImmutableArray<DerivedPlan>>, int)>(newestFirst.Length);
        foreach (var area in FunctionArea.All.Remove(FunctionArea.Unclassified))
        {
            var plans = newestFirst.Where(placed => placed.Plan.Areas is [var primary, ..] && primary.Order == area.Order).ToList();
            var nearest = new NearestPlans(plans);
            var perPlace = new Dictionary<PlaceNode, int>();
            foreach (var placed in plans) CollectionsMarshal.GetValueRefOrAddDefault(perPlace, placed.Place, out _)++;
            for (var i = 0; i < plans.Count; i++)
            {
                var here = plans[i].Place.IsUnknown ? 1 : perPlace[plans[i].Place];
                var self = i;
                neighbours.Add(plans[i].Plan.Id, (() => nearest.Around(self, elsewhere: true), plans.Count - here));
            }
        }

        return neighbours;
    }
}
