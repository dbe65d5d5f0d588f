using System.ServiceModel.Syndication;
using Site.Model;

namespace Site.Publishing;

/// <summary>The newest official plans as an Atom feed. Feeds of a place or an area are further calls of <see cref="Entries"/>.</summary>
internal static class SiteFeed
{
    private const int Most = 50;

    /// <summary>Dates of documents are days in China.</summary>
    private static readonly TimeSpan China = TimeSpan.FromHours(8);

    /// <summary><c>feed.xml</c>, unless no official plan has a date.</summary>
    public static IEnumerable<OutputFile> Of(SiteFrame site)
    {
        var plans = Entries(site.Library.Plans);
        if (plans.Count == 0) yield break;
        yield return new(SiteMap.Feed, output => XmlFile.Write(output, xml => new Atom10FeedFormatter(Feed(site, plans)).WriteTo(xml)));
    }

    /// <summary>Official plans with a date, newest first, at most 50.</summary>
    public static List<DerivedPlan> Entries(IEnumerable<DerivedPlan> plans) =>
    [
        .. plans.Where(plan => plan.Tier == Tier.Official && plan.Plan.Stated.LatestDate is not null)
            .OrderByDescending(plan => plan.Plan.Stated.LatestDate)
            .ThenBy(plan => plan.Id.Value, StringComparer.Ordinal)
            .Take(Most),
    ];

    private static SyndicationFeed Feed(SiteFrame site, List<DerivedPlan> plans)
    {
        var settings = site.Settings;
        var feed = new SyndicationFeed(plans.Select(plan => Entry(site, plan)).ToList())
        {
            Id = Urn(settings.Url?.AbsoluteUri ?? SiteMap.Feed.Value),
            Title = Plain(settings.Title),
            Description = Plain(settings.Description),
            Language = "zh-CN",
            LastUpdatedTime = TimeOf(plans[0]),
        };
        feed.Authors.Add(new SyndicationPerson { Name = XmlFile.Clean(settings.Organizer ?? settings.Title) });
        feed.Links.Add(new(UriOf(settings, SiteMap.Feed)) { RelationshipType = "self", MediaType = "application/atom+xml" });
        feed.Links.Add(new(UriOf(settings, SiteMap.Home)) { RelationshipType = "alternate", MediaType = "text/html" });
        return feed;
    }

    private static SyndicationItem Entry(SiteFrame site, DerivedPlan plan)
    {
        var entry = new SyndicationItem
        {
            Id = Urn(plan.Id.Value),
            Title = Plain(plan.Title),
            LastUpdatedTime = TimeOf(plan),
        };
        entry.Links.Add(new(UriOf(site.Settings, site.Map.Of(plan))) { RelationshipType = "alternate", MediaType = "text/html" });
        foreach (var area in plan.Areas) entry.Categories.Add(new(area.Code) { Label = area.Name });
        return entry;
    }

    private static TextSyndicationContent Plain(string text) => new(XmlFile.Clean(text), TextSyndicationContentKind.Plaintext);

    private static string Urn(string name) => $"urn:uuid:{NameBasedUuid.Of(name)}";

    private static DateTimeOffset TimeOf(DerivedPlan plan) =>
        new(plan.Plan.Stated.LatestDate!.Value.ToDateTime(TimeOnly.MinValue), China);

    private static Uri UriOf(SiteSettings settings, SitePath path) =>
        settings.Url is { } site ? new(AbsoluteUrl.Of(site, path)) : new(path.Value, UriKind.Relative);
}
