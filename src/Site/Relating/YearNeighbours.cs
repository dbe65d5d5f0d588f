using Site.Model;

namespace Site.Relating;

/// <summary>The plans of one place, year by year: which one stands before and behind each.</summary>
/// <param name="own">The plans of one place, newest first.</param>
internal sealed class YearNeighbours(List<PlacedPlan> own)
{
    private readonly List<YearRun> runs = YearRun.Of(own);

    /// <summary>One of the nearest earlier year and one of the nearest later; the same kind if there is one.</summary>
    public (DerivedPlan? Previous, DerivedPlan? Next) Around(PlacedPlan plan)
    {
        if (plan.Year == PlacedPlan.NoYear) return (null, null);
        var run = runs.FindIndex(run => run.Year == plan.Year);
        return (Pick(run + 1, plan.Plan), Pick(run - 1, plan.Plan));
    }

    /// <summary>The first of the same kind, else the first.</summary>
    private DerivedPlan? Pick(int run, DerivedPlan plan)
    {
        if (run < 0 || run >= runs.Count || runs[run].Year == PlacedPlan.NoYear) return null;
        for (var i = runs[run].Start; i < runs[run].End; i++)
            if (own[i].Plan.Kind.Value?.Name == plan.Kind.Value?.Name) return own[i].Plan;
        return own[runs[run].Start].Plan;
    }
}
