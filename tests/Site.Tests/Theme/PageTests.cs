using System.Buffers;
using System.Collections.Frozen;
using System.Collections.Immutable;
using AngleSharp.Dom;
using Site.Model;
using Site.Publishing;
using Site.Publishing.Data;
using Theme;
using Xunit;

namespace Site.Tests.Theme;

/// <summary>What holds for every page, and what each kind of page shows.</summary>
public sealed class PageTests
{
    private static readonly SiteBench Bench = SampleSite.Build();

    private static readonly ImmutableArray<(Page Page, IDocument Html)> Pages = [.. Bench.Pages().Select(page => (page, page.Read()))];

    private static IEnumerable<string> Faults(Func<Page, IDocument, IEnumerable<string>> rule) =>
        Pages.SelectMany(pair => rule(pair.Page, pair.Html).Select(fault => $"{pair.Page.Path}: {fault}"));

    [Fact]
    public void Every_kind_of_page_is_tried() => Assert.Equal(
        typeof(Page).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(Page)) && !type.IsAbstract).Select(type => type.Name).Except(["OfficePage"]).Order(StringComparer.Ordinal),
        Pages.Select(pair => pair.Page.GetType().Name).Distinct().Order(StringComparer.Ordinal));

    [Fact]
    public void A_page_has_one_title_one_main_and_a_name_of_its_own()
    {
        Tests.Faults.None(Faults((_, html) => Named(html)));
        Assert.Equal(Pages.Length, Pages.Select(pair => pair.Page is AliasPage ? "alias" : pair.Html.Title + pair.Page.Path).Distinct().Count());

        static IEnumerable<string> Named(IDocument html)
        {
            if (html.QuerySelectorAll("h1").Length != 1) yield return "not one h1";
            if (html.QuerySelectorAll("main").Length != 1) yield return "not one main";
            if (html.DocumentElement.GetAttribute("lang") != "zh-CN") yield return "no language";
            if (html.Title?.EndsWith("乡镇政协工作计划文库", StringComparison.Ordinal) != true) yield return $"title {html.Title}";
            if (html.QuerySelector("meta[name=description]")?.GetAttribute("content") is not { Length: > 5 }) yield return "no description";
            if (html.QuerySelector("meta[name=format-detection]")?.GetAttribute("content") != "telephone=no") yield return "numbers become telephone links";
            if (html.QuerySelector("a.skip")?.GetAttribute("href") is not { } skip || html.GetElementById(skip[1..])?.TagName != "MAIN") yield return "no skip link";
        }
    }

    [Fact]
    public void Headings_never_skip_a_level() => Tests.Faults.None(Faults((_, html) =>
    {
        var levels = html.QuerySelectorAll("h1,h2,h3,h4,h5,h6").Select(heading => heading.TagName[1] - '0').ToList();
        return levels.Zip(levels.Skip(1)).Where(pair => pair.Second > pair.First + 1).Select(pair => $"h{pair.First} before h{pair.Second}");
    }));

    [Fact]
    public void An_id_stands_once_and_every_fragment_and_label_meets_one() => Tests.Faults.None(Faults((_, html) =>
        html.QuerySelectorAll("[id]").GroupBy(e => e.Id).Where(g => g.Count() > 1).Select(g => $"id {g.Key} twice")
            .Concat(html.QuerySelectorAll("a[href^='#']").Where(a => html.GetElementById(a.GetAttribute("href")![1..]) is null).Select(a => $"dead {a.OuterHtml}"))
            .Concat(html.QuerySelectorAll("[aria-labelledby]").Where(e => html.GetElementById(e.GetAttribute("aria-labelledby")!) is null).Select(e => $"unnamed {e.TagName}"))
            .Concat(html.QuerySelectorAll("label[for]").Where(e => html.GetElementById(e.GetAttribute("for")!) is null).Select(e => $"label {e.OuterHtml}"))));

    [Fact]
    public void Landmarks_of_one_kind_have_names_that_tell_them_apart() => Tests.Faults.None(Faults((_, html) =>
        html.QuerySelectorAll("nav, aside, [role=region]")
            .GroupBy(e => (e.TagName, e.GetAttribute("aria-label") ?? html.GetElementById(e.GetAttribute("aria-labelledby") ?? "")?.TextContent))
            .Where(group => group.Key.Item2 is null || group.Count() > 1)
            .Select(group => $"{group.Count()} × {group.Key}")));

    [Fact]
    public void Every_link_leads_to_a_page_or_file_of_the_site()
    {
        var known = Pages.Select(pair => pair.Page.Path.Value)
            .Concat(((ITheme)new SiteTheme()).Assets.Select(asset => asset.Path.Value))
            .Concat(DataPublishing.Tables.SelectMany(table => new[] { table.Csv.Value, table.Json.Value, table.Schema.Value }))
            .Append(SiteMap.Feed.Value)
            .Concat(Bench.Frame.FoundFiles.Values.Select(file => file.Original!.Value.Value))
            .ToFrozenSet(StringComparer.Ordinal);

        Tests.Faults.None(Faults((page, html) => html.QuerySelectorAll("[href],[src],[action]")
            .Select(e => e.GetAttribute("href") ?? e.GetAttribute("src") ?? e.GetAttribute("action")!)
            .Where(link => !link.StartsWith('#') && !known.Contains(Resolve(page.Path.Value, link)))));
    }

    [Fact]
    public void From_home_every_page_is_reached()
    {
        var pages = Pages.Where(pair => pair.Page is not NotFoundPage and not AliasPage).ToDictionary(pair => pair.Page.Path.Value, pair => pair.Html);
        var reached = new HashSet<string> { "index.html" };
        var open = new Queue<string>(reached);
        while (open.TryDequeue(out var from))
            foreach (var link in pages[from].QuerySelectorAll("a[href]").Select(a => Resolve(from, a.GetAttribute("href")!)))
                if (pages.ContainsKey(link) && reached.Add(link)) open.Enqueue(link);

        Assert.Equal([], pages.Keys.Except(reached));
    }

    [Fact]
    public void Every_row_of_a_plan_shows_where_it_comes_from_and_how_sure_its_year_is() => Tests.Faults.None(Faults((_, html) =>
        html.QuerySelectorAll("li[data-plan]")
            .Where(row => row.QuerySelector(".tier")?.TextContent is not ("官方发布" or "语料样本") || row.QuerySelector(".grade") is null)
            .Select(row => row.OuterHtml)));

    [Fact]
    public void Only_a_plans_own_page_is_marked_as_the_plan()
    {
        foreach (var (page, html) in Pages)
        {
            var article = html.QuerySelector("article[data-plan]");
            if (page is not PlanPage { Plan: var plan })
            {
                Assert.Null(article);
                continue;
            }

            Assert.Equal(plan.Id.Value, article!.GetAttribute("data-plan"));
            Assert.Equal(plan.Tier == Tier.Official ? "official" : "sample", article.GetAttribute("data-tier"));
            Assert.Equal(plan.PlanYear?.ToString(System.Globalization.CultureInfo.InvariantCulture), article.GetAttribute("data-year"));
            Assert.Equal(plan.Year.Grade.ToString(), article.GetAttribute("data-year-grade"));
            Assert.Equal(plan.Title, article.QuerySelector("h1")!.TextContent);
        }
    }

    [Fact]
    public void Without_what_the_site_adds_an_article_is_the_plans_own_words()
    {
        foreach (var (page, html) in Pages)
        {
            if (page is not PlanPage { Plan: var plan }) continue;
            var own = plan.Title + plan.Text.Text;
            Assert.Equal(string.Concat(own.Where(c => !char.IsWhiteSpace(c))), html.OwnWords());
        }
    }

    [Fact]
    public void An_invented_place_is_marked_and_a_real_one_is_not()
    {
        var rows = Pages.Single(pair => pair.Page is HomePage).Html.QuerySelectorAll("li[data-plan]").ToList();

        Assert.All(rows, row => Assert.Equal(row.TextContent.Contains("示例县", StringComparison.Ordinal), row.QuerySelector(".demo") is not null));
        Assert.Contains(rows, row => row.QuerySelector(".demo") is not null);
    }

    [Fact]
    public void Doubt_is_written_in_words()
    {
        var sample = Bench.PageOf(Bench.Plans.Single(plan => plan.Id.Value == "shi/6")).Read();

        var facts = sample.QuerySelector(".facts")!.TextContent;
        Assert.Contains("2009—2014年之间", facts, StringComparison.Ordinal);
        Assert.Contains("D 区间", facts, StringComparison.Ordinal);
        Assert.Contains("地区未定", facts, StringComparison.Ordinal);
        Assert.Contains("不早于2003年10月", sample.QuerySelector("aside")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("未采用", sample.QuerySelector("aside")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("年份未定", Pages.Single(pair => pair.Page is HomePage).Html.Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void A_plan_leads_to_its_place_year_and_areas_and_to_its_neighbours()
    {
        var plan = Bench.Plans.Single(p => p.Id.Value == "shili/daoxiangzhen/2026");
        var page = Bench.PageOf(plan);
        var links = page.Read().QuerySelectorAll("main a[href]").Select(a => Resolve(page.Path.Value, a.GetAttribute("href")!)).ToHashSet();

        Assert.Contains(SiteMap.Of(page.Relations.Place).Value, links);
        Assert.Contains("years/2026.html", links);
        Assert.All(plan.Areas, area => Assert.Contains(SiteMap.Of(area).Value, links));
        Assert.Contains("plans/shili/daoxiangzhen/2025.html", links);
        Assert.Contains("plans/shili/liuanjiedao/2026.html", links);
        Assert.Contains("years/2026/jiceng.html", links);
    }

    [Fact]
    public void A_year_lists_plans_of_a_range_apart()
    {
        var ranged = SampleSite.Street() with { Id = "shi/9" };
        var site = new SiteBench(ranged.Build(), (SampleSite.Town with { Year = PlanBench.YearOf(2012, 2012, Grade.A) }).Build());

        var year = site.Pages().OfType<YearPage>().Single(page => page.Year.Year == 2012).Read();

        Assert.Contains("可能是2012年", year.QuerySelectorAll("h2").Select(h => h.TextContent));
        Assert.Equal(2, year.QuerySelectorAll("li[data-plan]").Length);
    }

    [Fact]
    public void A_former_address_points_on_by_itself_and_by_a_link()
    {
        var (page, html) = Pages.Single(pair => pair.Page is AliasPage);
        var target = page.LinkTo(((AliasPage)page).Target);

        Assert.Equal($"0; url={target}", html.QuerySelector("meta[http-equiv=refresh]")!.GetAttribute("content"));
        Assert.Equal(target, html.QuerySelector("main a")!.GetAttribute("href"));
        Assert.Null(html.QuerySelector("link[rel=canonical]"));
    }

    [Fact]
    public void A_site_without_a_plan_has_a_home_page_that_says_so_and_no_dead_way()
    {
        var empty = new SiteBench();

        foreach (var page in empty.Pages())
            Assert.All(page.Read().QuerySelectorAll("a[href], form"), link =>
                Assert.True((link.GetAttribute("href") ?? link.GetAttribute("action")) is "index.html" or "about.html" or "accessibility.html" or "#_main", link.OuterHtml));
    }

    [Fact]
    public void Threads_do_not_disturb_each_other()
    {
        var pages = Bench.Pages().ToList();
        var alone = pages.ConvertAll(SiteBench.Render);

        var together = new string[pages.Count];
        Parallel.For(0, pages.Count * 8, i => together[i % pages.Count] = SiteBench.Render(pages[i % pages.Count]));

        Assert.Equal(alone, together);
    }

    [Fact]
    public void A_buffer_that_hands_out_little_at_a_time_gets_the_same_page()
    {
        var page = Bench.Pages().OfType<HomePage>().Single();
        var crumbs = new SmallPieces();

        new SiteTheme().Render(page, crumbs);

        Assert.Equal(SiteBench.Render(page), System.Text.Encoding.UTF8.GetString([.. crumbs.Written]));
    }

    private static string Resolve(string from, string link)
    {
        var path = link.Split('#', '?')[0];
        if (path.Length == 0) return from;
        Assert.False(path.StartsWith('/') || path.Contains(':', StringComparison.Ordinal), link);
        return new Uri(new Uri("http://site/" + from), path).AbsolutePath[1..];
    }

    private sealed class SmallPieces : IBufferWriter<byte>
    {
        private byte[] piece = [];

        public List<byte> Written { get; } = [];

        public void Advance(int count) => Written.AddRange(piece.AsSpan(0, count));

        public Memory<byte> GetMemory(int sizeHint = 0) => piece = new byte[Math.Max(16, sizeHint)];

        public Span<byte> GetSpan(int sizeHint = 0) => GetMemory(sizeHint).Span;
    }
}
