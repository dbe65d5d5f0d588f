using Site.Model;

namespace Site.Publishing;

/// <summary>Places, years, function areas, and where two of them meet.</summary>
internal static class GroupPages
{
    public static IEnumerable<OutputFile> Places(PublishingDesk desk) => desk.Site.Library.Places.SelectMany(group =>
        desk.List(SiteMap.Of(group.Id), group.Plans, (path, paging) => new PlacePage(path, desk.Site, paging, group)));

    public static IEnumerable<OutputFile> Years(PublishingDesk desk) => desk.Site.Library.Years.SelectMany(group =>
        desk.List(SiteMap.Of(group.Year), group.Plans, (path, paging) => new YearPage(path, desk.Site, paging, group)));

    public static IEnumerable<OutputFile> Areas(PublishingDesk desk) => desk.Site.Library.Areas.SelectMany(group =>
        desk.List(SiteMap.Of(group.Area), group.Plans, (path, paging) => new AreaPage(path, desk.Site, paging, group)));

    public static IEnumerable<OutputFile> Crossings(PublishingDesk desk) => desk.Site.Library.Crossings.SelectMany(group =>
        desk.List(desk.Site.Map.Crossings[group.Key], group.Plans, (path, paging) => new CrossPage(path, desk.Site, paging, group)));

    /// <summary>All places, all years, all areas; a site without a plan has none of them.</summary>
    public static IEnumerable<OutputFile> Indexes(PublishingDesk desk) =>
        desk.Site.Library.Plans.IsEmpty ? [] :
        from index in new[] { (SiteMap.Places, IndexKind.Places), (SiteMap.Years, IndexKind.Years), (SiteMap.Areas, IndexKind.Areas) }
        let path = index.Item1
        let kind = index.Item2
        select desk.Page(path, () => new IndexPage(path, desk.Site, kind));
}
