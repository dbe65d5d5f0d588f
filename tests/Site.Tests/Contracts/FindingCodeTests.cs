using System.Text.RegularExpressions;
using Xunit;

namespace Site.Tests.Contracts;

/// <summary>Every code that the program can print stands in the editors' README, with an example and what to do, and no other.</summary>
public sealed partial class FindingCodeTests
{
    [Fact]
    public void The_page_of_codes_and_the_program_name_the_same_codes()
    {
        var made = Directory.GetFiles(Repository.PathOf("src", "Site"), "Messages*.cs")
            .SelectMany(file => MadeCode().Matches(File.ReadAllText(file))).Select(match => match.Groups["code"].Value)
            .Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal);
        var explained = Rows().Select(row => row.Groups["code"].Value).Order(StringComparer.Ordinal);

        Assert.Equal(made, explained);
    }

    [Fact]
    public void Every_code_has_a_severity_an_example_and_a_way_to_mend_it() =>
        Assert.All(Rows(), row =>
        {
            Assert.Matches("^(错误|警告|提示)", row.Groups["severity"].Value);
            Assert.NotEmpty(row.Groups["example"].Value.Trim());
            Assert.NotEmpty(row.Groups["hint"].Value.Trim());
        });

    /// <summary>What only a disk can do: a file that cannot be opened, links, sixteen megabytes.</summary>
    private static readonly string[] OfTheDisk =
        ["file-too-large", "file-unreadable", "link-in-circle", "link-leads-nowhere", "link-leaves-folder", "registry-unreadable"];

    [Fact]
    public void One_small_site_has_every_fault_at_once()
    {
        var found = File.ReadAllLines(Repository.PathOf("tests", "Site.Tests", "Sites", "every-fault", "expected-findings.txt")).Select(line => line.Split(' ')[^1]);

        Assert.Equal(Rows().Select(row => row.Groups["code"].Value).Except(OfTheDisk).Order(StringComparer.Ordinal), found.Distinct().Order(StringComparer.Ordinal));
    }

    private static IEnumerable<Match> Rows()
    {
        var page = File.ReadAllText(Repository.PathOf("input", "README.md"));
        return CodeRow().Matches(page[page.IndexOf("## 检查会说什么", StringComparison.Ordinal)..]);
    }

    // Error(\n "link-dead", … and, where one method tells of many kinds, => "personal-mobile",
    [GeneratedRegex("""(?:(?:Error|Warning|Hint)\(\s*|=> )"(?<code>[a-z]+(?:-[a-z0-9]+)+)",?""")]
    private static partial Regex MadeCode();

    // | `link-dead` | 错误 | 例子 | 怎么改 |
    [GeneratedRegex("""^\| `(?<code>[a-z0-9-]+)` \| (?<severity>[^|]*) \| (?<example>(?:\\\||[^|])*) \| (?<hint>[^|]*) \|$""", RegexOptions.Multiline)]
    private static partial Regex CodeRow();
}
