using Site.Disk;
using Site.Model;
using Xunit;

namespace Site.Tests.Building;

/// <summary>A check of some files finds in them what a check of all finds, and promises nothing.</summary>
public sealed class AskedFilesTests
{
    private static readonly string Sites = Repository.PathOf("tests", "Site.Tests", "Sites");

    public static TheoryData<string> Names => [.. Directory.GetDirectories(Sites).Select(folder => Path.GetFileName(folder)).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Names))]
    public void Of_a_file_alone_the_same_is_found(string name)
    {
        var root = Path.Combine(Sites, name);
        var sources = SourceFolders.Read(root, Path.Combine(root, "input"), Path.Combine(root, "seeds"));
        var all = SiteBuilder.Build(sources, new PlainTheme(), new()).Findings;

        Assert.All(sources.Files.Select(file => file.DisplayPath), path =>
        {
            var build = SiteBuilder.Build(sources, new PlainTheme(), new() { Only = asked => asked == path });

            Assert.Equal(all.Where(finding => finding.Path == path), build.Findings.Where(finding => finding.Path == path));
            Assert.Empty(build.Files);
        });
    }

    [Fact]
    public void Of_the_others_nothing_is_found_out_that_these_are_not_compared_with()
    {
        SourceFile Plan(string name) => Reading.Sources.Input($"plans/{name}.md", $"---\ntitle: 示例镇政协{name}年工作计划\n---\n\n一、提案工作\n\n全年视察2次以上。\n");

        var build = SiteBuilder.Build(new([Plan("2024"), Plan("2025")]), new PlainTheme(), new() { Only = path => path.EndsWith("2024.md", StringComparison.Ordinal) });

        Assert.Equal([true, false], build.Library.Plans.OrderBy(plan => plan.PlanYear).Select(plan => plan.Commitments.Length > 0));
        Assert.All(build.Library.Plans, plan => Assert.NotNull(plan.PlanYear));
    }
}
