using Site.Model;
using Site.Relating;

namespace Site.Publishing;

/// <summary>Where two groups meet: <c>places/x/2026.html</c>, <c>places/x/tian.html</c>, <c>years/2026/tian.html</c>.</summary>
internal static class CrossAddresses
{
    /// <summary>All of them. Every page links to some, and most to the same.</summary>
    public static Dictionary<CrossKey, SitePath> Of(ImmutableArray<CrossGroup> crossings)
    {
        var addresses = new Dictionary<CrossKey, SitePath>(crossings.Length);
        foreach (var crossing in crossings) addresses.Add(crossing.Key, Of(crossing.Key));
        return addresses;
    }

    private static SitePath Of(CrossKey key) => key switch
    {
        { Place: { } place, Year: { } year } => new(string.Create(null, $"places/{place.Slug}/{year}.html")),
        { Place: { } place, Area: { } area } => new($"places/{place.Slug}/{area.Code}.html"),
        { Year: { } year, Area: { } area } => new(string.Create(null, $"years/{year}/{area.Code}.html")),
        _ => throw new ArgumentException("exactly two of place, year and area", nameof(key)),
    };
}
