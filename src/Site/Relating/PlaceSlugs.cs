using Site.Model;
using Site.Registries;
using Site.Text;

namespace Site.Relating;

/// <summary>Names places in addresses: the pinyin of the known names from province down, joined by <c>-</c>, or what the registry says.</summary>
/// <remarks>
/// Two chains of names that sound alike (福州市, 抚州市) stay two places: the one whose names come first in character order
/// keeps the plain slug, every other gets a sign made from its own names. So the sign of a place is always the same, and
/// <see cref="IsPlain"/> tells an editor's checks where one was needed.
/// </remarks>
public static class PlaceSlugs
{
    private const int LongestSlug = 200;

    /// <summary>Whether the slug is what the registry says or the pinyin alone, with no sign added.</summary>
    public static bool IsPlain(PlaceGroup place, RegistrySet registries) =>
        place.IsUnknown
        || place.Id.Slug == Chosen(place.FullName, registries)
        || place.Id.Slug == Join(place.Ancestors.Select(above => above.Pinyin).Append(place.Pinyin));

    internal static void Assign(IEnumerable<PlaceNode> nodes, RegistrySet registries)
    {
        var taken = new HashSet<string>(StringComparer.OrdinalIgnoreCase) { PlaceId.Unknown.Slug, "index" };
        var wishes = nodes
            .Select(node => (Node: node, Chosen: Chosen(node.FullName, registries)))
            .OrderBy(wish => wish.Chosen is null)
            .ThenBy(wish => wish.Node.Chain, StringComparer.Ordinal);
        foreach (var (node, chosen) in wishes)
        {
            var plain = chosen ?? Plain(node);
            node.Slug = IsFree(plain) && taken.Add(plain) ? plain : Signed(plain, Fingerprint.Of(node.Chain).Hex(16));
        }

        string Signed(string plain, string sign) => Enumerable.Range(4, 13)
            .Select(digits => $"{plain[..Math.Min(plain.Length, LongestSlug)]}-x{sign[..digits]}".TrimStart('-'))
            .First(taken.Add);
    }

    private static string? Chosen(string fullName, RegistrySet registries) =>
        registries.Places.TryGetValue(fullName, out var entry) ? entry.Slug : null;

    private static string Plain(PlaceNode node)
    {
        var parts = new List<string>();
        for (var at = node; at is not null; at = at.Parent) parts.Add(at.Pinyin);
        parts.Reverse();
        return Join(parts);
    }

    private static string Join(IEnumerable<string> parts) => string.Join('-', parts.Where(part => part.Length > 0));

    /// <summary><c>name-2</c> would be the second page of the list <c>name</c>, and disks stop at 255 bytes.</summary>
    private static bool IsFree(string slug) =>
        slug.Length is > 0 and <= LongestSlug
        && !(slug.LastIndexOf('-') is >= 0 and var dash && slug.AsSpan(dash + 1).IndexOfAnyExceptInRange('0', '9') < 0);
}
