using Site.Model;
using Xunit;
using static Site.Tests.SamplePlans;

namespace Site.Tests.Publishing;

public sealed class AddressTests
{
    [Theory]
    [InlineData("town/2025-plan", "plans/town/2025-plan.html")]
    [InlineData("香山街道/2015年 工作计划🎉", "plans/xiangshanjiedao/2015niangongzuojihua.html")]
    [InlineData("A B.v2", "plans/abv2.html")]
    public void A_plan_stands_at_its_id_in_pinyin(string id, string address) =>
        Assert.Equal(address, new PublishedSite([Written(id)]).Map.Plans[new(id)].Value);

    [Fact]
    public void A_unit_stands_below_its_seed() =>
        Assert.Equal("samples/my-seed/7b.html", new PublishedSite([Unit("my-seed", "7b", 1, 2)]).Map.Plans[new("my-seed/7b")].Value);

    [Fact]
    public void A_name_longer_than_disks_take_is_cut_and_stays_distinct()
    {
        var title = string.Concat(Enumerable.Repeat("香山街道", 30));

        var site = new PublishedSite([Written(title + "甲", title: "甲"), Written(title + "乙", title: "乙")]);

        Assert.Empty(site.Findings);
        Assert.All(site.Map.Plans.Values, path => Assert.InRange(path.Value.Length, 100, 210));
    }

    [Fact]
    public void Two_owners_of_one_address_are_left_out_and_name_each_other()
    {
        var site = new PublishedSite([Written("乡/计划"), Written("xiang/JIHUA"), Written("other")]);

        Assert.Equal(["Error address-taken input/plans/xiang/JIHUA.md:1", "Error address-taken input/plans/乡/计划.md:1"], site.Faults);
        Assert.Contains("input/plans/乡/计划.md", site.Findings[0].Message, StringComparison.Ordinal);
        Assert.Contains("input/plans/xiang/JIHUA.md", site.Findings[1].Message, StringComparison.Ordinal);
        Assert.Equal(["plans/other.html", "plans/other.md", "plans/other.txt"], site.Addresses.Where(address => address.StartsWith("plans/", StringComparison.Ordinal)));
        Assert.Single(site.Library.Plans);
    }

    [Fact]
    public void Two_office_texts_of_one_address_are_left_out()
    {
        var site = new PublishedSite([], office: [Office("about"), Office("About"), Office("contact")]);

        Assert.Equal(["Error address-taken input/pages/About.md:1", "Error address-taken input/pages/about.md:1"], site.Faults);
        Assert.Contains("pages/contact.html", site.Addresses);
    }

    [Theory]
    [InlineData("plans/old/name.html", "plans/old/name.html")]
    [InlineData("/plans/old/name", "plans/old/name.html")]
    [InlineData("plans/Old/", "plans/Old/index.html")]
    [InlineData("plans/旧名.html", "plans/jiuming.html")]
    [InlineData("news/1.2.html", "news/1.2.html")]
    public void An_alias_leads_to_the_plan(string typed, string address)
    {
        var site = new PublishedSite([Aliased("a", typed)]);

        Assert.Empty(site.Findings);
        Assert.Equal("plans/a.html", site.Page<Site.Publishing.AliasPage>(address).Target.Value);
    }

    [Theory]
    [InlineData("../name.html", "alias-invalid")]
    [InlineData("https://example.org/name.html", "alias-invalid")]
    [InlineData("//example.org/name", "alias-invalid")]
    [InlineData("plans/a.html/b", "alias-invalid")]
    [InlineData("plans/a?b", "alias-invalid")]
    [InlineData("", "alias-invalid")]
    [InlineData("plans/a.html", "alias-taken")]
    [InlineData("plans/B", "alias-taken")]
    [InlineData("pages/about.html", "alias-taken")]
    [InlineData("index.html", "alias-taken")]
    [InlineData("/", "alias-taken")]
    [InlineData("all-2", "alias-taken")]
    [InlineData("places/somewhere.html", "alias-taken")]
    [InlineData("search", "alias-taken")]
    public void An_alias_that_is_none_is_refused_and_the_plan_stays(string typed, string code)
    {
        var site = new PublishedSite([Aliased("a", typed), Written("b")], office: [Office("about")]);

        Assert.Equal([$"Error {code} input/plans/a.md:5"], site.Faults.Where(fault => !fault.StartsWith("Warning plan-twice", StringComparison.Ordinal)));
        Assert.Contains("plans/a.html", site.Addresses);
        Assert.Empty(site.Book.Aliases);
    }

    [Fact]
    public void An_alias_that_two_plans_want_leads_nowhere()
    {
        var site = new PublishedSite([Aliased("a", "plans/old"), Aliased("b", "/plans/OLD.html"), Written("c", title: "另")]);

        Assert.Equal(["a.md:5", "b.md:5"], site.Findings.Where(finding => finding.Code == "alias-taken").Select(finding => $"{finding.Path[12..]}:{finding.Span.Line}"));
        Assert.DoesNotContain(site.Addresses, address => address.Contains("old", StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public void An_alias_written_twice_in_one_file_is_one() =>
        Assert.Single(new PublishedSite([Aliased("a", "plans/old", "/plans/old.html")]).Book.Aliases);

    [Fact]
    public void An_adopted_unit_gives_way_and_its_address_points_to_the_plan()
    {
        var plan = Adopting("a", "s.txt", 10, 20);

        var site = new PublishedSite([plan, Unit("s", "6a", 10, 20), Unit("s", "7a", 30, 40)]);

        Assert.Equal(["plans/a.html", "samples/s/7a.html"], site.Map.Plans.Values.Select(path => path.Value).Order(StringComparer.Ordinal));
        Assert.Equal("plans/a.html", site.Page<Site.Publishing.AliasPage>("samples/s/6a.html").Target.Value);
        Assert.Empty(site.Findings);
    }

    [Fact]
    public void A_plan_without_a_page_adopts_nothing()
    {
        var site = new PublishedSite([Adopting("a", "s.txt", 10, 20), Written("A"), Unit("s", "6a", 10, 20)]);

        Assert.Equal(["s/6a"], site.Library.Plans.Select(plan => plan.Id.Value));
    }

    [Fact]
    public void Two_plans_that_adopt_one_unit_are_both_told()
    {
        var site = new PublishedSite([Adopting("a", "s.txt", 10, 20), Adopting("b", "s.txt", 10, 20), Unit("s", "6a", 10, 20)]);

        Assert.Equal(2, site.Findings.Count(finding => finding.Code == "alias-taken"));
        Assert.DoesNotContain("samples/s/6a.html", site.Addresses);
    }

    internal static DerivedPlan Aliased(string id, params string[] aliases) => Written(id).With(stated => stated with
    {
        Aliases = [.. aliases.Select(alias => new Stated<string>(alias, SourceSpan.At(5, 5, alias.Length)))],
    });

    private static DerivedPlan Adopting(string id, string file, int first, int last) => Written(id).With(stated => stated with
    {
        Origin = new(null, null, null, file, new(first, last), SourceSpan.At(3, 1)),
    });
}
