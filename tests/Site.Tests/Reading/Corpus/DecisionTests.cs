using Site.Model;
using Site.Reading.Corpus;
using Xunit;

namespace Site.Tests.Reading.Corpus;

/// <summary>The <c>.yml</c> beside a seed.</summary>
public sealed class DecisionTests
{
    private const string Text = "计划篇一\n一、学习\n组织学习。\n二、调研\n组织调研。\n计划篇二\n201x年，做好工作。\n一、视察\n组织视察。\n2017年，做好工作。\n一、监督\n组织监督。\n";

    [Fact]
    public void Without_decisions_the_program_parts_the_text() => Assert.Equal("1a:2-5 2a:7-12", Units(Seeds.Read(Text)));

    [Fact]
    public void The_origin_goes_with_every_unit()
    {
        var origin = Read("origin:\n  title: 网页\n  url:\n  retrieved: 2026-01-20\n").Plans[0].Seed?.Origin;

        Assert.Equal(("网页", null, new DateOnly(2026, 1, 20)), (origin?.Title, origin?.Url, origin?.Retrieved));
    }

    [Fact]
    public void A_text_is_split_where_an_editor_says() =>
        Assert.Equal("1a:2-3 1b:4-5 2a:7-9 2b:10-12", Units(Read("split:\n  - {line: 4, text: 二、调}\n  - line: 10\n    text: 2017年\n")));

    [Fact]
    public void A_unit_whose_lines_an_editor_decided_says_so()
    {
        var parted = Read("split:\n  - {line: 4, text: 二、调}\n").Plans;
        var joined = Seeds.Read("一、学习\n学习。\n二、调研\n调研。\n2017年，做好工作。\n一、视察\n视察。\n", "merge:\n  - line: 5\n    text: 2017年\n").Plans;

        Assert.Equal([false, true, false], parted.Select(plan => plan.BoundsByEditor));
        Assert.True(Assert.Single(joined).BoundsByEditor);
    }

    [Fact]
    public void Two_texts_are_merged_where_an_editor_says()
    {
        const string Seams = "一、学习\n学习。\n二、调研\n调研。\n2017年，做好工作。\n一、视察\n视察。\n";

        Assert.Equal("1a:1-4 1b:5-7", Units(Seeds.Read(Seams)));
        Assert.Equal("1a:1-7", Units(Seeds.Read(Seams, "merge:\n  - line: 5\n    text: 2017年\n")));
    }

    [Fact]
    public void What_an_editor_says_of_a_unit_is_stated()
    {
        var plan = Read("units:\n  - unit: 2a\n    text: 201x年\n    title: 甲镇计划\n    kind: 工作要点\n    province: 福建省\n    city: 南平市\n    county: 光泽县\n    township: 杭川镇\n    issuer: 甲镇政协\n    year: 2017\n    functions: [提案工作]\n    duplicate_of: 1a\n").Plans[1];

        Assert.Equal("甲镇计划", plan.Title);
        Assert.Equal(("福建省", "南平市", "光泽县", "杭川镇", "甲镇政协"),
            (plan.Stated.Province?.Value, plan.Stated.City?.Value, plan.Stated.County?.Value, plan.Stated.Township?.Value, plan.Stated.Issuer?.Value));
        Assert.Equal(("工作要点", 2017, "提案工作", "1a"),
            (plan.Stated.Kind?.Value.Name, plan.Stated.Year?.Value, plan.Stated.Functions?.Value[0].Name, plan.Stated.RepeatOf?.Value));
    }

    [Fact]
    public void A_unit_that_an_editor_leaves_out_is_listed_whole()
    {
        var result = Read("units:\n  - unit: 1a\n    leave_out: 不是政协的文件\n");

        Assert.Equal("2a:7-12", Units(result));
        Assert.Equal("ByEditor:计划篇一 ByEditor:一、学习 ByEditor:组织学习。 ByEditor:二、调研 ByEditor:组织调研。", Seeds.LeftOut(result));
    }

    [Theory]
    [InlineData("split:\n  - line: 4\n    text: 三、调研\n", "2:5 seed-decision-stale")]
    [InlineData("split:\n  - line: 99\n    text: 二、\n", "2:5 seed-decision-stale")]
    [InlineData("split:\n  - line: 1\n    text: 计划\n", "2:5 seed-decision-stale")]
    [InlineData("merge:\n  - line: 4\n    text: 二、调研\n", "2:5 seed-decision-stale")]
    [InlineData("units:\n  - unit: 7b\n    year: 2017\n", "2:5 seed-decision-stale")]
    [InlineData("units:\n  - unit: 2a\n    text: 2018年\n", "2:5 seed-decision-stale")]
    [InlineData("units:\n  - unit: 2a\n    duplicate_of: 9a\n", "3:19 seed-decision-stale")]
    [InlineData("units:\n  - unit: 2a\n    duplicate_of: 2a\n", "3:19 seed-decision-stale")]
    [InlineData("units:\n  - unit: 2a\n  - unit: 2a\n", "3:5 seed-decision-stale")]
    public void A_decision_whose_text_is_gone_is_an_error_in_its_place(string decisions, string expected)
    {
        var finding = Assert.Single(Read(decisions).Findings, finding => finding.Severity == Severity.Error);

        Assert.Equal(("seeds/甲.yml", expected), (finding.Path, Sources.Lines([finding])));
        Assert.NotEmpty(finding.Hint);
    }

    [Theory]
    [InlineData("orgin:\n  title: 甲\n", "1:1 unknown-key")]
    [InlineData("origin:\n  标题: 甲\n", "2:3 unknown-key")]
    [InlineData("split:\n  - line: 四\n    text: 二\n", "2:11 wrong-type")]
    [InlineData("split:\n  - line: 4\n", "2:5 missing-key")]
    [InlineData("units:\n  - unit: 1a\n    kind: 计画\n", "3:11 bad-value")]
    [InlineData("units: 1a\n", "1:8 wrong-type")]
    [InlineData("split: [\n", null)]
    public void A_faulty_key_is_a_finding_with_its_place(string decisions, string? expected)
    {
        var result = Read(decisions);

        var finding = Assert.Single(result.Findings);
        Assert.Equal("seeds/甲.yml", finding.Path);
        if (expected is not null) Assert.Equal(expected, Sources.Lines([finding]));
        Assert.Equal("1a:2-5 2a:7-12", Units(result));
    }

    private static CorpusResult Read(string decisions) => Seeds.Read(Text, decisions);

    private static string Units(CorpusResult result) =>
        string.Join(' ', result.Plans.Select(plan => $"{plan.Id.Value.Split('/')[1]}:{plan.StartLine}-{plan.EndLine}"));
}
