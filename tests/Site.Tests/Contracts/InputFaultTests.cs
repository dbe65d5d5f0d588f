using System.Text;
using Site.Tests.EndToEnd;
using Xunit;

namespace Site.Tests.Contracts;

/// <summary>What bad input gets: a finding where it stands, and every other plan built.</summary>
public sealed class InputFaultTests
{
    private const string Path = "input/plans/fault.md";
    private const string Address = "plans/fault.html";

    private const string Gibberish = "\u00ff\u00fe\u00ff\u0000\u0081";

    /// <summary>Front matter and body · severity and place of the finding · whether the page is built · what the hint or message must name.</summary>
    public static TheoryData<string, string, string, bool, string> Texts => new()
    {
        { "unclosed front matter", "---\ntitle: 示例\n\n正文。\n", "error", false, "---" },
        { "broken YAML", "---\ntitle: [示例\nyear: 2026\n---\n\n正文。\n", "error", false, "" },
        { "a duplicate key", "---\ntitle: 示例\nyear: 2026\nyear: 2025\n---\n\n正文。\n", "error", false, "year" },
        { "a tab", "---\ntitle: 示例\nsource:\n\ttitle: 某处\n---\n\n正文。\n", "error", false, "空格" },
        { "a list for a text", "---\ntitle: [示例]\n---\n\n正文。\n", "error", false, "title" },
        { "a text for a list", "---\ntitle: 示例\naliases: {a: b}\n---\n\n正文。\n", "error", false, "aliases" },
        { "a word for a year", "---\ntitle: 示例\nyear: 二〇二六\n---\n\n正文。\n", "error", false, "2026" },
        { "a year out of range", "---\ntitle: 示例\nyear: 1900\n---\n\n正文。\n", "error", false, "1949" },
        { "a date that is none", "---\ntitle: 示例\ndate: 2026-02-30\n---\n\n正文。\n", "error", false, "" },
        { "a date written otherwise", "---\ntitle: 示例\npublished: 2026/1/2\n---\n\n正文。\n", "error", false, "published: 2026-" },
        { "a kind outside the list", "---\ntitle: 示例\nkind: 计划书\n---\n\n正文。\n", "error", false, "工作计划" },
        { "an area outside the list", "---\ntitle: 示例\nfunctions: [跳舞]\n---\n\n正文。\n", "error", false, "民主监督" },
        { "a status outside the list", "---\ntitle: 示例\nstatus: 作废\n---\n\n正文。\n", "error", false, "已废止" },
        { "a tier outside the list", "---\ntitle: 示例\ntier: 内部\n---\n\n正文。\n", "error", false, "官方发布" },
        { "no title", "---\nyear: 2026\n---\n\n正文。\n", "error", false, "title" },
        { "no front matter", "正文。\n", "error", false, "---" },
        { "an empty file", "", "error", false, "title" },
        { "an unknown key", "---\ntitle: 示例\ntownhsip: 示例镇\n---\n\n正文。\n", "warning", true, "township" },
        { "a missing file", "---\ntitle: 示例\n---\n\n见[表格](没有.xlsx)。\n", "warning", true, "没有.xlsx" },
        { "a missing attachment", "---\ntitle: 示例\nattachments: [{title: 表, file: 没有.xlsx}]\n---\n\n正文。\n", "error", true, "没有.xlsx" },
        { "a dead link to a plan", "---\ntitle: 示例\n---\n\n见[去年的](没有.md)。\n", "error", true, "没有.md" },
    };

    [Theory]
    [MemberData(nameof(Texts))]
    public void A_fault_is_found_and_every_other_plan_is_built(string name, string text, string severity, bool built, string named)
    {
        using var site = new TemporarySite().WritePlan("good.md").Write(Path, text);

        var finding = AssertFound(site, severity, built);

        Assert.True((finding.Message + finding.Hint).Contains(named, StringComparison.Ordinal), $"{name}: {finding}");
    }

    [Fact]
    public void Bytes_in_no_known_encoding_are_an_error()
    {
        using var site = new TemporarySite().WritePlan("good.md").Write(Path, [.. Gibberish.Select(c => (byte)c)]);

        AssertFound(site, "error", built: false);
    }

    [Fact]
    public void GB18030_is_read_with_a_warning()
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        var bytes = Encoding.GetEncoding("GB18030").GetBytes("---\ntitle: 示例镇政协工作计划\n---\n\n老旧小区协商。\n");
        using var site = new TemporarySite().WritePlan("good.md").Write(Path, bytes);

        AssertFound(site, "warning", built: true);
        Assert.Contains("老旧小区协商。", site.Read(Address), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("\ufeff---\ntitle: 示例\n---\n\n正文。\n")]
    [InlineData("---\r\ntitle: 示例\r\n---\r\n\r\n正文。\r\n")]
    [InlineData("\ufeff---\r\ntitle: 示例\r\n---\r\n\r\n正文。\r\n")]
    [InlineData("---\ntitle: 示例\n---\n正文。")]
    public void What_editors_really_save_is_fine(string text)
    {
        using var site = new TemporarySite().WritePlan("good.md").Write(Path, text);

        Assert.Empty(site.Findings());
        Assert.Equal(0, site.Build().ExitCode);
        Assert.Contains("正文。", site.Read(Address), StringComparison.Ordinal);
    }

