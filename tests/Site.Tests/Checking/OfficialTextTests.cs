using System.Runtime.CompilerServices;
using Site.Tests.Deriving;
using Site.Tests.EndToEnd;
using Xunit;

namespace Site.Tests.Checking;

/// <summary>Runs the tables of planted faults and of decoys, and shows positions, tiers, allowances and a site's own rules.</summary>
public sealed class OfficialTextTests
{
    public static TheoryData<string, string> Planted
    {
        get
        {
            var data = new TheoryData<string, string>();
            foreach (var row in Rows("wording-planted.md")) data.Add(row[0], row[1]);
            return data;
        }
    }

    public static TheoryData<string> Decoys => new(Rows("wording-decoys.md").Select(row => row[0]));

    [Theory]
    [MemberData(nameof(Planted))]
    public void What_is_planted_is_told_where_it_stands(string marked, string expected)
    {
        var start = marked.IndexOf('「', StringComparison.Ordinal);
        var body = marked.Replace("「", "", StringComparison.Ordinal).Replace("」", "", StringComparison.Ordinal);
        using var site = Official(body);

        var finding = Assert.Single(site.Findings());

        Assert.Equal(expected, $"{finding.Severity} {finding.Code}");
        Assert.Equal((5, start + 1, marked.IndexOf('」', StringComparison.Ordinal)), (finding.Line, finding.Column, finding.EndColumn));
    }

    [Theory]
    [MemberData(nameof(Decoys))]
    public void What_only_looks_wrong_passes(string body)
    {
        using var site = Official(body);

        Assert.Empty(site.Findings().Select(finding => $"{finding.Code} {finding.Column} {finding.Message}"));
    }

    [Fact]
    public void Found_texts_are_evidence_and_nobody_is_told()
    {
        using var site = new TemporarySite().Write(
            "input/plans/甲.md", "---\ntitle: 20xx年民童监督\ntier: 语料样本\n---\n\n一、民童监督\n\n三、的的，2月30日，**镇（\n");

        Assert.Empty(site.Findings());
    }

    [Fact]
    public void Places_in_titles_and_in_files_as_editors_save_them_are_exact()
    {
        const string text = "\ufeff---\r\ntitle: \"😀**镇民童监督\"\r\n---\r\n\r\n\t😀𠮷　探索民童监督\r\n";
        using var site = new TemporarySite().Write("input/plans/甲.md", text);

        Assert.Equal(
            ["2:11-13 mask-left", "2:14-18 name-wrong", "5:9-13 name-wrong"],
            site.Findings().Select(finding => $"{finding.Line}:{finding.Column}-{finding.EndColumn} {finding.Code}"));
    }

    [Theory]
    [InlineData("一、甲\n\n文。\n\n二、乙\n\n（一）丙\n\n（二）丁\n\n三、戊\n\n（一）己\n\n文。\n", "")]
    [InlineData("一、甲\n\n文。\n\n三、乙\n\n文。\n", "9 warning")]
    [InlineData("一、甲\n\n文。\n\n一、乙\n\n文。\n", "")]
    [InlineData("一、甲\n\n文。\n\n二、乙\n\n文。\n\n二、丙\n\n文。\n", "13 warning")]
    [InlineData("二、甲\n\n文。\n", "5 warning")]
    [InlineData("一、甲\n\n1.文字一。\n\n2.文字二。\n\n4.文字四。\n", "11 hint")]
    [InlineData("一、甲\n\n一是学习，三是视察。\n\n第三，总结。\n", "")]
    [InlineData("一、甲\n\n1.文字一。\n\n2.文字二。\n\n二、乙\n\n1.文字一。\n", "")]
    public void Numbering_that_jumps_is_told(string body, string expected)
    {
        using var site = Official(body);

        Assert.Equal(expected, string.Join(' ', site.Findings().Where(finding => finding.Code == "numbering-jumps").Select(finding => $"{finding.Line} {finding.Severity}")));
    }

