using System.Text;
using Site.Cli;
using Site.Model;
using Xunit;

namespace Site.Tests.Cli;

public sealed class FindingPrinterTests
{
    private const string Source = "---\ntitle: 示例\nyear: 二〇二六\n---\n\n正文。\n";

    [Fact]
    public void PrintsPlaceMessageLineHintAndCode() => Snapshots.Match(string.Concat(
        Print(new("year-type", Severity.Error, "input/plans/a.md", SourceSpan.At(3, 7, 4), "年份应当是整数。", "请写成 2026。")),
        Print(new("too-short", Severity.Warning, "input/plans/a.md", SourceSpan.WholeFile, "正文太短。", "请核对。")),
        Print(new("other", Severity.Hint, "input/plans/none.md", SourceSpan.At(1, 2), "没有这个文件。", "请核对。"))));

    [Fact]
    public void NothingPrintedMovesTheCursor()
    {
        var text = Print(new("x", Severity.Error, "input/\e[2J.md", SourceSpan.WholeFile, "坏\r名\u202E字", "改\u0007名"));

        Assert.StartsWith("input/\uFFFD[2J.md:1:1: 错误：坏\uFFFD名\uFFFD字\n", text, StringComparison.Ordinal);
        Assert.Contains("改\uFFFD名", text, StringComparison.Ordinal);
    }

    // line | column | length | text as shown | signs
    [Theory]
    [InlineData("year: 20x5", 7, 4, "year: 20x5", "      ^^^^")]
    [InlineData("year: 二〇", 7, 2, "year: 二〇", "      ^^^^")]
    [InlineData("年：x", 3, 1, "年：x", "    ^")]
    [InlineData("𠮷a", 3, 1, "𠮷a", "  ^")]
    [InlineData("ab", 3, 0, "ab", "  ^")]
    [InlineData("ab", 9, 5, "ab", "  ^")]
    [InlineData("\tkey: x", 1, 1, " key: x", "^")]
    [InlineData("身份证 350723198001011234。", 5, 18, "身份证 350***************。", "       ^^^^^^^^^^^^^^^^^^")]
    [InlineData("2015年、2016年", 1, 4, "2015年、2016年", "^^^^")]
    public void UnderlinesWhatItIsAbout(string line, int column, int length, string text, string signs) =>
        Assert.Equal((text, signs), Excerpt.Of(Excerpt.Shown(line), SourceSpan.At(1, column, length)));

    [Fact]
    public void CutsALongLineAroundIt()
    {
        var line = new string('前', 100) + "这里" + new string('后', 100);

        var (text, signs) = Excerpt.Of(line, SourceSpan.At(1, 101, 2));

        Assert.Equal("…" + new string('前', 20) + "这里" + new string('后', 38) + "…", text);
        Assert.Equal(new string(' ', 41) + "^^^^", signs);
    }

    [Fact]
    public void NoCutPartsACharacterInTwo()
    {
        var line = string.Concat(Enumerable.Repeat("😀", 100));

        Assert.All(Enumerable.Range(0, 100), i => Assert.DoesNotContain('\uFFFD', Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(Excerpt.Of("a" + line, SourceSpan.At(1, 2 + (2 * i), 2)).Text))));
    }

    // One line of fifty thousand characters, every fifth of which is wrong.
    [Fact]
    public void ManyFindingsInOneLongLineTakeNoLongerEach()
    {
        var text = string.Concat(Enumerable.Repeat("民童监督。", 10_000));
        var file = new SourceFile(SourceFolder.Input, "a.md", "a.md", 0, () => Encoding.UTF8.GetBytes(text));
        var printer = new FindingPrinter(TextWriter.Null, default, new SourceLines(new([file])));
        var before = GC.GetAllocatedBytesForCurrentThread();

        for (var i = 0; i < 10_000; i++) printer.Print(new("name-wrong", Severity.Error, "a.md", SourceSpan.At(1, (5 * i) + 1, 4), "误写。", "请改。"));

        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 100_000_000);
    }

    [Fact]
    public void ASpanOverSeveralLinesGoesToTheEndOfTheFirst() =>
        Assert.Equal(("a: b", " ^^^"), Excerpt.Of("a: b", new SourceSpan(1, 2, 3, 1)));

    [Theory]
    [InlineData("biuld", "build")]
    [InlineData("chek", "check")]
    [InlineData("xyz", null)]
    [InlineData("b", null)]
    public void FindsTheNearestWord(string word, string? nearest) => Assert.Equal(nearest, NearestWord.Of(word, ["build", "check"]));

    private static string Print(Finding finding)
    {
        var file = new SourceFile(SourceFolder.Input, "plans/a.md", "input/plans/a.md", Source.Length, () => Encoding.UTF8.GetBytes(Source));
        using var output = new StringWriter { NewLine = "\n" };
        new FindingPrinter(output, default, new(new([file]))).Print(finding);
        return output.ToString();
    }
}
