using Site.Model;

namespace Site.Relating;

/// <summary>A plan with what every group asks of it, computed once.</summary>
internal sealed class PlacedPlan(DerivedPlan plan, PlaceNode place)
{
    /// <summary>The year of a plan whose year is not settled: sorts behind every other.</summary>
    public const int NoYear = int.MinValue;

    public DerivedPlan Plan { get; } = plan;

    public PlaceNode Place { get; } = place;

    public int Year { get; } = plan.PlanYear ?? NoYear;

    /// <summary>One bit for each area, by its order: an area named twice counts once.</summary>
    public int Areas { get; } = Bits(plan.Areas);

    /// <summary>Its position among all plans, newest first, counted from 0.</summary>
    public int Number { get; set; }

    public static IComparer<PlacedPlan> ByNumber { get; } = Comparer<PlacedPlan>.Create((a, b) => a.Number.CompareTo(b.Number));

    public bool IsIn(FunctionArea area) => (Areas & (1 << area.Order)) != 0;

    private static int Bits(ImmutableArray<FunctionArea> areas)
    {
        var bits = 0;
        foreach (var area in areas) bits |= 1 << area.Order;
        return bits;
    }

    /// <summary>Newest year first, then the place's position in the tree, title and id: the order within every group.</summary>
    public static int CompareNewestFirst(PlacedPlan left, PlacedPlan right)
    {
        var order = right.Year.CompareTo(left.Year);
        if (order == 0) order = left.Place.Position.CompareTo(right.Place.Position);
        if (order == 0) order = string.CompareOrdinal(left.Plan.Title, right.Plan.Title);
        return order != 0 ? order : string.CompareOrdinal(left.Plan.Id.Value, right.Plan.Id.Value);
    }
}
