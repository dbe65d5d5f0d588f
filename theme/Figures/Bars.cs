using System.Collections.Immutable;
using Site.Model;
using Site.Publishing;
using Site.Relating;

namespace Theme.Figures;

/// <summary>How many plans of a group belong to each of several names.</summary>
public sealed record Bar(string Name, SitePath Path, int Official, int Samples)
{
    public int Total => Official + Samples;
}

/// <summary>Counts a group's plans by area or by year; a bar leads to the page where both meet, or to the only plan.</summary>
internal static class Bars
{
    /// <summary>Most frequent first.</summary>
    public static ImmutableArray<Bar> OfAreas(Page page, YearGroup year) =>
    [
        .. FunctionArea.All
            .Select(area => (area, plans: year.Plans.Where(plan => plan.Areas.Contains(area)).ToList()))
            .Where(pair => pair.plans.Count > 0)
            .OrderByDescending(pair => pair.plans.Count)
            .Select(pair => Of(pair.area.Name, pair.plans, PageOf(page, year.Year, pair.area, pair.plans, SiteMap.Of(pair.area)))),
    ];

    /// <summary>Oldest first, 年份未定 last.</summary>
    public static ImmutableArray<Bar> OfYears(Page page, AreaGroup area) =>
    [
        .. area.Plans.GroupBy(plan => YearColumns.Of(plan.PlanYear))
            .OrderBy(group => group.Key)
            .Select(group => (Year: group.First().PlanYear, Plans: group.ToList()))
            .Select(pair => Of(
                pair.Year is { } year ? Words.Number(year) : "未定",
                pair.Plans,
                PageOf(page, pair.Year, area.Area, pair.Plans, SiteMap.Of(pair.Year)))),
    ];

    private static Bar Of(string name, List<DerivedPlan> plans, SitePath path)
    {
        var official = plans.Count(plan => plan.Tier == Tier.Official);
        return new(name, path, official, plans.Count - official);
    }

    private static SitePath PageOf(Page page, int? year, FunctionArea area, List<DerivedPlan> plans, SitePath otherwise) =>
        plans.Count == 1
            ? page.Site.Map.Of(plans[0])
            : (year is null ? null : page.Site.Map.Of(new CrossKey(null, year, area))) ?? otherwise;
}
