using System.Text.RegularExpressions;
using Site.Model;
using Site.Publishing;
using Xunit;
using static Site.Tests.SamplePlans;

namespace Site.Tests.Publishing;

public sealed partial class PageTests
{
    [Fact]
    public void A_small_site_holds_these_files() =>
        Assert.Equal(
            [
                "404.html", "about.html", "accessibility.html", "all.html", "assets/plain.css", "files/a.pdf", "functions/index.html", "functions/tian.html", "index.html",
                "pages/about.html", "places/guangzexian.html", "places/guangzexian/2020.html", "places/guangzexian/tian.html",
                "places/index.html", "plans/a.html", "plans/a.md", "plans/a.txt", "plans/b.html", "plans/b.md", "plans/b.txt", "plans/old.html", "robots.txt", "search.html",
                "years/2020.html", "years/2020/tian.html", "years/index.html",
            ],
            new PublishedSite(
                [Written("a", "//光泽县/", 2020, areas: [Proposals]), AddressTests.Aliased("b", "plans/old") with
                {
                    Place = Written("b", "//光泽县/").Place, Year = Derived.ByEditor(YearRange.Of(2020)), Areas = [Proposals],
                }],
                office: [Office("about")], files: File("attachments/a.pdf")).Addresses);

    [Fact]
    public void A_site_without_a_plan_has_no_page_for_plans() =>
        Assert.Equal(["404.html", "about.html", "accessibility.html", "assets/plain.css", "index.html", "robots.txt"], new PublishedSite([]).Addresses);

    [Theory]
    [InlineData(1, 1)]
    [InlineData(50, 1)]
    [InlineData(51, 2)]
    [InlineData(101, 3)]
    public void A_list_goes_over_to_a_further_page_after_fifty(int plans, int pages)
    {
        var site = new PublishedSite(Enumerable.Range(1, plans).Select(i => Written($"p{i:000}", "", 2020, $"题{i:000}")));

        Assert.Equal(pages, site.Addresses.Count(address => YearPages().IsMatch(address)));
        var last = site.Page<YearPage>(SiteMap.PageOf(SiteMap.Of(2020), pages).Value).Paging;
        Assert.Equal((pages, plans, $"题{plans:000}", null), (last.Number, last.Total, last.Plans[^1].Title, last.Next));
        Assert.Equal(plans - (50 * (pages - 1)), last.Plans.Length);
        Assert.Equal(pages, site.Addresses.Count(address => address.StartsWith("all", StringComparison.Ordinal)));
    }

    [Fact]
    public void Home_shows_the_latest_official_plans_then_samples()
    {
        var dated = Enumerable.Range(1, 8).Select(i => Written($"d{i}").With(stated => stated with
        {
            Date = new(new(2020, 1, i), default),
            Published = i == 1 ? new(new(2024, 1, 1), default) : null,
        }));

        var latest = new PublishedSite([.. dated, Written("undated"), Unit("s", "1a", 1, 2, year: 2015), Unit("s", "2a", 3, 4, year: 2018)])
            .Page<HomePage>("index.html").Latest;

        Assert.Equal(["d1", "d8", "d7", "d6", "d5", "d4", "d3", "d2", "undated", "s/2a"], latest.Select(plan => plan.Id.Value));
    }

    [Fact]
    public void Every_page_is_reached_from_home()
    {
        var site = Crowded(Enumerable.Range(0, 300));
        var reached = new HashSet<string>(StringComparer.Ordinal) { "index.html" };
        var open = new Queue<string>(reached);
        while (open.TryDequeue(out var from))
            foreach (Match link in Links().Matches(site.Read(from)))
            {
                var target = new Uri(new Uri("http://x/" + from), link.Groups[1].Value).AbsolutePath[1..];
                if (reached.Add(target) && target.EndsWith(".html", StringComparison.Ordinal)) open.Enqueue(target);
            }

        Assert.Equal(
            site.Addresses.Where(address => address.EndsWith(".html", StringComparison.Ordinal)).Except(["404.html", "plans/old.html"]),
            reached.Where(address => address.EndsWith(".html", StringComparison.Ordinal)).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void The_site_does_not_depend_on_the_order_of_plans_nor_on_threads()
    {
        var one = Crowded(Enumerable.Range(0, 200));
        var other = Crowded(Enumerable.Range(0, 200).Reverse());

        var contents = other.Addresses.AsParallel().Where(address => address.EndsWith(".html", StringComparison.Ordinal))
            .ToDictionary(address => address, address => Render(other, address), StringComparer.Ordinal);

        Assert.Equal(one.Addresses, other.Addresses);
        Assert.All(contents, page => Assert.Equal(Render(one, page.Key), page.Value));
    }

    [Fact]
    public void Edit_links_name_the_source_file_with_its_signs_encoded()
    {
        var site = new PublishedSite(
            [Written("乡/a b"), Unit("s", "1a", 1, 2)], SiteSettings.Default with { EditUrl = "https://git.example/edit/{path}?x" }, [Office("about")]);

        Assert.Equal("https://git.example/edit/input/plans/%E4%B9%A1/a%20b.md?x", site.Page<PlanPage>("plans/xiang/ab.html").EditUrl);
        Assert.Equal("https://git.example/edit/input/pages/about.md?x", site.Page<OfficePage>("pages/about.html").EditUrl);
        Assert.Null(site.Page<PlanPage>("samples/s/1a.html").EditUrl);
    }

    [Fact]
    public void Two_promises_of_one_address_are_a_fault_of_the_program()
    {
        OutputFile[] files = [new(new("a.html"), _ => { }), new(new("A.html"), _ => { })];

        Assert.Throws<InvalidOperationException>(() => PromiseList.Of(files));
    }

    private static string Render(PublishedSite site, string address) => site.Read(address);

    private static PublishedSite Crowded(IEnumerable<int> numbers) => new(
        [
            .. numbers.Select(i => Written(
                $"p{i:000}", i % 7 == 0 ? "" : $"福建省/市{i % 2}/县{i % 3}/镇{i % 5}", i % 11 == 0 ? null : 2000 + (i % 9), $"题{i % 13}", FunctionArea.All[i % 14])),
            AddressTests.Aliased("zz", "plans/old"),
        ],
        office: [Office("about")]);

    [GeneratedRegex("^years/2020(-[0-9]+)?\\.html$")]
    private static partial Regex YearPages();

    [GeneratedRegex("href=\"([^\"]*)\"")]
    private static partial Regex Links();
}
