using Site.Model;
using Site.Publishing.Downloads;
using Site.Publishing.Search;
using Site.Registries;

namespace Site.Publishing;

/// <summary>What the site consists of, kind by kind.</summary>
public static class Publisher
{
    /// <summary>Promises every page and file of the site. Nothing is rendered until a promise is kept.</summary>
    /// <returns>In no particular order; addresses are distinct.</returns>
    public static IEnumerable<OutputFile> Promise(
        SiteFrame site, AddressBook book, ITheme theme, RegistrySet registries)
    {
        var desk = new PublishingDesk(site, book, new LinkResolver(book), theme, registries.Glossary);
        List<OutputFile> pages =
        [
            .. HomePages.Home(desk),
            .. PlanPages.Plans(desk),
            .. GroupPages.Places(desk),
            .. GroupPages.Years(desk),
            .. GroupPages.Areas(desk),
            .. GroupPages.Crossings(desk),
            .. GroupPages.Indexes(desk),
            .. HomePages.Contents(desk),
            .. site.HasSearch ? HomePages.Search(desk) : [],
            .. OfficePages.Texts(desk),
            .. HomePages.Guides(desk),
        ];
        return
        [
            .. pages,
            .. PlanPages.Aliases(desk),
            .. PlanDownloads.Of(desk),
            .. HomePages.NotFound(desk),
            .. CopiedFiles.Of(book),
            .. theme.Assets,
            .. Sitemaps.Of(site.Settings, pages),
            .. SiteFeed.Of(site),
            .. site.HasSearch ? SearchPublishing.Promise(site.Library, site.Map, registries) : [],
            .. site.HasSearch ? OpenSearchFile.Of(site.Settings) : [],
        ];
    }
}
