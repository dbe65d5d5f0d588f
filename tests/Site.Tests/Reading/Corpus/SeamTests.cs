using Xunit;

namespace Site.Tests.Reading.Corpus;

/// <summary>Texts pasted below one title.</summary>
public sealed class SeamTests
{
    private const string Office = "一、学习\n街道政协联络处组织学习，街道政协联络处每月一次。\n二、调研\n街道政协联络处组织调研。\n";

    [Theory]
    [InlineData("201x年，街道将做好以下工作。\n", 5, "an opening sentence with a year")]
    [InlineData("为更好地发挥作用，特制定本计划。\n", 5, "an opening sentence")]
    [InlineData("甲街道2018年工作计划\n", 5, "a title of its own")]
    public void Numbering_that_starts_again_behind_an_opening_is_another_text(string opening, int line, string because)
    {
        var plans = Seeds.Read(Office + opening + "一、视察\n组织视察。\n二、监督\n组织监督。\n").Plans;

        Assert.True(plans.Length == 2, because);
        Assert.Equal((line, "jia/1b"), (plans[1].StartLine, plans[1].Id.Value));
    }

    [Fact]
    public void Another_acting_body_makes_another_text()
    {
        var plans = Seeds.Read(Office + "一、视察\n镇政协工委组织视察，镇政协工委撰写报告。\n二、监督\n镇政协工委组织监督。\n").Plans;

        Assert.Equal([1, 5], plans.Select(plan => plan.StartLine));
    }

    [Fact]
    public void Numbering_of_another_style_makes_another_text() =>
        Assert.Equal(2, Seeds.Read(Office + "一．视察\n组织视察。\n二．监督\n组织监督。\n").Plans.Length);

    [Fact]
    public void One_sign_alone_is_pointed_out()
    {
        var result = Seeds.Read(Office + "一、视察\n组织视察。\n二、监督\n组织监督。\n");

        Assert.Single(result.Plans);
        Assert.Equal("5:1 seed-numbering-restarts", Sources.Lines(result.Findings));
    }

    [Theory]
    [InlineData("新的一年，我们要做好以下工作：\n")]
    [InlineData("明年，我们计划做好以下工作：\n")]
    public void Words_that_lean_on_the_text_before_tie_it(string tie) =>
        Assert.Single(Seeds.Read(Office + "工作取得了成绩。\n" + tie + "一、视察\n组织视察。\n").Plans);

    [Fact]
    public void Numbering_below_another_parent_starts_again_within_a_text()
    {
        var result = Seeds.Read("一、甲\n（一）乙\n丙。\n（二）丁\n戊。\n二、己\n（一）庚\n2018年，为做好工作，特制定计划。\n（一）辛\n壬。\n");

        Assert.Single(result.Plans);
        Assert.Empty(result.Findings);
    }

    [Fact]
    public void A_lost_first_heading_is_no_seam() =>
        Assert.Single(Seeds.Read("2018年，做好工作。\n1、调研\n甲。\n2、视察\n乙。\n四、发挥优势\n1、招商\n丙。\n").Plans);
}
