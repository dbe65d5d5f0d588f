using Site.Model;
using Site.Relating;

namespace Site.Publishing;

/// <summary>Every address of the site, known before anything is rendered.</summary>
public sealed class SiteMap
{
    public static readonly SitePath Home = new("index.html");
    public static readonly SitePath Search = new("search.html");
    public static readonly SitePath NotFound = new("404.html");
    public static readonly SitePath Contents = new("all.html");
    public static readonly SitePath About = new("about.html");
    public static readonly SitePath Accessibility = new("accessibility.html");
    public static readonly SitePath Places = new("places/index.html");
    public static readonly SitePath Years = new("years/index.html");
    public static readonly SitePath Areas = new("functions/index.html");
    public static readonly SitePath Sitemap = new("sitemap.xml");
    public static readonly SitePath Robots = new("robots.txt");
    public static readonly SitePath Feed = new("feed.xml");
    public static readonly SitePath OpenSearch = new("opensearch.xml");

    /// <summary>The page of a plan: <c>plans/&lt;id&gt;.html</c> or <c>samples/&lt;seed slug&gt;/&lt;unit&gt;.html</c>.</summary>
    public required IReadOnlyDictionary<PlanId, SitePath> Plans { get; init; }

    /// <summary>The pages of the crossings that have one (at least two plans).</summary>
    public required IReadOnlyDictionary<CrossKey, SitePath> Crossings { get; init; }

    /// <summary>The address of each attachment and picture, by its path under the input folder.</summary>
    public required FrozenDictionary<string, SitePath> Files { get; init; }

    public SitePath Of(DerivedPlan plan) => Plans[plan.Id];

    public static SitePath Of(PlaceId place) => new($"places/{place.Slug}.html");

    /// <summary>The page of a year; null is 年份未定.</summary>
    public static SitePath Of(int? year) => new(year is { } known ? string.Create(null, $"years/{known}.html") : "years/unknown.html");

    public static SitePath Of(FunctionArea area) => new($"functions/{area.Code}.html");

    public static SitePath Of(OfficeText text) => new($"pages/{text.Slug}.html");

    /// <summary>The page of a crossing, or null when it holds fewer than two plans.</summary>
    public SitePath? Of(CrossKey key) => Crossings.TryGetValue(key, out var path) ? path : null;

    /// <summary>Page <paramref name="number"/> (from 1) of a list: <c>name.html</c>, <c>name-2.html</c> …</summary>
    public static SitePath PageOf(SitePath list, int number) =>
        number == 1 ? list : new(string.Create(null, $"{list.Value[..^".html".Length]}-{number}.html"));
}
