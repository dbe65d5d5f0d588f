using Site.Checking;
using Site.Model;
using Site.Tests.Publishing;
using Site.Tests.Reading;
using Xunit;
using static Site.Tests.SamplePlans;

namespace Site.Tests.Checking;

public sealed class CheckTests
{
    [Fact]
    public void Two_plans_of_the_same_place_year_kind_and_title_are_told()
    {
        var site = new PublishedSite(
        [
            Written("a", "//光泽县/", 2020), Written("b", "//光泽县/", 2020), Written("c", "//光泽县/", 2021), Written("d", "//邵武市/", 2020),
            Written("e", "//光泽县/", 2020, "另一题"), Written("f", "//光泽县/", 2020).Of(PlanKind.Summary),
        ]);

        Assert.Equal(["Warning plan-twice input/plans/a.md:1", "Warning plan-twice input/plans/b.md:1"], site.Faults);
        Assert.Contains("input/plans/b.md", site.Findings[0].Message, StringComparison.Ordinal);
        Assert.Contains("input/plans/a.md", site.Findings[1].Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Units_of_the_corpus_share_titles_by_nature()
    {
        var unit = Unit("s", "7a", 1, 2);

        Assert.Empty(new PublishedSite([unit, Unit("s", "7b", 3, 4) with { Plan = Unit("s", "7b", 3, 4).Plan with { Title = unit.Title } }]).Findings);
    }

    [Theory]
    [InlineData("a.html", "<p>", "网页")]
    [InlineData("a.HTM", "<p>", "网页")]
    [InlineData("a.mht", "x", "网页")]
    [InlineData("a.svg", "<svg><script>alert(1)</script></svg>", "脚本")]
    [InlineData("a.svg", "<s:svg><s:script href='x'/></s:svg>", "脚本")]
    [InlineData("a.svg", "<svg onload='x()'/>", "脚本")]
    [InlineData("a.svg", "<svg><a href='JavaScript:x()'/></svg>", "脚本")]
    [InlineData("a.svg", "<svg><a href='java&#115;cript:x()'/></svg>", "脚本")]
    [InlineData("a.svg", "<svg><foreignObject><iframe srcdoc='&lt;p/&gt;'/></foreignObject></svg>", "脚本")]
    [InlineData("a.svg", "<!DOCTYPE svg [<!ATTLIST svg onload CDATA 'x()'>]><svg/>", "脚本")]
    [InlineData("a.svg", "<!DOCTYPE svg [<!ENTITY e \"&#60;script>x()&#60;/script>\">]><svg>&e;</svg>", "脚本")]
    [InlineData("a.svg", "<!DOCTYPE svg PUBLIC '-//W3C//DTD SVG 1.1//EN' 'svg11.dtd'><svg><text>a</text></svg>", null)]
    [InlineData("a.xml", "<?xml version='1.0'?><?xml-stylesheet type='text/xsl' href='a.xsl'?><a/>", "脚本")]
    [InlineData("a.exe", "MZ", "程序")]
    [InlineData("a.pdf.js", "x", "程序")]
    [InlineData("a.lnk", "x", "程序")]
    [InlineData("a.docm", "PK", "宏")]
    [InlineData("a.svg", "<svg><text font-size='2'>说明 description once</text></svg>", null)]
    [InlineData("a.xml", "<a>表</a>", null)]
    [InlineData("a.pdf", "%PDF", null)]
    [InlineData("a.docx", "PK", null)]
    [InlineData("html", "x", null)]
    public void An_attachment_that_runs_something_is_told(string name, string content, string? what)
    {
        var site = new PublishedSite([], files: [Sources.Input("attachments/" + name, content)]);

        Assert.Equal(what is null ? [] : [$"Warning attachment-active input/attachments/{name}:1"], site.Faults);
        Assert.All(site.Findings, finding => Assert.Contains(what!, finding.Message, StringComparison.Ordinal));
    }

    [Fact]
    public void A_script_in_UTF_16_is_seen() =>
        Assert.Single(new PublishedSite([], files: [Sources.Input("attachments/a.svg", System.Text.Encoding.Unicode.GetBytes("<svg><script/></svg>"))]).Findings);

    [Fact]
    public void An_attachment_that_runs_something_is_told_wherever_it_is_offered()
    {
        SourceFile[] files = [Sources.Input("attachments/a.html", "x"), Sources.Input("attachments/b.html", "x"), Sources.Input("plans/c.svg", "<svg><script/></svg>"), Sources.Input("plans/d.svg", "<svg><script/></svg>")];
        var plan = Written("a").With(Links("../attachments/b.html", "!c.svg"))
            .With(stated => stated with { Attachments = [new("表", "a.html", SourceSpan.At(4, 9))] });

        var site = new PublishedSite([plan], files: files);

        // What nobody offers is not published from beside a plan, and needs no word.
        Assert.Equal(
            ["attachments/a.html:4", "attachments/b.html:1", "plans/c.svg:2"],
            site.Findings.Select(finding => $"{finding.Message.Split(' ')[1]["input/".Length..]}:{finding.Span.Line}").Order(StringComparer.Ordinal));
        Assert.All(site.Findings, finding => Assert.Equal(("attachment-active", "input/plans/a.md"), (finding.Code, finding.Path)));
    }

    [Theory]
    [InlineData("b", null)]
    [InlineData("c", "Warning replaces-unknown input/plans/a.md:6")]
    public void What_a_plan_replaces_is_a_plan(string replaces, string? finding)
    {
        var plan = Written("a").With(stated => stated with { Replaces = new(replaces, SourceSpan.At(6, 11)) });

        Assert.Equal(finding is null ? [] : [finding], new PublishedSite([plan, Written("b", title: "另")]).Faults);
    }

    [Theory]
    [InlineData("s.txt", 10, 20, null)]
    [InlineData("s.txt", 10, 19, "Warning source-unit-missing input/plans/a.md:3")]
    [InlineData("elsewhere.docx", 1, 2, null)]
    [InlineData("../../etc/none.txt", 10, 20, "Warning source-unit-missing input/plans/a.md:3")]
    public void Lines_of_a_seed_name_a_unit(string file, int first, int last, string? finding)
    {
        var plan = Written("a").With(stated => stated with { Origin = new(null, null, null, file, new(first, last), SourceSpan.At(3, 1)) });

        var site = new PublishedSite([plan, Unit("s", "6a", 10, 20)]);

        Assert.Equal(finding is null ? [] : [finding], site.Faults);
        Assert.All(site.Findings, fault => Assert.Contains(file == "s.txt" ? "10-20" : "seeds/", fault.Hint, StringComparison.Ordinal));
    }

    [Fact]
    public void Places_that_sound_alike_are_told() =>
        Assert.Equal(["Hint place-sounds-alike input/plans/b.md:1"], new PublishedSite([Written("a", "/抚州市"), Written("b", "/福州市")]).Faults);

    /// <summary>At the value that an editor stated, in the file where it stands; else at the words of the text, else at the whole.</summary>
    [Theory]
    [InlineData("2025年", false, "Warning year-conflict input/plans/a.md:4")]
    [InlineData("2025年", true, "Warning year-conflict input/plans/a.md:1")]
    [InlineData(null, false, null)]
    public void A_contradiction_stands_where_the_value_does(string? conflict, bool isRead, string? finding)
    {
        var plan = Written("a").With(stated => isRead ? stated : stated with { Year = new(2026, SourceSpan.At(4, 7, 4)) });
        plan = plan with { Year = plan.Year with { Conflicts = conflict is null ? [] : [conflict] } };

        Assert.Equal(finding is null ? [] : [finding], new PublishedSite([plan]).Faults);
    }

    [Fact]
    public void A_contradiction_with_a_decision_stands_in_the_decisions_and_may_be_allowed()
    {
        const string Decisions = "units:\n  - unit: 1a\n    year: 2017\n    kind: 工作计划\n";
        var seed = Sources.Seed("s.txt", "计划篇一\n2015年，镇政协要做好各项工作，要有新作为。\n计划篇二\n2015年，镇政协要深入学习贯彻党的十九大精神，要有新作为。\n");

        var told = Faults(seed, Decisions);
        var allowed = Faults(seed, Decisions + "    allow:\n      - { code: year-conflict, reason: 另有公文为证 }\n");

        Assert.Equal(["Warning year-conflict seeds/s.txt:4", "Warning year-conflict seeds/s.yml:3"], told);
        Assert.Equal(["Warning year-conflict seeds/s.txt:4", "Hint finding-allowed seeds/s.yml:6"], allowed);

        static IEnumerable<string> Faults(SourceFile seed, string decisions) =>
            SiteBuilder.Build(new([seed, Sources.Seed("s.yml", decisions)]), new PlainTheme(), new BuildOptions()).Findings
                .Select(f => $"{f.Severity} {f.Code} {f.Path}:{f.Span.Line}");
    }

    [Fact]
    public void Every_finding_has_a_hint() =>
        Assert.All(
            new PublishedSite([Written("a").With(Links("b.md", "!c.png", "javascript:x", "#z", "../../x", "d", "../../attachments/e", "!http://f"))]).Findings,
            finding => Assert.NotEmpty(finding.Hint));

    [Fact]
    public void An_allowed_finding_leaves_the_list_and_is_listed()
    {
        var plan = Allowing(Written("a"), "link-dead", "plan-twice").Plan;
        Finding[] findings = [Fault("link-dead", plan, 5), Fault("link-dead", plan, 6), Fault("image-missing", plan, 7)];

        var left = Allowances.Apply(findings, [plan]).Order().Select(finding => $"{finding.Severity} {finding.Code} {finding.Span.Line}");

        Assert.Equal(["Hint finding-allowed 1", "Hint allow-unused 2", "Warning image-missing 7"], left);
    }

    [Fact]
    public void An_allowance_holds_for_its_own_file_and_for_its_own_unit_only()
    {
        var unit = Allowing(Unit("s", "1a", 10, 20), "x").Plan;
        Finding[] findings = [Fault("x", unit, 9), Fault("x", unit, 10), Fault("x", Written("b").Plan, 15)];

        var left = Allowances.Apply(findings, [unit]).Where(finding => finding.Code == "x").Select(finding => $"{finding.Path}:{finding.Span.Line}");

        Assert.Equal(["seeds/s.txt:9", "input/plans/b.md:15"], left);
    }

    private static DerivedPlan Allowing(DerivedPlan plan, params string[] codes) => plan.With(stated => stated with
    {
        Allow = [.. codes.Select((code, i) => new Allowance(code, "理由", SourceSpan.At(i + 1, 1)))],
    });

    private static Finding Fault(string code, Plan plan, int line) =>
        new(code, Severity.Warning, plan.Source.DisplayPath, SourceSpan.At(line, 1), "…", "…");
}
