using System.Text.Json;
using Site.Tests.EndToEnd;
using Xunit;

namespace Site.Tests.Contracts;

/// <summary>The command line: verbs, exit codes, and findings for scripts.</summary>
public sealed class CommandLineTests
{
    private const string Faulty = "---\ntitle: 示例\nyear: 二〇二六\n---\n\n正文。\n";

    [Fact]
    public void Without_a_verb_it_builds()
    {
        using var site = new TemporarySite().WritePlan();

        var result = SiteProgram.Start(site.Root, []);

        Assert.Equal(0, result.ExitCode);
        Assert.True(site.Has("index.html"));
        Assert.Contains("index.html", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Each_folder_can_be_set_alone()
    {
        using var site = new TemporarySite();
        using var elsewhere = new TemporaryFolder();
        elsewhere.Write("texts/plans/a.md", "---\ntitle: 示例\n---\n\n正文。\n");
        elsewhere.Write("found/b.txt", "街道政协工作计划篇一\n\n一、学习\n\n组织委员学习。\n");

        var result = SiteProgram.Run(
            "build", "--root", site.Root, "--input", Path.Combine(elsewhere.Path, "texts"), "--seeds", Path.Combine(elsewhere.Path, "found"),
            "--output", Path.Combine(elsewhere.Path, "site"));

        Assert.Equal(0, result.ExitCode);
        var files = BuiltSite.FilesOf(Path.Combine(elsewhere.Path, "site"));
        Assert.Contains("plans/a.html", files);
        Assert.Contains(files, address => address.StartsWith("samples/b/", StringComparison.Ordinal));
        Assert.False(Directory.Exists(site.Output));
    }

    [Fact]
    public void Drafts_are_built_when_asked_for()
    {
        using var site = new TemporarySite().WritePlan().Write("input/plans/draft.md", "---\ntitle: 草稿\ndraft: true\n---\n\n正文。\n");

        Assert.Equal(0, site.Build().ExitCode);
        Assert.False(site.Has("plans/draft.html"));
        Assert.Equal(0, site.Build("--drafts").ExitCode);
        Assert.True(site.Has("plans/draft.html"));
    }

    [Theory]
    [InlineData("build")]
    [InlineData("check")]
    public void Findings_of_severity_error_give_1(string verb)
    {
        using var site = new TemporarySite().WritePlan().Write("input/plans/bad.md", Faulty);

        Assert.Equal(1, SiteProgram.Run(verb, "--root", site.Root).ExitCode);
    }

    [Theory]
    [InlineData("build", "--no-such-option")]
    [InlineData("dance")]
    [InlineData("build", "--root", "no/such/folder")]
    [InlineData("check", "--input", "no/such/folder")]
    [InlineData("check", "--format", "poem")]
    public void Wrong_usage_gives_2(params string[] arguments)
    {
        using var site = new TemporarySite().WritePlan();

        var result = SiteProgram.Start(site.Root, [], arguments);

        Assert.True(result.ExitCode == 2, result.ToString());
        Assert.NotEqual("", result.Error.Trim());
        Assert.False(Directory.Exists(site.Output));
    }

    [Fact]
    public void An_output_that_cannot_be_written_gives_3()
    {
        using var site = new TemporarySite().WritePlan().Write("file", "");

        var result = site.Build("--output", Path.Combine(site.Root, "file", "output"));

        Assert.True(result.ExitCode == 3, result.ToString());
    }

    [Fact]
    public void Check_writes_nothing()
    {
        using var site = new TemporarySite().WritePlan();

        Assert.Equal(0, site.Check().ExitCode);

        Assert.Equal(["input"], Directory.GetFileSystemEntries(site.Root).Select(Path.GetFileName));
    }

    [Fact]
    public void Check_of_named_files_prints_the_findings_of_those_only()
    {
        using var site = new TemporarySite().Write("input/plans/a.md", Faulty).Write("input/plans/b.md", Faulty);

        Assert.Equal(["input/plans/b.md"], site.Findings("input/plans/b.md").Select(finding => finding.Path));
    }

    [Fact]
    public void The_text_form_begins_with_path_line_column()
    {
        using var site = new TemporarySite().Write("input/plans/a.md", Faulty);
        var finding = Assert.Single(site.Findings());

        var result = site.Check();

        Assert.Contains(result.Output.Split('\n'), line => line.StartsWith($"{finding.Path}:3:7", StringComparison.Ordinal));
    }

    [Fact]
    public void Findings_as_JSON_have_one_shape_and_order()
    {
        using var site = new TemporarySite()
            .Write("input/plans/b.md", "---\ntitle: 示例\ntownhsip: 示例镇\nyear: 1\n---\n\n见[去年的](没有.md)。\n")
            .Write("input/plans/a.md", Faulty);

        var result = site.Check("--format", "json");

        Assert.Equal(1, result.ExitCode);
        Snapshots.Match(result.Output);
        var findings = JsonDocument.Parse(result.Output).RootElement.GetProperty("findings").EnumerateArray().ToArray();
        Assert.All(findings, finding => Assert.Equal(
            ["code", "severity", "path", "line", "column", "endLine", "endColumn", "message", "hint"],
            finding.EnumerateObject().Select(property => property.Name)));
    }

    [Fact]
    public void No_finding_is_an_empty_list()
    {
        using var site = new TemporarySite().WritePlan();

        Assert.Equal("{\"findings\":[]}", string.Concat(site.Check("--format", "json").Output.Where(c => !char.IsWhiteSpace(c))));
    }

    [Theory]
    [InlineData("--help")]
    [InlineData("build", "--help")]
    [InlineData("check", "--help")]
    [InlineData("preview", "--help")]
    [InlineData("import", "--help")]
    public void Help_says_what_a_verb_does(params string[] arguments) =>
        Snapshots.Match(SiteProgram.Start(Repository.Root, [], arguments).Output.Replace("\r", "", StringComparison.Ordinal), string.Join('-', arguments.Select(a => a.Trim('-'))));
}
