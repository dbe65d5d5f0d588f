extern alias StandIns;

using System.Security.Cryptography;
using System.Text.RegularExpressions;
using Site.Publishing;
using Site.Tests.EndToEnd;
using StandIns::Statiq.App;
using StandIns::Statiq.Common;
using Xunit;

namespace Site.Tests.Hosts;

/// <summary>The Statiq host, run by stand-ins for Statiq, does what the default host does.</summary>
public sealed partial class StatiqHostTests
{
    private const string Folder = "src/Site.Statiq";
    private const int LogLevelFailure = 5;

    private static readonly string Sites = Repository.PathOf("tests", "Site.Tests", "Sites");

    public static TheoryData<string> Examples => [Repository.Root, .. Directory.GetDirectories(Sites).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Examples))]
    public void Both_hosts_write_the_same_bytes(string folder)
    {
        using var site = TemporarySite.CopyOf(folder);
        using var twin = TemporarySite.CopyOf(folder);
        Directory.CreateDirectory(Path.Combine(site.Root, "input"));
        var expected = site.Build();

        var result = SiteProgram.StartStatiqHost(twin.Root);

        Assert.Equal(expected.ExitCode == 0 ? 0 : LogLevelFailure, result.ExitCode);
        Assert.Equal(BytesOf(site.Output), BytesOf(twin.Output));
    }

    [Fact]
    public void Drafts_are_a_setting()
    {
        using var site = Draft();
        using var twin = Draft();
        site.Build("--drafts");

        SiteProgram.StartStatiqHost(twin.Root, "-s", "Drafts=true");

        Assert.True(twin.Has("plans/a.html"));
        Assert.Equal(BytesOf(site.Output), BytesOf(twin.Output));
    }

    [Fact]
    public void A_folder_goes_from_one_host_to_the_other_and_keeps_no_stale_file()
    {
        using var site = new TemporarySite().WritePlan().Write("input/plans/b.md", "---\ntitle: 示例\n---\n\n正文。\n");
        site.Build();
        File.Delete(Path.Combine(site.Root, "input/plans/b.md"));

        var result = SiteProgram.StartStatiqHost(site.Root, "build");

        Assert.True(result.ExitCode == 0, result.ToString());
        Assert.False(site.Has("plans/b.html"));
        Assert.Contains("删除 0 个", site.Build().Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_folder_with_files_of_others_is_refused_whole()
    {
        using var site = new TemporarySite().WritePlan().Write("output/mine.txt", "x");

        var result = SiteProgram.StartStatiqHost(site.Root);

        Assert.NotEqual(0, result.ExitCode);
        Assert.Equal(["mine.txt"], site.BuiltFiles());
    }

    [Fact]
    public void What_is_wrong_stands_in_the_log_with_what_to_type_instead()
    {
        using var site = new TemporarySite().Write("input/plans/a.md", "---\ntitle: 示例\nyear: 明年\n---\n\n正文。\n");
        var finding = Assert.Single(site.Findings());

        var result = SiteProgram.StartStatiqHost(site.Root);

        Assert.Contains(
            $"Error {finding.Path}:{finding.Line}:{finding.Column}: {finding.Message} {finding.Hint} ({finding.Code})", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_group_of_files_has_a_pipeline_of_its_name()
    {
        var pipelines = typeof(Bootstrapper).Assembly.GetExportedTypes()
            .Where(type => typeof(IPipeline).IsAssignableFrom(type) && !type.IsAbstract && type.Namespace == "StatiqHost")
            .Select(type => type.Name);

        Assert.Equal(Enum.GetNames<OutputGroup>().Concat(["Sources", "Plans"]).Order(StringComparer.Ordinal), pipelines.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void The_host_asks_Statiq_neither_to_clean_nor_to_remember()
    {
        var code = File.ReadAllText(Repository.PathOf(Folder, "Program.cs"));

        Assert.Contains(".AddSetting(Keys.CleanMode, CleanMode.None)", code, StringComparison.Ordinal);
        Assert.Contains(".AddSetting(Keys.UseCache, false)", code, StringComparison.Ordinal);
        Assert.DoesNotContain("CreateWeb", code, StringComparison.Ordinal);
    }

    [Fact]
    public void The_host_knows_pipelines_and_no_content()
    {
        var files = Directory.GetFiles(Repository.PathOf(Folder), "*.cs");
        var lines = files.SelectMany(file => File.ReadLines(file).Select(line => (File: Path.GetFileName(file), Text: line))).ToList();

        Assert.InRange(lines.Count, 1, 200);
        Faults.None(
            from line in lines
            where Content().IsMatch(line.Text) || (line.File != "WithoutStatiq.cs" && line.Text.Any(c => c > '\u00FF'))
            select $"{line.File}: {line.Text.Trim()}");
    }

    [Fact]
    public void Without_Statiq_the_repository_restores()
    {
        var project = File.ReadAllText(Repository.PathOf(Folder, "Site.Statiq.csproj"));

        Assert.DoesNotContain("Site.Statiq.csproj", File.ReadAllText(Repository.PathOf("Site.sln")), StringComparison.Ordinal);
        Assert.All(
            ItemGroup().Matches(project).Where(group => group.Value.Contains("PackageReference", StringComparison.Ordinal)),
            group => Assert.StartsWith("<ItemGroup Condition=\"'$(Statiq)' == 'true'\">", group.Value, StringComparison.Ordinal));
    }

    private static TemporarySite Draft() => new TemporarySite().Write("input/plans/a.md", "---\ntitle: 示例\ndraft: true\n---\n\n正文。\n");

    private static string[] BytesOf(string folder) =>
    [
        .. Directory.GetFiles(folder, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal)
            .Select(file => $"{Path.GetRelativePath(folder, file)} {Convert.ToHexString(SHA256.HashData(File.ReadAllBytes(file)))}"),
    ];

    // Markdig, "…html", <p>, Regex, *.md: words of a host that knows what it hands on. <summary> and <c> are comments, <T> is code.
    [GeneratedRegex(@"Markdig|Markdown|Html|\.html|\*\.md|</?(p|div|a|li|ul|span|h[1-6]|html|head|body|script|article)[ >]|Regex|Yaml|Replace\(|Split\(")]
    private static partial Regex Content();

    [GeneratedRegex("<ItemGroup.*?</ItemGroup>", RegexOptions.Singleline)]
    private static partial Regex ItemGroup();
}
