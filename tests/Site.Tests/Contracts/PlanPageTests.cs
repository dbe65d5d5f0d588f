using Site.Tests.EndToEnd;
using Xunit;

namespace Site.Tests.Contracts;

/// <summary>What scripts and other sites read from the built pages.</summary>
public sealed class PlanPageTests(RepositorySite repository)
{
    [Theory]
    [InlineData("year: 2026", "a", "official", "2026", "A")]
    [InlineData("tier: 语料样本", "a", "sample", null, "E")]
    public void An_article_carries_the_facts_of_its_plan(string line, string id, string tier, string? year, string grade)
    {
        using var site = new TemporarySite().Write("input/plans/a.md", $"---\ntitle: 示例\n{line}\n---\n\n正文。\n");
        site.Build();

        var article = Assert.Single(new BuiltSite(site.Output).Pages["plans/a.html"].QuerySelectorAll("article[data-plan]"));

        Assert.Equal(
            (id, tier, year, grade),
            (article.GetAttribute("data-plan"), article.GetAttribute("data-tier"), article.GetAttribute("data-year"), article.GetAttribute("data-year-grade")));
        Assert.Single(article.QuerySelectorAll("h1"));
    }

    [Fact]
    public void Only_a_plans_own_page_holds_its_article() => Faults.None(
        repository.Built.Pages
            .Where(page => page.Value.QuerySelectorAll("article[data-plan]").Length != (IsPlan(page.Key) && !repository.Built.PointsOn(page.Key) ? 1 : 0))
            .Select(page => page.Key));

    [Fact]
    public void Every_paragraph_and_heading_of_a_plan_has_an_id() => Faults.None(
        from page in repository.Built.Pages
        where IsPlan(page.Key) && !repository.Built.PointsOn(page.Key)
        from element in page.Value.QuerySelectorAll("article[data-plan] p, article[data-plan] :is(h2, h3, h4, h5, h6)")
        where element.Closest("[data-site-note]") is null && string.IsNullOrEmpty(element.Id)
        select $"{page.Key}: {element.OuterHtml}");

    [Fact]
    public void Ids_stay_when_a_paragraph_is_added_behind()
    {
        const string Text = "---\ntitle: 示例\n---\n\n一、加强学习\n\n组织委员学习。\n\n二、开展协商\n\n围绕小区开展协商。\n";
        using var site = new TemporarySite().Write("input/plans/a.md", Text);
        site.Build();
        var before = Ids(site);
        site.Write("input/plans/a.md", Text + "\n三、反映社情民意\n\n每季度一次。\n");
        site.Build();

        Assert.Equal(before, Ids(site).Take(before.Length));
        Snapshots.Match(string.Join('\n', Ids(site)));
    }

    [Fact]
    public void What_the_site_adds_to_an_article_is_marked()
    {
        const string Text = "组织委员做一件事。";
        using var site = new TemporarySite().Write("input/plans/a.md", $"---\ntitle: 示例\nyear: 2026\ntownship: 示例镇\nfunctions: [学习培训]\n---\n\n{Text}\n");
        site.Build();
        var article = new BuiltSite(site.Output).Pages["plans/a.html"].QuerySelector("article[data-plan]")!;

        foreach (var note in article.QuerySelectorAll("[data-site-note]")) note.Remove();

        Assert.Equal("示例" + Text, string.Concat(article.TextContent.Where(c => !char.IsWhiteSpace(c))));
    }

    private static string[] Ids(TemporarySite site) =>
    [
        .. new BuiltSite(site.Output).Pages["plans/a.html"].QuerySelectorAll("article[data-plan] p, article[data-plan] :is(h2, h3, h4)")
            .Where(element => element.Closest("[data-site-note]") is null)
            .Select(element => element.Id!),
    ];

    private static bool IsPlan(string address) =>
        address.StartsWith("plans/", StringComparison.Ordinal) || address.StartsWith("samples/", StringComparison.Ordinal);
}
