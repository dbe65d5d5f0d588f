using System.Collections.Immutable;
using Site.Model;
using Site.Publishing;
using Site.Relating;

namespace Theme.Figures;

/// <summary>哪年，做什么: function areas by years, for the whole site or for one place.</summary>
internal static class AreaMatrix
{
    public static Matrix OfSite(Page page) => Of(
        new("_cap-matrix", "各年各职能的篇数", page.Site.Library.Plans),
        year => SiteMap.Of(year),
        area => SiteMap.Of(area),
        (year, area, plan, count) => count == 1
            ? page.Site.Map.Of(plan)
            : page.Site.Map.Of(new CrossKey(null, year, area)) ?? SiteMap.Of(area)) with
    {
        VisibleCaption = "哪年，做什么",
    };

    /// <summary>A cell with several plans leads to the place's page of that year, which lists them.</summary>
    public static Matrix OfPlace(Page page, PlaceGroup place)
    {
        SitePath YearPage(int? year) => page.Site.Map.Of(new CrossKey(place.Id, year, null)) ?? SiteMap.Of(year);
        SitePath AreaPage(FunctionArea area) => page.Site.Map.Of(new CrossKey(place.Id, null, area)) ?? SiteMap.Of(area);
        return Of(
            new("_cap-matrix", $"{place.Name}各年各职能的篇数", place.Plans),
            year => YearPage(year),
            AreaPage,
            (year, area, plan, count) => count == 1 ? page.Site.Map.Of(plan) : year is null ? AreaPage(area) : YearPage(year));
    }

    private static Matrix Of(
        (string Id, string Caption, ImmutableArray<DerivedPlan> Plans) what,
        Func<int?, SitePath> yearPage,
        Func<FunctionArea, SitePath> areaPage,
        Func<int?, FunctionArea, DerivedPlan, int, SitePath> cellPage)
    {
        var tally = new Tally<int, int>();
        var areas = new HashSet<int>();
        foreach (var plan in what.Plans)
            foreach (var area in plan.Areas)
            {
                tally.Add(area.Order, YearColumns.Of(plan.PlanYear), plan);
                areas.Add(area.Order);
            }

        var years = what.Plans.Select(plan => YearColumns.Of(plan.PlanYear)).Distinct().Order().ToList();
        var rows = FunctionArea.All.Where(area => area != FunctionArea.Unclassified || areas.Contains(area.Order)).Select(area => new MatrixRow(
            new(area.Name, area.Name, areas.Contains(area.Order) ? areaPage(area) : null),
            [.. years.Select(year => tally.CellAt(area.Order, year, heap => cellPage(year == YearColumns.Unknown ? null : year, area, heap.First, heap.Count)))]));
        return new(what.Id, what.Caption, "职能", YearColumns.Lines(years, year => yearPage(year)), [.. rows]);
    }
}
