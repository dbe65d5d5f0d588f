using Site.Tests.Disk;
using Xunit;

namespace Site.Tests.Cli;

public sealed class UsageTests : IDisposable
{
    private readonly TemporaryFolder _root = new();

    public UsageTests() => _root.Write("input/plans/a.md", "---\ntitle: 示例\n---\n\n正文。\n");

    [Theory]
    [InlineData("biuld", "没有“biuld”这个命令。是不是“build”？用“--help”查看用法。")]
    [InlineData("dance", "没有“dance”这个命令。用“--help”查看用法。")]
    [InlineData("build --ouput x", "不认识的选项“--ouput”。是不是“--output”？用“build --help”查看用法。")]
    [InlineData("--draft", "不认识的选项“--draft”。是不是“--drafts”？用“--help”查看用法。")]
    [InlineData("check --fromat json", "不认识的选项“--fromat”。是不是“--format”？用“check --help”查看用法。")]
    [InlineData("check --xyzzyplugh", "不认识的选项“--xyzzyplugh”。用“check --help”查看用法。")]
    [InlineData("build a.md", "“build”后面不能写“a.md”。用“build --help”查看用法。")]
    [InlineData("build --root", "选项“--root”的值不对，或者没有写，或者写了两次。请写成“--root …”。")]
    [InlineData("build --root . --root .", "选项“--root”的值不对，或者没有写，或者写了两次。请写成“--root …”。")]
    [InlineData("preview --port eighty", "选项“--port”的值不对，或者没有写，或者写了两次。请写成“--port 8000”。")]
    [InlineData("preview --port 65536", "选项“--port”的值不对，或者没有写，或者写了两次。请写成“--port 8000”。")]
    [InlineData("preview --host no.such.host.invalid", "“no.such.host.invalid”不是能用的地址。请写成“--host 127.0.0.1”，或写本机的另一个地址。")]
    [InlineData("check --format poem", "选项“--format”的值不对，或者没有写，或者写了两次。请写成“--format text|json|sarif”。")]
    [InlineData("import --format sarif", "选项“--format”的值不对，或者没有写，或者写了两次。请写成“--format text|json”。")]
    public void WrongUsageIsToldWithTheNearestThing(string line, string error)
    {
        var (exitCode, output, errors) = Run(line.Split(' '));

        Assert.Equal((2, "", error + "\n"), (exitCode, output, errors));
        Assert.False(Directory.Exists(_root["output"]));
    }

    [Theory]
    [InlineData("build", "--root", "nowhere")]
    [InlineData("build", "--input", "nowhere")]
    [InlineData("check", "--seeds", "nowhere")]
    [InlineData("check", "--input", "input/plans/a.md")]
    public void AMissingFolderIsNamed(string verb, string option, string path)
    {
        var (exitCode, _, errors) = Run(verb, option, path);

        Assert.Equal(2, exitCode);
        Assert.Contains(_root[path], errors, StringComparison.Ordinal);
        Assert.Contains(option, errors, StringComparison.Ordinal);
    }

    [Fact]
    public void APathThatIsNotThereIsNamed() =>
        Assert.Equal((2, "", "找不到“b.md”。请写文件的路径，例如“input/plans/某镇/2026.md”。\n"), Run("check", "b.md"));

    [Theory]
    [InlineData("@a.md")]
    [InlineData("@nowhere")]
    public void AtSignsReadNoOtherFile(string path) => Assert.Equal(2, Run("check", path).ExitCode);

    [Theory]
    [InlineData("--help")]
    [InlineData("build --nonsense --help")]
    public void HelpIsGivenWhateverElseIsTyped(string line)
    {
        var (exitCode, output, _) = Run(line.Split(' '));

        Assert.Equal(0, exitCode);
        Assert.Contains("--root", output, StringComparison.Ordinal);
        Assert.All(output.Split('\n'), text => Assert.DoesNotContain("Usage", text, StringComparison.Ordinal));
    }

    public void Dispose() => _root.Dispose();

    private (int ExitCode, string Output, string Errors) Run(params string[] args) => InProcess.Run(_root.Path, args);
}
