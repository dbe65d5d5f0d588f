using System.Text.Json;
using Site.Tests.Disk;
using Xunit;

namespace Site.Tests.Cli;

public sealed class CheckCommandTests : IDisposable
{
    private readonly TemporaryFolder _root = new();

    public CheckCommandTests()
    {
        foreach (var name in new[] { "a", "b/c", "b2" })
            _root.Write($"input/plans/{name}.md", $"---\ntitle: 示例 {name}\nyear: 二〇二六\n---\n\n正文。\n");
    }

    [Fact]
    public void PrintsEveryFindingAndACount()
    {
        var (exitCode, output, errors) = InProcess.Run(_root.Path, "check");

        Assert.Equal((1, ""), (exitCode, errors));
        Snapshots.Match(output);
        Assert.Equal(["input"], Directory.GetFileSystemEntries(_root.Path).Select(Path.GetFileName));
    }

    // Paths from the working directory, or as findings name them; a folder stands for what is in it.
    [Theory]
    [InlineData("", "input/plans/a.md", "a")]
    [InlineData("", "./input/plans/b", "b/c")]
    [InlineData("", "input/plans/b/", "b/c")]
    [InlineData("", "input", "a b/c b2")]
    [InlineData("", ".", "a b/c b2")]
    [InlineData("input/plans", "a.md", "a")]
    [InlineData("input/plans", "input/plans/a.md", "a")]
    [InlineData("input/plans", "b", "b/c")]
    public void PrintsFindingsOfNamedFilesOnly(string folder, string path, string named)
    {
        var (exitCode, output, _) = InProcess.Run(_root[folder], "check", "--root", _root.Path, "--format", "json", path);

        Assert.Equal(1, exitCode);
        Assert.Equal(named.Split(' ').Select(name => $"input/plans/{name}.md"), Paths(output));
    }

    [Fact]
    public void AnInputElsewhereIsNamedByItsOwnFolder()
    {
        using var elsewhere = new TemporaryFolder();
        elsewhere.Write("texts/plans/x.md", "---\ntitle: 示例\nyear: 二〇二六\n---\n\n正文。\n");
        string[] args = ["check", "--input", elsewhere["texts"], "--format", "json"];

        Assert.Equal(["texts/plans/x.md"], Paths(InProcess.Run(_root.Path, args).Output));
        Assert.Equal(["texts/plans/x.md"], Paths(InProcess.Run(_root.Path, [.. args, "texts/plans/x.md"]).Output));
        Assert.Equal(["texts/plans/x.md"], Paths(InProcess.Run(_root.Path, [.. args, elsewhere["texts/plans"]]).Output));
    }

    [Theory]
    [InlineData("/")]
    [InlineData("README.txt")]
    public void AFileThatNoCheckReadsIsNotPraised(string path)
    {
        _root.Write("README.txt", "别的文件");

        var (exitCode, output, errors) = InProcess.Run(_root.Path, "check", path == "/" ? Path.GetTempPath() + "../etc" : path);

        Assert.Equal((2, ""), (exitCode, output));
        Assert.NotEqual("", errors);
    }

    [Fact]
    public void FilesWithoutFaultGive0()
    {
        _root.Write("input/plans/good.md", "---\ntitle: 示例\n---\n\n正文。\n");

        Assert.Equal((0, "检查完毕，没有发现问题。\n", ""), InProcess.Run(_root.Path, "check", "input/plans/good.md"));
    }

    public void Dispose() => _root.Dispose();

    private static IEnumerable<string?> Paths(string json) =>
        JsonDocument.Parse(json).RootElement.GetProperty("findings").EnumerateArray().Select(finding => finding.GetProperty("path").GetString());
}
