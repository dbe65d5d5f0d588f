using System.Xml.Linq;
using Site.Model;
using Site.Publishing;
using Xunit;
using static Site.Tests.SamplePlans;

namespace Site.Tests.Publishing;

public sealed class FeedTests
{
    private static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";
    private static readonly XNamespace Sitemap = "http://www.sitemaps.org/schemas/sitemap/0.9";
    private static readonly SiteSettings Here = SiteSettings.Default with { Url = new("https://example.org/zx/") };

    [Fact]
    public void The_feed_holds_official_plans_with_a_date_newest_first()
    {
        var feed = XDocument.Parse(new PublishedSite(
            [Dated("a", 1), Dated("b", 2), Written("c"), Dated("d", 3) with { Plan = Dated("d", 3).Plan with { Tier = Tier.Sample } }], Here).Read("feed.xml"));

        Assert.Equal(
            ["https://example.org/zx/plans/b.html 2024-03-02T00:00:00+08:00", "https://example.org/zx/plans/a.html 2024-03-01T00:00:00+08:00"],
            feed.Root!.Elements(Atom + "entry").Select(entry => $"{entry.Element(Atom + "link")!.Attribute("href")!.Value} {entry.Element(Atom + "updated")!.Value}"));
        Assert.Equal("2024-03-02T00:00:00+08:00", feed.Root.Element(Atom + "updated")!.Value);
        Assert.Equal($"urn:uuid:{NameBasedUuid.Of("b")}", feed.Root.Element(Atom + "entry")!.Element(Atom + "id")!.Value);
    }

    [Fact]
    public void A_feed_of_nothing_is_not_written() =>
        Assert.DoesNotContain("feed.xml", new PublishedSite([Written("a"), Unit("s", "1a", 1, 2)], Here).Addresses);

    [Fact]
    public void A_feed_stops_at_fifty_entries() =>
        Assert.Equal(50, XDocument.Parse(new PublishedSite(Enumerable.Range(0, 60).Select(i => Dated($"p{i}", 1))).Read("feed.xml"))
            .Root!.Elements(Atom + "entry").Count());

    [Fact]
    public void Without_an_address_of_the_site_the_feed_links_relatively()
    {
        var site = new PublishedSite([Dated("a", 1)]);

        Assert.Contains("href=\"plans/a.html\"", site.Read("feed.xml"), StringComparison.Ordinal);
        Assert.Equal(site.Bytes("feed.xml"), site.Bytes("feed.xml"));
        Assert.NotEqual(0xEF, site.Bytes("feed.xml")[0]);
    }

    [Fact]
    public void A_title_that_XML_cannot_hold_is_cleaned()
    {
        var plan = Dated("a", 1);

        var feed = new PublishedSite([plan with { Plan = plan.Plan with { Title = "计\u0001划\uD800🎉&<" } }]).Read("feed.xml");

        Assert.Contains("计划\uFFFD🎉&amp;&lt;</title>", feed, StringComparison.Ordinal);
    }

    /// <summary>The example of RFC 9562, appendix A.4: www.example.com in the namespace of domain names.</summary>
    [Fact]
    public void A_name_has_its_UUID() =>
        Assert.Equal(
            new Guid("2ed6657d-e927-568b-95e1-2665a8aea6a2"),
            NameBasedUuid.Of(new Guid("6ba7b810-9dad-11d1-80b4-00c04fd430c8"), "www.example.com"));

    [Fact]
    public void The_sitemap_names_every_page_but_the_missing_and_the_moved()
    {
        var site = new PublishedSite([AddressTests.Aliased("a", "plans/old")], Here);

        var urls = XDocument.Parse(site.Read("sitemap.xml")).Descendants(Sitemap + "loc").Select(loc => loc.Value);

        Assert.Equal(
            site.Addresses.Where(address => address.EndsWith(".html", StringComparison.Ordinal) && address is not ("404.html" or "plans/old.html"))
                .Select(address => "https://example.org/zx/" + address),
            urls);
        Assert.EndsWith("\nSitemap: https://example.org/zx/sitemap.xml\n", site.Read("robots.txt"), StringComparison.Ordinal);
    }

    [Fact]
    public void Without_an_address_of_the_site_there_is_no_sitemap()
    {
        var site = new PublishedSite([Written("a")]);

        Assert.DoesNotContain("sitemap.xml", site.Addresses);
        Assert.Equal("User-agent: *\nAllow: /\n", site.Read("robots.txt"));
    }

    private static DerivedPlan Dated(string id, int day) => Written(id).With(stated => stated with { Date = new(new(2024, 3, day), default) });
}
