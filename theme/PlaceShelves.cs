using System.Collections.Immutable;
using Site.Model;
using Site.Relating;

namespace Theme;

/// <summary>Places that stand together in an index: the towns of one county, or those of which less is known.</summary>
/// <param name="Above">From the highest known place down; each is a link.</param>
/// <param name="Label">Instead of names, where there are none: 省份未定.</param>
internal sealed record PlaceShelf(ImmutableArray<PlaceGroup> Above, string Label, ImmutableArray<PlaceGroup> Places)
{
    public bool IsExample => Above.Any(place => place.Name.Contains("示例", StringComparison.Ordinal));
}

internal static class PlaceShelves
{
    /// <summary>With more places than this the home page lists the counties, or the cities, above them.</summary>
    public const int MostPlaces = 150;

    /// <summary>The shelves of an index, in tree order.</summary>
    /// <param name="isWhole">Every place; else the lowest level of which there are few enough.</param>
    public static ImmutableArray<PlaceShelf> Of(PlanLibrary library, bool isWhole)
    {
        var places = library.Places.Where(place => !place.OwnPlans.IsEmpty).ToList();
        return isWhole || places.Count <= MostPlaces ? Shelves(places) : Shelves(Larger(library));
    }

    /// <summary>Counties, or cities, or provinces; a place that hangs under none of these stands for itself.</summary>
    private static List<PlaceGroup> Larger(PlanLibrary library)
    {
        var larger = new List<PlaceGroup>();
        foreach (var level in new[] { PlaceLevel.County, PlaceLevel.City, PlaceLevel.Province })
        {
            larger = [.. library.Places.Where(place => place.Level == level || (place.Level > level && !HasAbove(place, level)))];
            if (larger.Count <= MostPlaces) break;
        }

        return larger;
    }

    private static ImmutableArray<PlaceShelf> Shelves(List<PlaceGroup> places)
    {
        var known = places.Where(place => !place.IsUnknown).ToList();
        var lowest = known.Count == 0 ? PlaceLevel.Township : known.Max(place => place.Level);
        var shelves = ImmutableArray.CreateBuilder<PlaceShelf>();
        foreach (var group in known.Where(place => place.Level == lowest && !place.Ancestors.IsEmpty).GroupBy(place => place.Ancestors[^1].Id))
            shelves.Add(new(group.First().Ancestors, "", [.. group]));

        Add(lowest == PlaceLevel.Province ? "省级" : "省份未定", known.Where(place => place.Level == lowest && place.Ancestors.IsEmpty));
        Add(lowest == PlaceLevel.Township ? "县、市、区政协（非乡镇）" : "省、市", known.Where(place => place.Level != lowest));
        Add("正文没有可用的地名", places.Where(place => place.IsUnknown));
        return shelves.ToImmutable();

        void Add(string label, IEnumerable<PlaceGroup> some)
        {
            ImmutableArray<PlaceGroup> listed = [.. some];
            if (!listed.IsEmpty) shelves.Add(new([], label, listed));
        }
    }

    private static bool HasAbove(PlaceGroup place, PlaceLevel level) => place.Ancestors.Any(above => above.Level == level);
}
