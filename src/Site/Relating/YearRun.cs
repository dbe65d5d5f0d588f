using System.Runtime.InteropServices;

namespace Site.Relating;

/// <summary>Plans of one year that stand side by side in a list sorted by year.</summary>
internal readonly record struct YearRun(int Year, int Start, int End)
{
    /// <summary>Parts a list sorted by year into its years, in one pass.</summary>
    public static List<YearRun> Of(List<PlacedPlan> sorted)
    {
        var runs = new List<YearRun>();
        var plans = CollectionsMarshal.AsSpan(sorted);
        for (int start = 0, end; start < plans.Length; start = end)
        {
            for (end = start + 1; end < plans.Length && plans[end].Year == plans[start].Year;) end++;
            runs.Add(new(plans[start].Year, start, end));
        }

        return runs;
    }
}
