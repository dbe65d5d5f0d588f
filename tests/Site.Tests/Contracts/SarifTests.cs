using System.Text.Json;
using Site.Tests.EndToEnd;
using Xunit;

namespace Site.Tests.Contracts;

/// <summary><c>check --format sarif</c>: SARIF 2.1.0 as code hosts and editors read it.</summary>
public sealed class SarifTests
{
    private static readonly string[] Levels = ["error", "warning", "note"];

    [Fact]
    public void A_finding_is_a_result_with_a_rule_a_place_and_a_sentence()
    {
        using var site = new TemporarySite()
            .Write("input/plans/稻香镇 1/𠮷#.md", "---\ntitle: 示例\nyear: 二〇二六\n---\n\n正文。\n")
            .Write("input/plans/b.md", "---\ntitle: 示例\ntitel: 示例\nallow: [{ code: no-such, reason: 试 }]\n---\n\n见[没有的](没有.png)与[没有的](没有.png)。\n");

        var result = site.Check("--format", "sarif");

        Assert.Equal(1, result.ExitCode);
        Snapshots.Match(result.Output);
    }

    [Fact]
    public void It_says_what_the_other_forms_say()
    {
        using var site = TemporarySite.CopyOf(Repository.PathOf("tests", "Site.Tests", "Sites", "broken-front-matter"));
        var findings = site.Findings();
        Assert.NotEmpty(findings);

        var log = JsonDocument.Parse(site.Check("--format", "sarif").Output).RootElement;
        var run = Assert.Single(log.GetProperty("runs").EnumerateArray());

        Assert.Equal(("2.1.0", "utf16CodeUnits"), (log.GetProperty("version").GetString(), run.GetProperty("columnKind").GetString()));
        var rules = run.GetProperty("tool").GetProperty("driver").GetProperty("rules").EnumerateArray().Select(rule => rule.GetProperty("id").GetString()).ToArray();
        Assert.Equal(rules.Distinct().Order(StringComparer.Ordinal), rules);
        Assert.Equal(findings.Select(finding => finding.Summary), run.GetProperty("results").EnumerateArray().Select(result => Summary(result, rules)));
    }

    [Fact]
    public void No_finding_is_a_run_without_results()
    {
        using var site = new TemporarySite().WritePlan();

        var run = JsonDocument.Parse(site.Check("--format", "sarif").Output).RootElement.GetProperty("runs")[0];

        Assert.Empty(run.GetProperty("results").EnumerateArray());
    }

    private static string Summary(JsonElement result, string?[] rules)
    {
        var location = result.GetProperty("locations")[0].GetProperty("physicalLocation");
        var region = location.GetProperty("region");
        int At(string name) => region.GetProperty(name).GetInt32();
        var uri = location.GetProperty("artifactLocation").GetProperty("uri").GetString()!;
        var (code, level) = (result.GetProperty("ruleId").GetString(), result.GetProperty("level").GetString());

        Assert.Equal(code, rules[result.GetProperty("ruleIndex").GetInt32()]);
        Assert.Contains(level, Levels);
        Assert.True(uri.All(char.IsAscii) && Uri.TryCreate(uri, UriKind.Relative, out _), uri);
        Assert.True(At("endLine") > At("startLine") || At("endColumn") >= At("startColumn"));
        Assert.NotEqual("", result.GetProperty("message").GetProperty("text").GetString());
        return $"{Uri.UnescapeDataString(uri)}:{At("startLine")}:{At("startColumn")} {(level == "note" ? "hint" : level)} {code}";
    }
}
