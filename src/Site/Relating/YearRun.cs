using System.Runtime.InteropServices;

namespace Site.Relating;

/// <summary>Plans of one year that stand side by side in a list sorted by year.</summary>
internal readonly record struct YearRun(int Year, int Start, int End)
{
    public int Count => End - Start;

    /// <summary>Parts a list sorted by year into its years, in one pass.</summary>
    public static List<YearRun> Of(List<PlacedPlan> sorted) => Of(CollectionsMarshal.AsSpan(sorted));

    /// <inheritdoc cref="Of(List{PlacedPlan})"/>
    public static List<YearRun> Of(ReadOnlySpan<PlacedPlan> sorted)
    {
        var runs = new List<YearRun>();
        for (int start = 0, end; start < sorted.Length; start = end)
        {
            for (end = start + 1; end < sorted.Length && sorted[end].Year == sorted[start].Year;) end++;
            runs.Add(new(sorted[start].Year, start, end));
        }

        return runs;
    }

    public ReadOnlySpan<PlacedPlan> In(ReadOnlySpan<PlacedPlan> sorted) => sorted[Start..End];
}
