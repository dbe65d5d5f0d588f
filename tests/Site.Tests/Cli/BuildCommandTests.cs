using System.Text.RegularExpressions;
using Site.Cli;
using Site.Tests.Disk;
using Xunit;

namespace Site.Tests.Cli;

public sealed partial class BuildCommandTests : IDisposable
{
    private readonly TemporaryFolder _root = new();

    public BuildCommandTests() => Write("a", "");

    [Fact]
    public void SaysWhatWasBuiltAndWhichFileToOpen()
    {
        var (exitCode, output, errors) = Run();

        Assert.Equal((0, ""), (exitCode, errors));
        Snapshots.Match(WithoutFigures(output));
        Assert.True(File.Exists(_root["output/index.html"]));
    }

    [Fact]
    public void SaysWhatNeedsAttention()
    {
        Write("b", "year: 二〇二六\n");
        Write("c", "townhsip: 示例镇\n");

        var (exitCode, output, _) = Run("build");

        Assert.Equal(1, exitCode);
        Snapshots.Match(WithoutFigures(output));
    }

    [Fact]
    public void ListsTwentyFindingsAndCountsTheRest()
    {
        for (var i = 10; i < 35; i++) Write($"w{i}", "townhsip: 示例镇\n");
        Write("z", "year: 二〇二六\n");

        var lines = Run().Output.Split('\n');

        var listed = lines.Where(line => line.StartsWith("input/plans/", StringComparison.Ordinal)).ToList();
        Assert.Equal(20, listed.Count);
        Assert.StartsWith("input/plans/z.md:3:7: 错误：", listed[0], StringComparison.Ordinal);
        Assert.Contains("还有 6 处没有列出，用 check 查看全部。", lines);
        Assert.Contains("需要处理：错误 1 处，警告 25 处，提示 0 处。", lines);
    }

    [Fact]
    public void ColoursOnlyWhereTheyWereAskedFor()
    {
        Write("b", "year: 二〇二六\n");

        Assert.DoesNotContain('\e', Run().Output);
        Assert.Contains("\e[1;31m错误\e[0m", InProcess.Run(_root.Path, new Ink(HasColour: true)).Output, StringComparison.Ordinal);
    }

    [Fact]
    public void AFolderOfOthersIsNamedAndNothingWritten()
    {
        _root.Write("output/thesis.docx");

        var (exitCode, _, errors) = Run();

        Assert.Equal(3, exitCode);
        Assert.Equal(
            $"输出文件夹“{_root["output"]}”里有不是本程序写的文件“thesis.docx”，没有写任何文件。请移走它，或用“--output 文件夹”另选一个。\n", errors);
        Assert.Equal(["thesis.docx"], _root.Files("output"));
    }

    [Fact]
    public void AnOutputInTheSourcesIsRefused() => Assert.Equal(3, Run("build", "--output", "input/site").ExitCode);

    [Fact]
    public void SaysThatItCompletedABuildThatHadStopped()
    {
        Run();
        var manifest = _root["output/.site-manifest"];
        File.WriteAllText(manifest, File.ReadAllText(manifest).Replace("\ndone\n", "\nbuilding\n", StringComparison.Ordinal));

        Assert.Contains("上一次建站没有完成，这一次已经补齐。\n", Run().Output, StringComparison.Ordinal);
        Assert.DoesNotContain("补齐", Run().Output, StringComparison.Ordinal);
    }

    [Fact]
    public void ABugIsSaidToBeOne()
    {
        using StringWriter output = new(), errors = new();

        var exitCode = Program.Run([], new(output, errors, _root.Path, () => throw new InvalidOperationException("bug")));

        Assert.Equal(3, exitCode);
        Assert.StartsWith("程序出错了，这是程序的缺陷", errors.ToString(), StringComparison.Ordinal);
    }

    public void Dispose() => _root.Dispose();

    private (int ExitCode, string Output, string Errors) Run(params string[] args) => InProcess.Run(_root.Path, args);

    private void Write(string name, string frontMatter) =>
        _root.Write($"input/plans/{name}.md", $"---\ntitle: 示例镇政协工作计划（{name}）\n{frontMatter}---\n\n正文。\n");

    /// <summary>用时 0.3 秒 · 网页 11 个 · 写出 20 个文件 · 写入文件 20 个: what depends on the machine and on the theme.</summary>
    [GeneratedRegex(@"(?<=用时 |网页 |写出 |写入文件 )[\d.]+")]
    private static partial Regex Figures();

    private static string WithoutFigures(string output) => Figures().Replace(output, "…");
}
