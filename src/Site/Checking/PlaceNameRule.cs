using Site.Model;
using Site.Relating;

namespace Site.Checking;

/// <summary>Two places that sound alike get addresses that differ by a sign; an editor should know, and may choose a better one.</summary>
internal static class PlaceNameRule
{
    public static IEnumerable<Finding> Find(CheckedSite site) =>
        from place in site.Library.Places
        where !PlaceSlugs.IsPlain(place, site.Registries)
        select Messages.PlaceSoundsAlike(place.Plans[0].Plan, place.FullName, place.Id.Slug);
}
