using Site.Model;
using Xunit;

namespace Site.Tests.Reading.Corpus;

/// <summary>Headings, items, joins and masks of one unit.</summary>
public sealed class BlockTests
{
    [Fact]
    public void Headings_take_their_level_from_their_numbering() => Assert.Equal(
        """
        l1 H1 一、总体要求
        l2 P 坚持围绕中心。
        l3 H2 （一）学习
        l4 P 认真学习。
        l5 H3 1.集中学习
        l6 P 每月一次。
        """,
        Read("一、总体要求\n坚持围绕中心。\n（一）学习\n认真学习。\n1.集中学习\n每月一次。"));

    [Fact]
    public void The_highest_numbering_of_a_text_is_level_one() =>
        Assert.Equal("l1 H1 (一)学习\nl2 P 认真学习。\nl3 H1 （二）协商\nl4 P 认真协商。", Read("(一)学习\n认真学习。\n（二）协商\n认真协商。"));

    [Fact]
    public void Headings_glued_to_a_text_are_parted_before_and_behind() => Assert.Equal(
        """
        l1 H2 ?1、开展调研。
        l1-2 P 组织委员调研两次。
        l1-3 H2 2、开展监督。
        l1-4 P 组织委员评议一次。
        l1-5 H1 四、发挥优势，促进发展。
        l2 H2 1、招商引资。
        l2-2 P 提供信息。
        """,
        Read("1、开展调研。组织委员调研两次。2、开展监督。组织委员评议一次。四、发挥优势，促进发展。\n1、招商引资。提供信息。"));

    [Theory]
    [InlineData("一、抓学习。\n不断提高能力二、抓好民主监督。每季一次。\n三、抓自身。", "l1 H1 一、抓学习。\nl2 P 不断提高能力\nl2-2 H1 二、抓好民主监督。\nl2-3 P 每季一次。\nl3 H1 三、抓自身。")]
    [InlineData("1、学习章程每月一次2、开展调研活动。每季一次。\n3、开展监督。每年一次。", "l1 P 1、学习章程每月一次\nl1-2 H1 2、开展调研活动。\nl1-3 P 每季一次。\nl2 H1 3、开展监督。\nl2-2 P 每年一次。")]
    public void A_heading_glued_without_a_sign_is_parted_where_its_series_proves_it(string text, string expected) => Assert.Equal(expected, Read(text));

    [Theory]
    [InlineData("一、抓学习。\n每周二、星期四组织委员学习。\n三、抓自身。")]
    [InlineData("一、抓学习。\n发展第二、第三产业链条。\n三、抓自身。")]
    [InlineData("一、抓学习。\n不断提高能力二、抓好民主监督。")]
    [InlineData("一、抓学习。\n学习材料二、学习材料三等。\n三、抓自身。\n四、抓提案。\n材料二、重点工作。")]
    [InlineData("一、抓学习。\n见附表二、附表说明一栏和附图二、附图说明一栏。\n三、抓自身。")]
    [InlineData("1、抓学习。\n评选前2、后3名进行通报。\n3、抓自身。")]
    [InlineData("1、抓学习。\n会议编为2、3、4三组讨论。\n3、抓自身。")]
    [InlineData("一、抓学习。\n增加投入2万元、开展民主监督。\n三、抓自身。")]
    public void A_number_inside_a_sentence_stays_there(string text) =>
        Assert.Equal(text, Seeds.Only(text).Text.Text);

    [Fact]
    public void A_label_before_a_colon_or_a_blank_is_a_heading() => Assert.Equal(
        """
        l1 H1 一、指导思想
        l1-2 P 以科学发展观为指导，全面贯彻会议精神，服务全镇大局。
        l2 H2 （一）学习活动：
        l2-2 P 组织委员集中学习政协章程和有关会议精神，每季度一次。
        """,
        Read("一、指导思想　以科学发展观为指导，全面贯彻会议精神，服务全镇大局。\n（一）学习活动：组织委员集中学习政协章程和有关会议精神，每季度一次。"));

    [Fact]
    public void Items_of_a_list_are_no_headings() => Assert.Equal(
        "l1 H1 一、工作重点\nl2 P 1、抓好一次调研。\nl3 P 2、抓好两次视察。\nl4 P 3、抓好三件实事。",
        Read("一、工作重点\n1、抓好一次调研。\n2、抓好两次视察。\n3、抓好三件实事。"));

    [Fact]
    public void Items_behind_a_colon_are_parted_where_a_second_follows() => Assert.Equal(
        "l1 P 重点是：\nl1-2 P ①环境整治；\nl1-3 P ②污染治理。\nl2 P 比例为：1：3，见下。",
        Read("重点是：①环境整治；②污染治理。\n比例为：1：3，见下。"));

