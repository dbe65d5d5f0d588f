using Site.Model;
using Site.Publishing.Data;
using Site.Publishing.Downloads;
using Site.Publishing.Search;

namespace Site.Publishing;

/// <summary>What the site consists of, group by group; addresses are distinct over all. Nothing is rendered until a promise is kept.</summary>
public static class Publisher
{
    /// <summary>Promises the files of one group one after another, in no particular order: who looks for one need not wait for all.</summary>
    public static IEnumerable<OutputFile> Promise(OutputGroup group, PublishingDesk desk) => group switch
    {
        OutputGroup.Pages => Pages(desk),
        OutputGroup.Search => Search(desk),
        OutputGroup.Feeds => Feeds(desk),
        OutputGroup.Data => Data(desk),
        OutputGroup.Assets => Assets(desk),
        _ => throw new ArgumentOutOfRangeException(nameof(group)),
    };

    private static IEnumerable<OutputFile> Pages(PublishingDesk desk)
    {
        var listed = new List<OutputFile>();
        foreach (var page in Listed(desk))
        {
            listed.Add(page);
            yield return page;
        }

        foreach (var file in PlanPages.Aliases(desk).Concat(HomePages.NotFound(desk)).Concat(Sitemaps.Of(desk.Site.Settings, listed)))
            yield return file;
    }

    /// <summary>The pages that search engines are told of.</summary>
    private static IEnumerable<OutputFile> Listed(PublishingDesk desk) => new Func<PublishingDesk, IEnumerable<OutputFile>>[]
    {
        HomePages.Home,
        PlanPages.Plans,
        GroupPages.Places,
        GroupPages.Years,
        GroupPages.Areas,
        GroupPages.Crossings,
        GroupPages.Indexes,
        HomePages.Contents,
        FoundFiles.Pages,
        frame => frame.Site.HasSearch ? HomePages.Search(frame) : [],
        OfficePages.Texts,
        HomePages.Guides,
    }.SelectMany(pages => pages(desk));

    private static IEnumerable<OutputFile> Search(PublishingDesk desk) => !desk.Site.HasSearch
        ? []
        : SearchPublishing.Promise(desk.Site.Library, desk.Site.Map, desk.Registries).Concat(OpenSearchFile.Of(desk.Site.Settings));

    private static IEnumerable<OutputFile> Feeds(PublishingDesk desk) => SiteFeed.Of(desk.Site);

    private static IEnumerable<OutputFile> Data(PublishingDesk desk) => DataPublishing.Promise(desk.Site).Concat(PlanDownloads.Of(desk));

    private static IEnumerable<OutputFile> Assets(PublishingDesk desk) =>
        CopiedFiles.Of(desk.Book).Concat(FoundFiles.Originals(desk.Site)).Concat(desk.Theme.Assets);
}
