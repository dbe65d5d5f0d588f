using Site.Tests.EndToEnd;
using Xunit;

namespace Site.Tests.Contracts;

/// <summary>Every key of the front matter, and what a reader sees of it.</summary>
public sealed class FrontMatterTests
{
    private const string Page = "plans/a.html";

    /// <summary>A line of front matter · what the plan's page then says.</summary>
    public static TheoryData<string, string> Shown => new()
    {
        { "province: 示例省", "示例省" },
        { "city: 示例市", "示例市" },
        { "county: 示例县", "示例县" },
        { "township: 示例街道", "示例街道" },
        { "year: 2031", "2031" },
        { "kind: 协商计划", "协商计划" },
        { "issuer: 示例县政协示例镇工作联络组", "示例县政协示例镇工作联络组" },
        { "number: 示政联〔2026〕7号", "示政联〔2026〕7号" },
        { "index: SL-2026-0007", "SL-2026-0007" },
        { "date: 2026-01-12", "2026年1月12日" },
        { "published: 2026-02-03", "2026年2月3日" },
        { "functions: [宣传文史]", "宣传文史" },
        { "topics: [垃圾分类]", "垃圾分类" },
        { "tier: 语料样本", "语料样本" },
        { "status: 已废止", "已废止" },
        { "source: {title: 示例日报, url: 'https://example.org/a', retrieved: 2026-03-04}", "示例日报" },
        { "attachments: [{title: 活动安排表, file: 表.csv}]", "活动安排表" },
    };

    [Theory]
    [MemberData(nameof(Shown))]
    public void A_key_is_shown_on_the_page(string line, string shown)
    {
        using var without = Build("");
        using var with = Build(line);

        Assert.DoesNotContain(shown, ArticleText(without), StringComparison.Ordinal);
        Assert.Contains(shown, ArticleText(with), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("draft: false")]
    [InlineData("status: 有效")]
    [InlineData("tier: 官方发布")]
    [InlineData("functions: []")]
    [InlineData("aliases: []")]
    public void A_key_is_known(string line)
    {
        using var site = Build(line);

        Assert.Empty(site.Findings());
    }

    [Theory]
    [InlineData("", 2)]
    [InlineData("allow: [{code: plan-twice, reason: 两份都是正式文本}]", 0)]
    public void An_allowed_finding_is_no_longer_found(string line, int count)
    {
        var text = $"---\ntitle: 示例\n{line}\n---\n\n正文。\n";
        using var site = new TemporarySite().Write("input/plans/a.md", text).Write("input/plans/b.md", text);

        Assert.Equal(count, site.Findings().Count(finding => finding.Severity == "warning"));
    }

    [Fact]
    public void An_alias_becomes_a_page_that_points_on()
    {
        using var site = Build("aliases: [old/place/a.html, plans/earlier.html]");

        var built = new BuiltSite(site.Output);

        Assert.All(["old/place/a.html", "plans/earlier.html"], address =>
        {
            Assert.True(built.PointsOn(address));
            Assert.Contains(
                built.Pages[address].QuerySelectorAll("a[href]"), a => LinkAudit.Resolve(address, a.GetAttribute("href")!).Path == Page);
        });
        Faults.None(LinkAudit.Faults(built));
    }

    [Fact]
    public void A_plan_that_replaces_another_links_to_it_and_back()
    {
        using var site = Plans(("a", "replaces: b"), ("b", "status: 已修订"));

        var built = new BuiltSite(site.Output);

        Assert.Contains(built.Pages[Page].QuerySelectorAll("article a[href]"), a => LinkAudit.Resolve(Page, a.GetAttribute("href")!).Path == "plans/b.html");
    }

    [Fact]
    public void A_stated_value_is_shown_as_given_by_an_editor()
    {
        using var site = Build("year: 2031\ntownship: 示例街道");

        Assert.Contains("编辑指定", ArticleText(site), StringComparison.Ordinal);
    }

    [Fact]
    public void A_unit_that_a_plan_adopts_is_replaced_and_its_address_points_there()
    {
        using var site = new TemporarySite()
            .Write("seeds/found.txt", "街道政协工作计划篇一\n\n一、学习\n\n组织委员学习。\n\n街道政协工作计划篇二\n\n一、协商\n\n开展协商。\n")
            .Write("input/plans/a.md", "---\ntitle: 示例\nsource: {file: found.txt, lines: \"3-5\"}\n---\n\n组织委员学习。\n");

        Assert.Equal(0, site.Build().ExitCode);

        var built = new BuiltSite(site.Output);
        var sample = built.Files.Where(address => address.StartsWith("samples/found/", StringComparison.Ordinal) && address.EndsWith(".html", StringComparison.Ordinal)).ToArray();
        Assert.Equal([true, false], sample.Select(built.PointsOn));
        Assert.Contains(built.Pages[sample[0]].QuerySelectorAll("a[href]"), a => LinkAudit.Resolve(sample[0], a.GetAttribute("href")!).Path == Page);
    }

    private static TemporarySite Build(string line) => Plans(("a", line));

    private static TemporarySite Plans(params (string Name, string Line)[] plans)
    {
        var site = new TemporarySite().Write("input/attachments/表.csv", "a,b\n");
        foreach (var (name, line) in plans)
            site.Write($"input/plans/{name}.md", $"---\ntitle: 示例镇政协安排{name}\n{line}\n---\n\n组织委员做几件事。\n");
        var result = site.Build();
        Assert.True(result.ExitCode == 0, result.ToString());
        return site;
    }

    private static string ArticleText(TemporarySite site) =>
        string.Concat(new BuiltSite(site.Output).Pages[Page].QuerySelector("article[data-plan]")!.TextContent.Where(c => !char.IsWhiteSpace(c)));
}