    [Fact]
    public void The_same_text_in_two_files_is_told_on_both()
    {
        var body = string.Concat(Enumerable.Repeat("围绕农村供水管网更新开展专题调研两次，形成调研报告两篇，", 4));
        using var site = new TemporarySite()
            .Write("input/plans/甲.md", $"---\ntitle: 示例一\n---\n\n{body}\n")
            .Write("input/plans/乙.md", $"---\ntitle: 示例二\n---\n\n{body}\n")
            .Write("input/plans/丙.md", $"---\ntitle: 示例三\n---\n\n{body}另一篇\n");

        Assert.Equal(
            ["input/plans/乙.md:1:1 warning text-twice", "input/plans/甲.md:1:1 warning text-twice"],
            site.Findings().Select(finding => finding.Summary));
    }

    [Theory]
    [InlineData("mask-left", "20xx年")]
    [InlineData("name-wrong", "民童监督")]
    [InlineData("word-eaten", "加宣传力度")]
    [InlineData("word-doubled", "的的")]
    [InlineData("foreign-word", "大局 service 观念")]
    [InlineData("date-impossible", "2月30日")]
    [InlineData("bracket-unpaired", "（甲")]
    [InlineData("numeral-mixed", "二0二六年")]
    [InlineData("numbering-jumps", "二、甲")]
    [InlineData("personal-mobile", "13812345678")]
    [InlineData("personal-id-number", "110101199003074477")]
    [InlineData("personal-bank-card", "6222021234567890128")]
    [InlineData("personal-email", "zhang@qq.com")]
    [InlineData("personal-plate", "闽H12345")]
    [InlineData("personal-address", "家住文昌路8号")]
    [InlineData("personal-hardship", "低保户张三")]
    [InlineData("personal-illness", "张三身患癌症")]
    [InlineData("personal-birth-date", "张三，1962年3月5日出生")]
    [InlineData("personal-minor", "留守儿童王小明")]
    [InlineData("office-phone", "电话0599-7922222")]
    public void Allow_lifts_each_of_them_and_is_listed(string code, string body)
    {
        using var told = Official(body);
        using var allowed = new TemporarySite().Write("input/plans/甲.md", $"---\ntitle: 示例\nallow: [{{code: {code}, reason: 理由}}]\n---\n\n{body}\n");

        Assert.Equal([code], told.Findings().Select(finding => finding.Code));
        Assert.Equal(["finding-allowed"], allowed.Findings().Select(finding => finding.Code));
        Assert.Equal(0, allowed.Build().ExitCode);
        Assert.True(allowed.Has("plans/jia.html"));
    }

    [Fact]
    public void A_site_adds_rules_of_its_own_and_replaces_rules_by_id()
    {
        using var site = Official("探索民童监督，召开院埧会。")
            .Write("input/registries/wording.yml", "- { id: supervision, kind: name, right: 民主监督 }\n- { id: yard, kind: name, right: 院坝会, wrong: [院埧会] }\n");

        Assert.Equal(["5:10 name-wrong"], site.Findings().Select(finding => $"{finding.Line}:{finding.Column} {finding.Code}"));
    }

    [Fact]
    public void A_site_adds_words_that_are_no_names()
    {
        using var site = Official("慰问低保户康福。").Write("input/registries/privacy-words.yml", "not_names: [康福]\n");

        Assert.Empty(site.Findings());
        Assert.Equal(["personal-hardship"], Official("慰问低保户康福。").Findings().Select(finding => finding.Code));
    }

    [Theory]
    [InlineData("- { id: a, kind: 名称, right: 院坝会 }\n", "kind: name")]
    [InlineData("- { id: a, kind: name, wrong: [院埧会] }\n", "right")]
    [InlineData("- { id: a, kind: name, right: 院坝会, wrong: [院坝] }\n", "wrong")]
    public void A_faulty_rule_is_told_where_it_stands(string rules, string hint)
    {
        using var site = new TemporarySite().WritePlan().Write("input/registries/wording.yml", rules);

        var finding = Assert.Single(site.Findings());

        Assert.Equal(("registry-value", "error", 1), (finding.Code, finding.Severity, finding.Line));
        Assert.Contains(hint, finding.Hint, StringComparison.Ordinal);
    }

    private static TemporarySite Official(string body) => new TemporarySite().Write("input/plans/甲.md", $"---\ntitle: 示例\n---\n\n{body}\n");

    private static IEnumerable<string[]> Rows(string file, [CallerFilePath] string caller = "") => SpecTable.Rows(file, caller);
}
