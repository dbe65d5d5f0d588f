using Site.Model;

namespace Site.Registries;

/// <summary>What the site's registry says about one place; its id is the full name from province down (福建省南平市光泽县).</summary>
/// <param name="Slug">Its name in addresses, instead of the pinyin of its names.</param>
public sealed record PlaceEntry(string FullName, string Slug)
{
    /// <summary>Reads <c>{ id: 福建省南平市光泽县, slug: guangze }</c>; null, with a finding, when it is faulty.</summary>
    /// <param name="taken">Slugs given before; a second place with the same one is a fault.</param>
    internal static PlaceEntry? From(RegistryEntry entry, HashSet<string> taken, List<Finding> findings)
    {
        entry.Expect(["slug", "source"], findings);
        var slug = entry.Text("slug", findings) ?? "";
        if (!IsUsable(slug)) findings.Add(entry.Fault("slug", Messages.PlaceSlug(entry.Id)));
        else if (!taken.Add(slug)) findings.Add(entry.Fault("slug", Messages.PlaceSlugTwice(entry.Id, slug)));
        else return new(entry.Id, slug);
        return null;
    }

    /// <summary>Addresses that the site itself needs below <c>places/</c> are not to be had.</summary>
    private static bool IsUsable(string slug) =>
        slug.Length > 0 && slug.All(IsSlug) && slug != PlaceId.Unknown.Slug && slug != "index";

    private static bool IsSlug(char c) => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '-';
}
