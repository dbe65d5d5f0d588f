using Site.Model;
using Site.Publishing;
using Site.Relating;

namespace Theme.Figures;

/// <summary>哪里，哪年 where there are too many places for a line each: the smallest places of which there are few enough.</summary>
internal static class PlaceMatrix
{
    private const int Most = 40;

    public static Matrix Of(Page page)
    {
        var library = page.Site.Library;
        var level = Enum.GetValues<PlaceLevel>().Reverse()
            .FirstOrDefault(level => library.Places.Count(place => Stands(place, level)) <= Most, PlaceLevel.Province);
        var places = library.Places.Where(place => Stands(place, level)).Take(Most).ToList();

        var tally = new Tally<PlaceId, int>();
        foreach (var place in places)
            foreach (var plan in place.Plans)
                tally.Add(place.Id, YearColumns.Of(plan.PlanYear), plan);

        var years = library.Plans.Select(plan => YearColumns.Of(plan.PlanYear)).Distinct().Order().ToList();
        var rows = places.Select(place => new MatrixRow(
            new(place.Name, Short(place.Name), SiteMap.Of(place.Id)),
            [.. years.Select(year => tally.CellAt(place.Id, year, heap => CellPage(page, place.Id, year, heap)))]));
        return new("_cap-places", "各地各年的篇数", "地方", YearColumns.Lines(years, year => SiteMap.Of(year)), [.. rows])
        {
            VisibleCaption = "哪里，哪年",
        };
    }

    /// <summary>A place of this level, or one below it that hangs under no known place of the level: nothing is left out.</summary>
    private static bool Stands(PlaceGroup place, PlaceLevel level) =>
        place.Level == level || (place.Ancestors.IsEmpty && place.Level > level);

    private static SitePath CellPage(Page page, PlaceId place, int year, Tally<PlaceId, int>.Heap heap) => heap.Count == 1
        ? page.Site.Map.Of(heap.First)
        : (year == YearColumns.Unknown ? null : page.Site.Map.Of(new CrossKey(place, year, null))) ?? SiteMap.Of(place);

    private static string Short(string name) => name.Length <= 6 ? name : name[..5] + "…";
}