    [Fact]
    public void Points_number_a_text_and_no_heading()
    {
        var paragraph = Assert.IsType<Paragraph>(Seeds.Only("一是抓学习。二是抓协商。").Text.Blocks[0]);

        Assert.Equal(NumberingKind.Point, paragraph.Numbering?.Kind);
        Assert.Equal("一是抓学习。二是抓协商。", Seeds.Only("一是抓学习。二是抓协商。").Text.Text);
    }

    [Theory]
    [InlineData("组织委员学习。探索建立评价机\n\n制，理顺关系。", "l1 P 组织委员学习。探索建立评价机|制，理顺关系。")]
    [InlineData("建设繁荣、宜居、\n\n幸福的新城。", "l1 P 建设繁荣、宜居、|幸福的新城。")]
    [InlineData("通过加强学习，\n\n不断提高能力。", "l1 P 通过加强学习，|不断提高能力。")]
    [InlineData("会议上讲真话；立场上讲公道；\n\n目标上求管用。", "l1 P 会议上讲真话；立场上讲公道；|目标上求管用。")]
    [InlineData("开展活动\n，做好服务。", "l1 P 开展活动|，做好服务。")]
    [InlineData("连续两次无故不参加活动的委员由联络室约谈\n\n提醒。", "l1 P 连续两次无故不参加活动的委员由联络室约谈|提醒。")]
    public void A_sentence_cut_by_a_blank_line_is_joined(string text, string expected) => Assert.Equal(expected, Read(text));

    [Theory]
    [InlineData("强化自身建设，提升履职水平\n\n组织学习。")]
    [InlineData("一、履行三项职能，积极服务发展大局，推动全镇各项工作再上新的台阶\n\n组织学习。")]
    [InlineData("组织学习。\n\n组织调研。")]
    [InlineData("他说“好。”\n\n组织调研。")]
    [InlineData("工作如下：\n\n组织调研。")]
    [InlineData("加强学习；\n\n加强调研；\n\n加强监督。")]
    [InlineData("组织学习。二、抓好调研\n\n组织委员调研。")]
    [InlineData("青溪镇政协联络室\n\n2013年2月20日")]
    [InlineData("探索建立评价机\n\n一、理顺关系")]
    public void Nothing_else_is_joined(string text) => Assert.Empty(Seeds.Only(text).Marks.OfType<JoinMark>());

    [Fact]
    public void A_join_tells_both_lines()
    {
        var mark = Assert.IsType<JoinMark>(Assert.Single(Seeds.Only("甲\n\n\n通过学习，\n\n\n提高能力。").Marks));

        Assert.Equal((4, 7, new TextSpan(7, 7)), (mark.Line, mark.NextLine, mark.Span));
    }

    [Fact]
    public void A_false_list_mark_is_left_out()
    {
        var result = Seeds.Read("- 1、强化队伍。组织学习。\n- 认真学习");

        Assert.Equal("l1 H1 1、强化队伍。\nl1-2 P 组织学习。\nl2 P - 认真学习", Seeds.Blocks(result.Plans[0]));
        Assert.Equal("ListSign:-", Seeds.LeftOut(result));
    }

    [Fact]
    public void Masks_stay_in_the_text_and_are_marked() =>
        Assert.Equal("l1 P [20xx]年，[**]镇政协学习[_]十九大精神。", Read("20xx年，**镇政协学习_十九大精神。"));

    [Fact]
    public void A_mask_across_a_join_is_one_mask() => Assert.Equal("l1 P 组织学习。计划在[20|xx]年完成。", Read("组织学习。计划在20\n\nxx年完成。"));

    [Fact]
    public void Every_position_leads_back_to_the_file()
    {
        var plan = Seeds.Only("　　通过学习，\r\n\r\n\t提高\u0001能力。2、开展调研。");
        var source = plan.Text.Source;

        Assert.Equal("通过学习，提高能力。\n2、开展调研。", plan.Text.Text);
        Assert.Equal([(1, 3), (1, 7), (3, 2), (3, 5), (3, 8)], new[] { 0, 4, 5, 7, 11 }.Select(source.At));
    }

    [Fact]
    public void Numbering_that_starts_again_at_once_is_read_to_its_end()
    {
        var deep = string.Concat(Enumerable.Repeat("一、甲\n（一）乙\n1、丙\n（1）丁\n①戊\n", 2000));

        Assert.Equal(10_000, Seeds.Read(deep).Plans.Sum(plan => plan.Text.Leaves().Length));
    }

    private static string Read(string text) => Seeds.Blocks(Seeds.Only(text));
}
