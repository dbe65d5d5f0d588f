using Site.Model;

namespace Site.Publishing;

/// <summary>The pages there is one of: home, search, contents, not found, and what the site says of itself.</summary>
internal static class HomePages
{
    private const int MostLatest = 10;

    public static IEnumerable<OutputFile> Home(PublishingDesk desk) =>
        [desk.Page(SiteMap.Home, () => new HomePage(SiteMap.Home, desk.Site) { Latest = Latest(desk.Site.Library.Plans) })];

    public static IEnumerable<OutputFile> Search(PublishingDesk desk) =>
        [desk.Page(SiteMap.Search, () => new SearchPage(SiteMap.Search, desk.Site))];

    public static IEnumerable<OutputFile> NotFound(PublishingDesk desk) =>
        [desk.Page(SiteMap.NotFound, () => new NotFoundPage(SiteMap.NotFound, desk.Site))];

    public static IEnumerable<OutputFile> Guides(PublishingDesk desk) =>
    [
        desk.Page(SiteMap.About, () => new GuidePage(SiteMap.About, desk.Site, GuideKind.About)),
        desk.Page(SiteMap.Accessibility, () => new GuidePage(SiteMap.Accessibility, desk.Site, GuideKind.Accessibility)),
    ];

    /// <summary>Every plan once, in order of the places: whatever else fails, this page leads everywhere.</summary>
    public static IEnumerable<OutputFile> Contents(PublishingDesk desk) =>
        desk.List(SiteMap.Contents, desk.Site.Library.Plans, (path, paging) => new ContentsPage(path, desk.Site, paging));

    private static ImmutableArray<DerivedPlan> Latest(ImmutableArray<DerivedPlan> plans) =>
    [
        .. plans.OrderBy(plan => plan.Tier)
            .ThenByDescending(plan => plan.Plan.Stated.LatestDate ?? DateOnly.MinValue)
            .ThenByDescending(plan => plan.PlanYear ?? 0)
            .ThenBy(plan => plan.Title, StringComparer.Ordinal)
            .ThenBy(plan => plan.Id.Value, StringComparer.Ordinal)
            .Take(MostLatest),
    ];
}
