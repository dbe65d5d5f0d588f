using Site.Model;
using Site.Text;

namespace Site.Relating;

/// <summary>Names places in addresses: the pinyin of the known names from province down, joined by <c>-</c>.</summary>
/// <remarks>
/// Two chains of names that sound alike (陕西省, 山西省) stay two places: the one whose names come first in character order
/// keeps the plain slug, every other gets a sign made from its own names. So the sign of a place is always the same, and
/// <see cref="IsPlain"/> tells an editor's checks where one was needed.
/// </remarks>
public static class PlaceSlugs
{
    /// <summary>Whether the slug is the pinyin alone, with no sign added.</summary>
    public static bool IsPlain(PlaceGroup place) =>
        place.IsUnknown || place.Id.Slug == Join(place.Ancestors.Select(above => above.Pinyin).Append(place.Pinyin));

    internal static void Assign(IEnumerable<PlaceNode> nodes)
    {
        var taken = new HashSet<string>(StringComparer.OrdinalIgnoreCase) { PlaceId.Unknown.Slug, "index" };
        foreach (var node in nodes.OrderBy(node => node.Chain, StringComparer.Ordinal))
        {
            var plain = Plain(node);
            var sign = Fingerprint.Of(node.Chain).Hex(16);
            node.Slug = IsFree(plain) && taken.Add(plain) ? plain : Signed(plain, sign);
        }

        string Signed(string plain, string sign) => Enumerable.Range(4, 13)
            .Select(digits => $"{plain}-x{sign[..digits]}".TrimStart('-'))
            .First(taken.Add);
    }

    private static string Plain(PlaceNode node)
    {
        var parts = new List<string>();
        for (var at = node; at is not null; at = at.Parent) parts.Add(at.Pinyin);
        parts.Reverse();
        return Join(parts);
    }

    private static string Join(IEnumerable<string> parts) => string.Join('-', parts.Where(part => part.Length > 0));

    /// <summary><c>name-2</c> would be the second page of the list <c>name</c>.</summary>
    private static bool IsFree(string slug) =>
        slug.Length > 0 && !(slug.LastIndexOf('-') is >= 0 and var dash && slug.AsSpan(dash + 1).IndexOfAnyExceptInRange('0', '9') < 0);
}
