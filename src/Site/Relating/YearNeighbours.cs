using Site.Model;

namespace Site.Relating;

/// <summary>The plans of one place, year by year: which one stands before and behind each.</summary>
internal sealed class YearNeighbours
{
    private readonly List<YearRun> runs;
    private readonly List<DerivedPlan>[] firstOfKind;

    /// <summary>Reads the years once; each plan is then answered in a few steps.</summary>
    /// <param name="own">The plans of one place, newest first.</param>
    public YearNeighbours(List<PlacedPlan> own)
    {
        runs = YearRun.Of(own);
        firstOfKind = [.. runs.Select(run => FirstOfEachKind(own, run))];
    }

    /// <summary>For each plan, in order: one of the nearest earlier year and one of the nearest later; the same kind if there is one.</summary>
    public IEnumerable<(DerivedPlan? Previous, DerivedPlan? Next)> Of(List<PlacedPlan> own)
    {
        for (var r = 0; r < runs.Count; r++)
            for (var i = runs[r].Start; i < runs[r].End; i++)
                yield return runs[r].Year == PlacedPlan.NoYear ? (null, null) : (Pick(r + 1, own[i].Plan), Pick(r - 1, own[i].Plan));
    }

    private DerivedPlan? Pick(int run, DerivedPlan plan)
    {
        if (run < 0 || run >= runs.Count || runs[run].Year == PlacedPlan.NoYear) return null;
        var kinds = firstOfKind[run];
        return kinds.Find(other => other.Kind.Value?.Name == plan.Kind.Value?.Name) ?? kinds[0];
    }

    private static List<DerivedPlan> FirstOfEachKind(List<PlacedPlan> own, YearRun run)
    {
        var kinds = new List<DerivedPlan>();
        for (var i = run.Start; i < run.End; i++)
        {
            var plan = own[i].Plan;
            if (!kinds.Exists(other => other.Kind.Value?.Name == plan.Kind.Value?.Name)) kinds.Add(plan);
        }

        return kinds;
    }
}
