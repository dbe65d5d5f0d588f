using Site.Publishing;

namespace Site.Checking;

/// <summary>Files of the same name elsewhere, or in other letter case: what an editor probably meant.</summary>
internal sealed class NearbyNames
{
    private readonly Dictionary<string, string> byName = new(StringComparer.OrdinalIgnoreCase);

    public NearbyNames(AddressBook book)
    {
        var pages = book.Plans.Where(plan => plan.Plan.Seed is null).Select(plan => plan.Plan.Source.Path)
            .Concat(book.OfficeTexts.Select(text => text.Source.Path));
        foreach (var path in pages.Concat(book.FileAddresses.Keys).Order(StringComparer.Ordinal)) byName.TryAdd(NameOf(path), path);
    }

    /// <summary>A path under <c>input/</c>, or null.</summary>
    public string? Like(string path) => byName.GetValueOrDefault(NameOf(path)) ?? byName.GetValueOrDefault(NameOf(path) + ".md");

    private static string NameOf(string path) => path[(path.LastIndexOfAny(['/', '\\']) + 1)..];
}
