using Site.Model;
using Xunit;

namespace Site.Tests.Reading.Markdown;

public sealed class FrontMatterTests
{
    private const string Head = "---\ntitle: 甲\n";
    private const string Tail = "\n---\n正文。\n";

    /// <summary>What stands in the third line and after it → where the fault is.</summary>
    [Theory]
    [InlineData("title: 乙", "3:1 duplicate-key")]
    [InlineData("source: { title: 一, title: 二 }", "3:21 duplicate-key")]
    [InlineData("year:\t2026", "3:6 yaml-tab")]
    [InlineData("\tyear: 2026", "3:1 yaml-tab")]
    [InlineData("year: 二〇二六", "3:7 wrong-type")]
    [InlineData("year: \"2026\"", "3:7 wrong-type")]
    [InlineData("year: [2026]", "3:7 wrong-type")]
    [InlineData("year: 2026.0", "3:7 wrong-type")]
    [InlineData("year: 1948", "3:7 bad-value")]
    [InlineData("year: 2101", "3:7 bad-value")]
    [InlineData("year: 99999999999", "3:7 wrong-type")]
    [InlineData("date: 2026-02-30", "3:7 bad-date")]
    [InlineData("date: 2026-2-3", "3:7 bad-date")]
    [InlineData("date: 2026年2月3日", "3:7 bad-date")]
    [InlineData("published: 2025-13-01", "3:12 bad-date")]
    [InlineData("date: [2026-01-01]", "3:7 wrong-type")]
    [InlineData("kind: 计划", "3:7 bad-value")]
    [InlineData("tier: official", "3:7 bad-value")]
    [InlineData("status: 作废", "3:9 bad-value")]
    [InlineData("functions: 学习培训", "3:12 wrong-type")]
    [InlineData("functions: [学习培训, 学习]", "3:19 bad-value")]
    [InlineData("functions:\n  - 学习培训\n  - xuexi", "5:5 bad-value")]
    [InlineData("topics: 供水", "3:9 wrong-type")]
    [InlineData("aliases: [\"\"]", "3:11 wrong-type")]
    [InlineData("township: [稻香镇]", "3:11 wrong-type")]
    [InlineData("township: |\n  稻香镇\n  柳岸街道", "3:11 wrong-type")]
    [InlineData("draft: yes", "3:8 wrong-type")]
    [InlineData("draft: \"true\"", "3:8 wrong-type")]
    [InlineData("attachments: 表.csv", "3:14 wrong-type")]
    [InlineData("attachments:\n  - 表.csv", "4:5 wrong-type")]
    [InlineData("attachments:\n  - title: 表", "4:5 missing-key")]
    [InlineData("allow:\n  - code: mask-in-official", "4:5 missing-key")]
    [InlineData("source: 网上", "3:9 wrong-type")]
    [InlineData("source: { url: javascript:alert(1) }", "3:16 bad-address")]
    [InlineData("source: { retrieved: 昨天 }", "3:22 bad-date")]
    [InlineData("source: { lines: 205-187 }", "3:18 bad-value")]
    [InlineData("source: { lines: 1-2-3 }", "3:18 bad-value")]
    [InlineData("city: &a 示例市\ncounty: *a", "3:7 yaml-alias")]
    [InlineData("city: !!str 示例市", "3:7 yaml-alias")]
    [InlineData("city：示例市", "3:5 yaml-broken")]
    [InlineData("city:示例市", "3:5 yaml-broken")]
    [InlineData("city: \"示例市", "3:7 yaml-broken")]
    [InlineData("city: [示例市", "3:7 yaml-broken")]
    [InlineData("city: **市", "3:7 yaml-alias")]
    [InlineData("city: 一: 二", "3:7 yaml-broken")]
    [InlineData("city: 示例市\n county: 示例县", "4:8 yaml-broken")]
    [InlineData("topics: [[[[[[[[[[[[[[[[[[[[a]]]]]]]]]]]]]]]]]]]]", "3:25 yaml-too-deep")]
    [InlineData("...\nyear: 2026", "4:1 yaml-broken")]
    [InlineData("? [a]\n: b", "3:3 yaml-broken")]
    public void A_fault_is_an_error_at_its_place(string lines, string expected) => Finds(Severity.Error, Head + lines + Tail, expected);

