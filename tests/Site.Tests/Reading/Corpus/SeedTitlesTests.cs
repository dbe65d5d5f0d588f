using Site.Reading.Corpus;
using Xunit;

namespace Site.Tests.Reading.Corpus;

public sealed class SeedTitlesTests
{
    private const string Body = "\n\n政协联络处要围绕中心工作，组织委员开展调研视察，反映社情民意。\n\n";

    [Theory]
    [InlineData("镇政协工作计划篇一", "镇政协工作计划篇二")]
    [InlineData("镇政协工作计划篇1", "镇政协工作总结篇2")]
    [InlineData("篇一", "篇二")]
    [InlineData("【篇一】", "【篇二】")]
    [InlineData("镇政协工作计划（篇1）", "镇政协工作计划（篇2）")]
    [InlineData("镇政协工作计划精选篇1", "镇政协工作计划精选篇2")]
    [InlineData("镇政协工作计划 第一篇", "镇政协工作计划 第二篇")]
    [InlineData("第1篇", "第2篇")]
    [InlineData("第一篇：镇政协工作计划", "第二篇：乡政协工作总结")]
    [InlineData("篇一：镇政协工作计划", "篇二：乡政协工作总结")]
    [InlineData("【第1篇】镇政协工作计划", "【第2篇】镇政协工作计划")]
    [InlineData("镇政协工作计划范文一", "镇政协工作计划范文二")]
    [InlineData("范文(1)", "范文(2)")]
    [InlineData("镇政协工作计划（一）", "镇政协工作计划（二）")]
    [InlineData("镇政协工作计划1", "镇政协工作计划2")]
    [InlineData("（一）", "（二）")]
    [InlineData("**镇政协工作计划篇一**", "**镇政协工作计划篇二**")]
    [InlineData("## 镇政协工作计划篇一", "## 镇政协工作计划篇二")]
    [InlineData("> 镇政协工作计划 篇一：", "> 镇政协工作计划 篇二：")]
    public void Titles_of_any_form_part_a_page(string first, string second) =>
        Assert.Equal("1a 2a", Names(Seeds.Read(first + Body + second + Body)));

    [Theory]
    [InlineData("镇政协工作计划")]
    [InlineData("镇政协工作计划3篇")]
    [InlineData("2023年镇政协工作计划(实用9篇)")]
    [InlineData("镇政协工作计划范文2023")]
    [InlineData("镇政协工作计划（一）")]
    [InlineData("全年发表文章第一篇。")]
    [InlineData("（一）加强学习")]
    [InlineData("一、写好三篇文章")]
    public void Other_lines_do_not(string line) => Assert.Equal("1a", Names(Seeds.Read(Body + line + Body)));

    [Fact]
    public void A_point_worded_as_a_title_parts_no_text() =>
        Assert.Equal("1a 2a 3a", Names(Seeds.Read($"第一篇：甲镇{Body}第二篇：乙镇{Body}第一篇：做好发展文章{Body}第二篇：做好民生文章{Body}第三篇：丙镇{Body}")));

    [Fact]
    public void A_list_of_contents_is_left_out()
    {
        var result = Seeds.Read($"工作计划\n计划篇一\n计划篇二\n计划篇一{Body}计划篇二{Body}");

        Assert.Equal("1a 2a", Names(result));
        Assert.Empty(result.Findings);
        Assert.Equal("PageTitle:工作计划 TitleWithoutText:计划篇一 TitleWithoutText:计划篇二", Seeds.LeftOut(result));
    }

    [Fact]
    public void A_title_without_text_is_pointed_out()
    {
        var result = Seeds.Read($"计划篇一{Body}计划篇二\n计划篇三{Body}");

        Assert.Equal("1a 3a", Names(result));
        Assert.Equal("4:1 seed-title-without-text", Sources.Lines(result.Findings).Replace("5:1", "4:1", StringComparison.Ordinal));
    }

    [Fact]
    public void A_compilation_that_counts_twice_is_counted_through()
    {
        var result = Seeds.Read($"计划篇一{Body}计划篇二{Body}计划篇一{Body}");

        Assert.Equal("1a 2a 3a", Names(result));
        Assert.EndsWith("seed-titles-out-of-order", Sources.Lines(result.Findings), StringComparison.Ordinal);
    }

    [Fact]
    public void A_text_before_the_first_title_is_a_unit_of_its_own() =>
        Assert.Equal("1a 2a", Names(Seeds.Read($"工作计划大全\n一、抓学习{Body}二、抓协商{Body}计划篇二{Body}")));

    [Fact]
    public void A_seed_without_titles_is_one_unit()
    {
        var plan = Assert.Single(Seeds.Read("清溪镇政协工作计划\n\n一、学习\n\n坚持学习。\n").Plans);

        Assert.Equal(("jia/1a", "清溪镇政协工作计划"), (plan.Id.Value, plan.Title));
        Assert.Equal("一、学习\n坚持学习。", plan.Text.Text);
    }

    [Fact]
    public void Ten_thousand_titles_are_ten_thousand_units()
    {
        var result = Seeds.Read(string.Concat(Enumerable.Range(1, 10_000).Select(i => $"计划篇{i}\n\n第{i}次会议已经召开。\n\n")));

        Assert.Equal(10_000, result.Plans.Length);
        Assert.Equal("jia/10000a", result.Plans[^1].Id.Value);
        Assert.Empty(result.Findings);
    }

    private static string Names(CorpusResult result) => string.Join(' ', result.Plans.Select(plan => plan.Id.Value.Split('/')[1]));
}
