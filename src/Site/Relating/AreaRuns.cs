using System.Numerics;
using System.Runtime.InteropServices;
using Site.Model;

namespace Site.Relating;

/// <summary>The plans of a list by function area.</summary>
internal static class AreaRuns
{
    /// <summary>The areas that hold enough of the plans, in their fixed order, each with its plans in the order of the list. Two passes.</summary>
    public static List<(FunctionArea Area, ImmutableArray<DerivedPlan> Plans)> Of(ReadOnlySpan<PlacedPlan> plans, int fewest)
    {
        Span<int> counts = stackalloc int[FunctionArea.All.Length];
        foreach (var plan in plans)
            for (var areas = plan.Areas; areas != 0; areas &= areas - 1) counts[BitOperations.TrailingZeroCount(areas)]++;

        var found = new List<(FunctionArea, ImmutableArray<DerivedPlan>)>();
        foreach (var area in FunctionArea.All)
        {
            if (counts[area.Order] < fewest) continue;
            var those = new DerivedPlan[counts[area.Order]];
            var next = 0;
            foreach (var plan in plans)
                if (plan.IsIn(area)) those[next++] = plan.Plan;
            found.Add((area, ImmutableCollectionsMarshal.AsImmutableArray(those)));
        }

        return found;
    }
}
