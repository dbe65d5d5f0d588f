using Site.Model;
using Site.Registries;

namespace Site.Publishing;

/// <summary>What every file of the site is made with.</summary>
public sealed record PublishingDesk(SiteFrame Site, AddressBook Book, ITheme Theme, RegistrySet Registries)
{
    /// <summary>The frame of every page, with the found files that the address book knows.</summary>
    public SiteFrame Site { get; } = Site with { FoundFiles = FoundFiles.Of(Book) };

    internal LinkResolver Links => Book.Links;

    /// <summary>Promises a page; it is made when its bytes are asked for, so a check pays for none.</summary>
    internal OutputFile Page(SitePath path, Func<Page> page) => new(path, output => Theme.Render(page(), output));

    /// <summary>Promises a list, on as many pages as it needs: none when it is empty.</summary>
    internal IEnumerable<OutputFile> List(SitePath first, ImmutableArray<DerivedPlan> plans, Func<SitePath, Paging, ListPage> page)
    {
        const int size = Paging.PageSize;
        var count = (plans.Length + size - 1) / size;
        ImmutableArray<SitePath> pages = [.. Enumerable.Range(1, count).Select(number => SiteMap.PageOf(first, number))];
        return pages.Select((path, i) => Page(path, () =>
            page(path, new(plans.Slice(i * size, Math.Min(size, plans.Length - (i * size))), i + 1, pages, plans.Length))));
    }

    /// <summary>Where an editor changes a text; the corpus is kept as found and has no such place.</summary>
    internal string? EditUrlOf(SourceFile source) =>
        source.Folder != SourceFolder.Input || Site.Settings.EditUrl is not { } pattern
            ? null
            : pattern.Replace("{path}", string.Join('/', source.DisplayPath.Split('/').Select(Uri.EscapeDataString)), StringComparison.Ordinal);
}