    [Fact]
    public void Two_owners_of_one_address_are_both_named_and_left_out()
    {
        using var site = new TemporarySite().WritePlan("good.md").WritePlan("甲.md", "示例一").WritePlan("jia.md", "示例二");

        var findings = site.Findings();

        Assert.Equal(["input/plans/jia.md", "input/plans/甲.md"], findings.Select(finding => finding.Path));
        Assert.All(findings, finding => Assert.Equal("error", finding.Severity));
        Assert.Contains("甲.md", findings[0].Message, StringComparison.Ordinal);
        Assert.Contains("jia.md", findings[1].Message, StringComparison.Ordinal);
        Assert.Equal(1, site.Build().ExitCode);
        Assert.True(site.Has("plans/good.html"));
        Assert.False(site.Has("plans/jia.html"));
    }

    [Fact]
    public void Two_plans_of_the_same_place_year_kind_and_title_are_a_warning_on_both()
    {
        const string Text = "---\ntitle: 示例镇政协工作计划\ntownship: 示例镇\nyear: 2026\n---\n\n正文。\n";
        using var site = new TemporarySite().Write("input/plans/a.md", Text).Write("input/plans/b.md", Text);

        var findings = site.Findings();

        Assert.Equal(["input/plans/a.md", "input/plans/b.md"], findings.Select(finding => finding.Path));
        Assert.All(findings, finding => Assert.Equal("warning", finding.Severity));
        Assert.Equal(0, site.Build().ExitCode);
        Assert.True(site.Has("plans/a.html") && site.Has("plans/b.html"));
    }

    [Fact]
    public void A_file_of_20_MB_does_not_stop_the_others()
    {
        var text = "---\ntitle: 示例\n---\n\n" + string.Concat(Enumerable.Repeat("组织委员集中学习，围绕中心开展协商。\n\n", 400_000));
        using var site = new TemporarySite().WritePlan("good.md").Write(Path, text);

        var result = site.Build();

        Assert.True(result.ExitCode is 0 or 1, result.ToString());
        Assert.True(site.Has("plans/good.html"));
        Assert.Equal(result.ExitCode == 0, site.Has(Address));
    }

    [Fact]
    public void A_symbolic_link_that_leaves_the_folder_is_not_followed()
    {
        using var elsewhere = new TemporaryFolder();
        elsewhere.Write("secret.md", "---\ntitle: 别人的文件\n---\n\n秘密。\n");
        using var site = new TemporarySite().WritePlan("good.md");
        File.CreateSymbolicLink(System.IO.Path.Combine(site.Root, Path), System.IO.Path.Combine(elsewhere.Path, "secret.md"));
        Directory.CreateSymbolicLink(System.IO.Path.Combine(site.Root, "input/plans/folder"), elsewhere.Path);

        var findings = site.Findings();
        site.Build();

        Assert.Contains(findings, finding => finding.Path == Path);
        Assert.Contains(findings, finding => finding.Path == "input/plans/folder");
        Assert.True(site.Has("plans/good.html"));
        Assert.DoesNotContain(site.BuiltFiles(), address => address.EndsWith(".html", StringComparison.Ordinal) && site.Read(address).Contains("秘密。", StringComparison.Ordinal));
    }

    [Fact]
    public void A_file_that_cannot_be_read_is_named_and_the_others_are_built()
    {
        using var site = new TemporarySite().WritePlan("good.md");
        File.CreateSymbolicLink(System.IO.Path.Combine(site.Root, Path), System.IO.Path.Combine(site.Root, "nowhere.md"));

        AssertFound(site, "error", built: false);
    }

    [Theory]
    [InlineData("带 空格.md")]
    [InlineData("😀 笑脸.md")]
    [InlineData("示例镇/2026年（征求意见）.md")]
    [InlineData("UPPER Case & more.md")]
    [InlineData("-2026.md")]
    [InlineData("-示例镇/--help.md")]
    public void Any_file_name_gets_a_plain_address(string name)
    {
        using var site = new TemporarySite().WritePlan("good.md").WritePlan(name, "示例二");

        Assert.Equal(0, site.Build().ExitCode);

        var others = site.BuiltFiles().Where(address => address.StartsWith("plans/", StringComparison.Ordinal) && address.EndsWith(".html", StringComparison.Ordinal) && address != "plans/good.html");
        Assert.All(Assert.Single(others), c => Assert.True(char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c is '/' or '-' or '.', $"{c}"));
        Faults.None(LinkAudit.Faults(new BuiltSite(site.Output)));
    }

    [Fact]
    public void All_faults_in_one_folder_hold_up_no_good_plan_and_let_no_personal_number_out()
    {
        using var site = TemporarySite.CopyOf(Repository.PathOf("tests", "Site.Tests", "Sites", "every-fault"));

        Assert.Equal(1, site.Build().ExitCode);

        Assert.True(site.Has("plans/lianjie/yi.html"));
        Assert.True(site.Has("plans/geren/yangben.html"));
        Assert.False(site.Has("plans/geren/guanfang.html"));
        // One of them allows it, with a reason.
        string[] numbers = ["13812345678", "138 1234 5678", "110101199003074477", "6222021234567890128"];
        Assert.All(
            site.BuiltFiles().Where(address => numbers.Any(number => site.Read(address).Contains(number, StringComparison.Ordinal))),
            address => Assert.Contains("/fangxing/", address, StringComparison.Ordinal));
    }

    private static PrintedFinding AssertFound(TemporarySite site, string severity, bool built)
    {
        var findings = site.Findings();
        var finding = Assert.Single(findings);
        Assert.Equal((Path, severity), (finding.Path, finding.Severity));
        Assert.False(string.IsNullOrWhiteSpace(finding.Hint));
        Assert.Equal(severity == "error" ? 1 : 0, site.Build().ExitCode);
        Assert.True(site.Has("plans/good.html"));
        Assert.Equal(built, site.Has(Address));
        return finding;
    }
}
