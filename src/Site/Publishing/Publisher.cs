using Site.Model;
using Site.Publishing.Data;
using Site.Publishing.Downloads;
using Site.Publishing.Search;

namespace Site.Publishing;

/// <summary>What the site consists of, group by group; addresses are distinct over all. Nothing is rendered until a promise is kept.</summary>
public static class Publisher
{
    /// <summary>Promises one group, in no particular order.</summary>
    public static ImmutableArray<OutputFile> Promise(OutputGroup group, PublishingDesk desk) => group switch
    {
        OutputGroup.Pages => Pages(desk),
        OutputGroup.Search => Search(desk),
        OutputGroup.Feeds => Feeds(desk),
        OutputGroup.Data => Data(desk),
        OutputGroup.Assets => Assets(desk),
        _ => throw new ArgumentOutOfRangeException(nameof(group)),
    };

    private static ImmutableArray<OutputFile> Pages(PublishingDesk desk)
    {
        List<OutputFile> listed =
        [
            .. HomePages.Home(desk),
            .. PlanPages.Plans(desk),
            .. GroupPages.Places(desk),
            .. GroupPages.Years(desk),
            .. GroupPages.Areas(desk),
            .. GroupPages.Crossings(desk),
            .. GroupPages.Indexes(desk),
            .. HomePages.Contents(desk),
            .. FoundFiles.Pages(desk),
            .. desk.Site.HasSearch ? HomePages.Search(desk) : [],
            .. OfficePages.Texts(desk),
            .. HomePages.Guides(desk),
        ];
        return
        [
            .. listed,
            .. PlanPages.Aliases(desk),
            .. HomePages.NotFound(desk),
            .. Sitemaps.Of(desk.Site.Settings, listed),
        ];
    }

    private static ImmutableArray<OutputFile> Search(PublishingDesk desk) => !desk.Site.HasSearch
        ? []
        : [.. SearchPublishing.Promise(desk.Site.Library, desk.Site.Map, desk.Registries), .. OpenSearchFile.Of(desk.Site.Settings)];

    private static ImmutableArray<OutputFile> Feeds(PublishingDesk desk) => [.. SiteFeed.Of(desk.Site)];

    private static ImmutableArray<OutputFile> Data(PublishingDesk desk) => [.. DataPublishing.Promise(desk.Site), .. PlanDownloads.Of(desk)];

    private static ImmutableArray<OutputFile> Assets(PublishingDesk desk) => [.. CopiedFiles.Of(desk.Book), .. FoundFiles.Originals(desk.Site), .. desk.Theme.Assets];
}
