using Site.Model;
using Site.Tests.Deriving;
using Site.Tests.Reading;
using Xunit;

namespace Site.Tests.Privacy;

/// <summary>The tables of planted faults and of decoys as one plan each, read, screened and checked as any other.</summary>
public sealed class WholePlanTests
{
    private const int FirstLine = 5;

    /// <summary>As editors save files, and in the blocks that they write.</summary>
    [Theory]
    [InlineData("", "\n", "")]
    [InlineData("\ufeff", "\r\n", "- ")]
    [InlineData("", "\n", "> 😀　")]
    [InlineData("\ufeff", "\n", "\t代码👨‍👩‍👧 ")]
    public void Every_planted_fault_is_told_at_its_line_and_column(string mark, string newline, string before)
    {
        var rows = SpecTable.Rows("planted.md").ToList();
        var plan = Plan(mark, newline, rows.Select(row => before + row[0].Replace("「", "", StringComparison.Ordinal).Replace("」", "", StringComparison.Ordinal)));

        var told = Findings(plan).Where(finding => finding.Code.StartsWith("personal-", StringComparison.Ordinal) || IsExpected(finding))
            .Select(finding => $"{finding.Span.Line}:{finding.Span.Column}-{finding.Span.EndColumn} {finding.Code}");

        Assert.Equal(
            rows.Select((row, i) => $"{LineOf(i)}:{before.Length + row[0].IndexOf('「', StringComparison.Ordinal) + 1}-{before.Length + row[0].IndexOf('」', StringComparison.Ordinal)} {CodeOf(row)}"),
            told);

        // A fixed line beside another number is only a hint; a few rows have one that they are not about.
        bool IsExpected(Finding finding) => finding.Code == "office-phone" && finding.Span.Line >= FirstLine && CodeOf(rows[(finding.Span.Line - FirstLine) / 2]) == finding.Code;
    }

    [Fact]
    public void A_clean_plan_full_of_decoys_gets_no_error_and_no_warning()
    {
        var checking = Repository.PathOf("tests", "Site.Tests", "Checking", "OfficialTextTests.cs");
        var rows = SpecTable.Rows("decoys.md").Concat(SpecTable.Rows("wording-decoys.md", checking)).Select(row => row[0]);

        var told = Findings(Plan("", "\n", rows)).Where(finding => finding.Severity != Severity.Hint && !finding.Code.StartsWith("link-", StringComparison.Ordinal));

        Assert.Empty(told.Select(finding => $"{finding.Span.Line}:{finding.Span.Column} {finding.Code} {finding.Message}"));
    }

    private static string CodeOf(string[] row) => Messages.CodeOf(Enum.Parse<PersonalKind>(row[1]));

    private static int LineOf(int row) => FirstLine + (2 * row);

    private static SourceFile Plan(string mark, string newline, IEnumerable<string> paragraphs) => Sources.Input(
        "plans/甲.md", mark + string.Join(newline, "---", "title: 示例镇政协工作计划", "---", "", string.Join(newline + newline, paragraphs)) + newline);

    private static IEnumerable<Finding> Findings(SourceFile plan) => SiteBuilder.Build(new([plan]), new PlainTheme(), new BuildOptions()).Findings;
}