    [Theory]
    [InlineData("", "1:1 empty-file")]
    [InlineData(" \r\n\t\n", "1:1 empty-file")]
    [InlineData("正文。\n", "1:1 front-matter-missing")]
    [InlineData("\n---\ntitle: 甲\n---\n", "1:1 front-matter-missing")]
    [InlineData("----\ntitle: 甲\n---\n", "1:1 front-matter-missing")]
    [InlineData("---\ntitle: 甲\n\n正文。\n", "1:1 front-matter-unclosed")]
    [InlineData("---\r\nyear: 2026\r\n---\r\n正文", "2:1 missing-key")]
    [InlineData("---\ntitle:\n---\n正文", "2:1 missing-key")]
    [InlineData("---\ntitle: \"\"\n---\n正文", "2:8 wrong-type")]
    [InlineData("---\n---\n正文", "1:1 missing-key")]
    [InlineData("---\n- 甲\n---\n正文", "2:1 yaml-broken")]
    [InlineData("---\ntitle：甲\n---\n正文", "2:6 yaml-broken")]
    public void A_file_without_its_front_matter_is_an_error(string file, string expected) => Finds(Severity.Error, file, expected);

    [Theory]
    [InlineData("\uFEFF---\ntitle: 😀甲\ndate: 2026-02-30\n---\n", "3:7 bad-date")]
    [InlineData("---\r\ntitle: 甲\r\ndate: 2026-02-30\r\n---\r\n", "3:7 bad-date")]
    [InlineData("---\rtitle: 甲\rdate: 2026-02-30\r---\r正文", "3:7 bad-date")]
    [InlineData("---\ntitle: 甲\nsource: { title: 😀𠮷, retrieved: 2026-02-30 }\n---\n", "3:35 bad-date")]
    [InlineData("---\n# 注释：😀\ntitle: '甲''乙'\ndate: 2026-02-30 # 错\n---\n", "4:7 bad-date")]
    public void Line_and_column_hold_with_marks_line_ends_and_emoji(string file, string expected) =>
        Assert.Contains(expected, Sources.Lines(Sources.Read(file).Findings).Split('\n'));

    [Theory]
    [InlineData("titel", "title")]
    [InlineData("Title", "title")]
    [InlineData("标题", "title")]
    [InlineData("文号", "number")]
    [InlineData("发文单位", "issuer")]
    [InlineData("成文日期", "date")]
    [InlineData("街道", "township")]
    [InlineData("tags", "topics")]
    [InlineData("pubish", "published")]
    [InlineData("atachments", "attachments")]
    public void An_unknown_key_is_a_warning_that_names_the_nearest(string key, string nearest)
    {
        var finding = Assert.Single(Sources.Read($"{Head}{key}: 一{Tail}").Findings);

        Assert.Equal(("unknown-key", Severity.Warning, 3), (finding.Code, finding.Severity, finding.Span.Line));
        Assert.Contains($"是不是 {nearest}（", finding.Hint, StringComparison.Ordinal);
    }

    [Fact]
    public void A_key_that_is_near_to_none_gets_the_list() =>
        Assert.Contains("title、province、", Assert.Single(Sources.Read($"{Head}weather: 晴{Tail}").Findings).Hint, StringComparison.Ordinal);

