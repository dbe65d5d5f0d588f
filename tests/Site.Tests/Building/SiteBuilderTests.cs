using System.Buffers;
using System.Text;
using Site.Model;
using Xunit;

namespace Site.Tests.Building;

public sealed class SiteBuilderTests
{
    private static readonly SourceFile[] Sources =
    [
        Input("site.yml", "title: 试验\nurl: https://example.org/\n"),
        Input("plans/甲镇/2024.md", "---\ntitle: 甲镇计划\ntownship: 甲镇\nyear: 2024\ndate: 2024-01-05\n---\n\n一、提案工作\n\n见[去年](2023.md)与![图](图.png)。\n"),
        Input("plans/甲镇/2023.md", "---\ntitle: 甲镇计划\ntownship: 甲镇\nyear: 2023\n---\n\n全年视察两次。\n"),
        Input("plans/甲镇/图.png", "png"),
        Input("plans/坏.md", "---\ntitle: [\n---\n"),
        Input("plans/dead.md", "---\ntitle: 另一篇\nallow:\n  - code: link-dead\n    reason: 正在补录\n---\n\n[没有](nothing.md)\n"),
        Input("pages/about.md", "---\ntitle: 关于\n---\n\n见[计划](../plans/甲镇/2024.md)。\n"),
        Input("attachments/表.pdf", "pdf"),
    ];

    [Fact]
    public void A_site_is_built_from_bytes()
    {
        var stages = new List<BuildStage>();

        var build = SiteBuilder.Build(new([.. Sources]), new PlainTheme(), new(), stages.Add);

        Assert.Equal(Enum.GetValues<BuildStage>(), stages);
        Assert.Equal(3, build.Library.Plans.Length);
        Assert.Equal((3, 3, 0), (build.Counts.PlansRead, build.Counts.Official, build.Counts.Samples));
        Assert.Contains("2023.md → 2023.html", Written(build)["plans/jiazhen/2024.html"], StringComparison.Ordinal);
        Assert.True(build.HasErrors);
    }

    [Fact]
    public void Findings_are_sorted_distinct_and_without_what_is_allowed()
    {
        var findings = SiteBuilder.Build(new([.. Sources]), new PlainTheme(), new()).Findings;

        Assert.Equal(findings.Distinct().Order(), findings);
        Assert.DoesNotContain(findings, finding => finding.Code == "link-dead");
        Assert.Contains(findings, finding => finding.Code == "finding-allowed" && finding.Path == "input/plans/dead.md");
        Assert.Contains(findings, finding => finding.Path == "input/plans/坏.md" && finding.Severity == Severity.Error);
    }

    [Fact]
    public void The_same_sources_in_any_order_give_the_same_bytes()
    {
        var one = Written(SiteBuilder.Build(new([.. Sources]), new PlainTheme(), new()));
        var other = Written(SiteBuilder.Build(new([.. Sources.Reverse()]), new PlainTheme(), new()));

        Assert.Equal(one, other);
    }

    [Fact]
    public void A_site_can_do_without_search()
    {
        var build = SiteBuilder.Build(new([.. Sources]), new PlainTheme(), new() { Search = false });

        Assert.DoesNotContain(build.Files, file => file.Path.Value.StartsWith("search", StringComparison.Ordinal));
    }

    [Fact]
    public void Nothing_at_all_is_a_site_too() =>
        Assert.Equal(
            ["404.html", "about.html", "accessibility.html", "assets/plain.css", "index.html", "robots.txt"],
            SiteBuilder.Build(new([]), new PlainTheme(), new()).Files.Select(file => file.Path.Value).Where(address => !address.StartsWith("data/", StringComparison.Ordinal)));

    private static SourceFile Input(string path, string content)
    {
        var bytes = Encoding.UTF8.GetBytes(content);
        return new(SourceFolder.Input, path, "input/" + path, bytes.Length, () => bytes);
    }

    private static SortedDictionary<string, string> Written(SiteBuild build)
    {
        var written = new SortedDictionary<string, string>(StringComparer.Ordinal);
        Parallel.ForEach(build.Files, file =>
        {
            var output = new ArrayBufferWriter<byte>();
            file.Write(output);
            lock (written) written.Add(file.Path.Value, Encoding.UTF8.GetString(output.WrittenSpan));
        });
        return written;
    }
}
