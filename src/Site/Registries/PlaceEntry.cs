using Site.Model;

namespace Site.Registries;

/// <summary>What the site's registry says about one place; its id is the full name from province down (福建省南平市光泽县).</summary>
/// <param name="Slug">Its name in addresses, instead of the pinyin of its names; null leaves the pinyin.</param>
/// <param name="Aliases">Other names by which people look for it: a former name, a short one.</param>
public sealed record PlaceEntry(string FullName, string? Slug, ImmutableArray<string> Aliases)
{
    /// <summary>Reads <c>{ id: 福建省南平市光泽县, slug: guangze, aliases: [杭川] }</c>; null, with a finding, when it is faulty.</summary>
    /// <param name="taken">Slugs given before; a second place with the same one is a fault.</param>
    internal static PlaceEntry? From(RegistryEntry entry, HashSet<string> taken, List<Finding> findings)
    {
        entry.Expect(["slug", "aliases", "source"], findings);
        var aliases = entry.Texts("aliases", findings);
        var slug = entry.Text("slug", findings);
        if (slug is null && !aliases.IsEmpty) return new(entry.Id, null, aliases);
        if (slug is null || !IsUsable(slug)) findings.Add(entry.Fault("slug", Messages.PlaceSlug(entry.Id)));
        else if (!taken.Add(slug)) findings.Add(entry.Fault("slug", Messages.PlaceSlugTwice(entry.Id, slug)));
        else return new(entry.Id, slug, aliases);
        return null;
    }

    /// <summary>Addresses that the site itself needs below <c>places/</c> are not to be had.</summary>
    private static bool IsUsable(string slug) =>
        slug.Length > 0 && slug.All(IsSlug) && slug != PlaceId.Unknown.Slug && slug != "index";

    private static bool IsSlug(char c) => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '-';
}