    [Fact]
    public void A_value_outside_a_list_gets_the_list_and_the_nearest()
    {
        var finding = Assert.Single(Sources.Read($"{Head}kind: 工作要典{Tail}").Findings);

        Assert.Contains("是不是“工作要点”", finding.Hint, StringComparison.Ordinal);
        Assert.Contains("工作计划、工作要点、协商计划、工作总结、工作方案、讲话材料、其他", finding.Hint, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2026/1/2", "2026-01-02")]
    [InlineData("2026年1月2日", "2026-01-02")]
    [InlineData("2026.12.31", "2026-12-31")]
    public void A_date_written_otherwise_is_written_out(string date, string meant) =>
        Assert.Equal($"改成 date: {meant}", Assert.Single(Sources.Read($"{Head}date: {date}{Tail}").Findings).Hint);

    [Fact]
    public void No_message_repeats_a_personal_number_whole()
    {
        var finding = Assert.Single(Sources.Read($"{Head}date: 13800001234{Tail}").Findings);

        Assert.DoesNotContain("13800001234", finding.Message + finding.Hint, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_fault_of_a_file_is_named_at_once() => Assert.Equal(
        "3:7 wrong-type\n4:7 bad-date\n5:1 unknown-key\n6:7 bad-value",
        Sources.Lines(Sources.Read($"{Head}year: 今年\ndate: 2026-02-30\ncolour: 红\nkind: 计划{Tail}").Findings));

    [Fact]
    public void A_key_without_a_value_counts_as_not_given()
    {
        var result = Sources.Read($"{Head}city:\nyear: ~\nfunctions:{Tail}");

        Assert.Empty(result.Findings);
        Assert.Equal((null, null, null), (result.Plan!.Stated.City, result.Plan.Stated.Year, result.Plan.Stated.Functions));
    }

    [Fact]
    public void Every_key_reaches_the_plan()
    {
        var plan = Sources.Read(
            """
            ---
            title: 稻香镇2026年工作计划
            province: 示例省
            city: 示例市
            county: 示例县
            township: 稻香镇
            year: 2026
            kind: 工作要点
            issuer: 示例县政协
            number: 示政协〔2026〕1号
            index: 000-1
            date: 2026-01-15
            published: "2026-01-20"
            functions: [学习培训, 提案工作, 学习培训]
            topics: [供水, 停车]
            tier: 语料样本
            status: 已修订
            replaces: 示例/2025
            source: { title: 网页, url: https://example.cn/a, retrieved: 2026-01-21, file: a.txt, lines: 187-205 }
            attachments:
              - { title: 表, file: 示例/表.csv }
            aliases: [plans/old.html]
            allow:
              - { code: some-code, reason: 有原因 }
            draft: true
            ---
            正文。
            """).Plan!;
        var stated = plan.Stated;

        Assert.Equal(("示例省", "示例市", "示例县", "稻香镇"), (stated.Province!.Value, stated.City!.Value, stated.County!.Value, stated.Township!.Value));
        Assert.Equal((2026, "工作要点", "示例县政协", "示政协〔2026〕1号", "000-1"), (stated.Year!.Value, stated.Kind!.Value.Name, stated.Issuer!.Value, stated.Number!.Value, stated.Index!.Value));
        Assert.Equal((new(2026, 1, 15), new(2026, 1, 20)), (stated.Date!.Value, stated.Published!.Value));
        Assert.Equal(["xuexi", "tian"], stated.Functions!.Value.Select(area => area.Code));
        Assert.Equal(["供水", "停车"], stated.Topics);
        Assert.Equal((Tier.Sample, Tier.Sample, "已修订", "示例/2025"), (plan.Tier, stated.Tier!.Value, stated.Status.Name, stated.Replaces!.Value));
        Assert.Equal(new("网页", "https://example.cn/a", new(2026, 1, 21), "a.txt", new(187, 205), stated.Origin!.Source), stated.Origin);
        Assert.Equal(("表", "示例/表.csv"), (stated.Attachments[0].Title, stated.Attachments[0].File));
        Assert.Equal("plans/old.html", stated.Aliases[0].Value);
        Assert.Equal(("some-code", "有原因"), (stated.Allow[0].Code, stated.Allow[0].Reason));
        Assert.True(stated.Draft);
        Assert.Equal(new SourceSpan(12, 7, 12, 17), stated.Date.Source);
        Assert.Equal((27, 27, "甲"), (plan.StartLine, plan.EndLine, plan.Id.Value));
    }

    private static void Finds(Severity severity, string file, string expected)
    {
        var result = Sources.Read(file);

        Assert.Equal(expected, Sources.Lines(result.Findings));
        Assert.Equal(severity, result.Findings[0].Severity);
        Assert.NotEmpty(result.Findings[0].Hint);
        Assert.Null(result.Plan);
    }
}
