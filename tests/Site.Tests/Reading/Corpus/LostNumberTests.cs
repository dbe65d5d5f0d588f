using Site.Model;
using Xunit;

namespace Site.Tests.Reading.Corpus;

/// <summary>Where the numbering shows that a heading or an item was lost, and where it only looks so.</summary>
public sealed class LostNumberTests
{
    [Theory]
    [InlineData("begins with two", "全镇工作围绕中心。\n二、基本原则\n围绕中心。\n三、主要内容\n开展协商。", "3:二、<一、")]
    [InlineData("begins with two, in brackets", "(二) 强化管理\n全力推进。\n(三) 以人为本\n健全体系。", "2:(二)<(一)")]
    [InlineData("jumps", "一、抓学习\n每月一次。\n三、抓监督\n每季一次。", "4:三、<二、")]
    [InlineData("jumps over two", "一、抓学习\n每月一次。\n四、抓监督\n每季一次。", "4:四、<二、…三、")]
    [InlineData("an item is missing", "一、抓实事\n1、抓好一次调研。\n3、抓好三件实事。", "4:3、<2、")]
    [InlineData("a child is missing", "一、抓学习\n（二）学章程\n每月一次。\n二、抓监督\n每季一次。", "3:（二）<（一）")]
    [InlineData("children of a lost parent", "1、抓调研。组织两次调研。2、抓协商。组织一次协商。\n四、发挥优势。\n1、招商引资。提供信息。", "2:四、<一、…三、")]
    [InlineData("children of a lost parent between others", "一、抓学习。\n（一）学章程。每月一次。\n（二）学理论。每季一次。\n（一）抓提案。征集提案。\n（二）抓视察。组织视察。\n三、抓自身\n健全制度。", "5:三、<二、")]
    [InlineData("begins again with nothing above", "(一)精文减会。做好服务。\n(二)精选题目。组织调研。\n（一）统筹协调。做好协调。\n（二）务实高效。做好会务。", "4:（一）<")]
    [InlineData("begins again twice", "(一)甲会。做好会。\n(二)乙会。做好会。\n(一)丙会。做好会。\n(二)丁会。做好会。\n(一)戊会。做好会。\n(二)己会。做好会。", "4:(一)< 6:(一)<")]
    [InlineData("children at the top, others have a parent", "（一）抓提案。征集提案。\n（二）抓视察。组织视察。\n一、抓学习\n（一）学章程。每月一次。", "2:（一）<")]
    [InlineData("one character is the mark", "㈡抓学习\n每月一次。\n㈢抓监督\n每季一次。", "2:㈡<㈠")]
    public void A_loss_is_marked(string why, string body, string expected) => Assert.True(expected == Losses(body), $"{why}: {Losses(body)}");

    [Theory]
    [InlineData("nothing is missing", "一、抓学习\n（一）学章程。每月一次。\n（二）学理论。每季一次。\n二、抓监督\n（一）抓提案。征集提案。\n（二）抓视察。组织视察。")]
    [InlineData("children directly under an unnumbered title", "工作目标\n（一）抓提案。征集提案。\n（二）抓视察。组织视察。\n主要措施\n（一）健全制度。定期开会。\n（二）落实责任。分工到人。")]
    [InlineData("unnumbered parts", "今年工作回顾\n一、抓学习\n每月一次。\n二、抓监督\n每季一次。\n明年工作打算\n一、抓提案\n征集提案。\n二、抓视察\n组织视察。")]
    [InlineData("a list that begins anew behind a colon", "一、抓学习\n1、学章程。每月一次。\n2、学理论。每季一次。\n具体安排如下：\n1、集中学习。每月一次。\n2、个人自学。每周一次。")]
    [InlineData("a list that begins anew behind a sentence", "(一)抓学习。每月一次。\n(二)抓监督。每季一次。\n下一步要抓好以下工作。\n(一)抓提案。征集提案。\n(二)抓视察。组织视察。")]
    [InlineData("a list below an item of its own kind", "1、抓学习。每月一次。\n2、主要措施\n1、健全制度。定期开会。\n2、落实责任。分工到人。")]
    [InlineData("items under another heading", "一、抓学习\n1、学章程。\n2、学理论。\n二、抓监督\n1、抓提案。\n2、抓视察。")]
    [InlineData("points", "一是抓学习。每月一次。\n三是抓监督。每季一次。\n第二，抓提案。征集提案。")]
    [InlineData("one series in several manners", "一、抓学习\n每月一次。\n（二）抓监督\n每季一次。\n三、抓提案\n征集提案。")]
    [InlineData("from the second on in another manner", "一、抓学习\n每月一次。\n(二)抓监督\n每季一次。\n(三)抓提案\n征集提案。")]
    [InlineData("a digit among Han numbers", "一、抓学习\n每月一次。\n2、抓监督\n每季一次。\n三、抓提案\n征集提案。")]
    [InlineData("the number stands inside a sentence", "一、抓学习\n每月一次，详见附件二、学习安排。\n三、抓提案\n征集提案。")]
    [InlineData("the sign behind the number was lost", "1、抓学习。每月一次。\n2抓监督。每季一次。\n3、抓提案。征集提案。")]
    [InlineData("points that stand in running text", "重点有：①调研，②视察；③评议。")]
    [InlineData("a number far away", "一、抓学习\n每月一次。\n1、抓好一次调研。\n60、70年代的老委员要走访。")]
    [InlineData("a number that falls back", "一、抓学习\n每月一次。\n二、抓监督\n每季一次。\n二、抓提案\n征集提案。")]
    [InlineData("children at the top that are introduced", "坚持以下原则：\n（一）围绕中心。服务大局。\n（二）求真务实。注重实效。\n一、抓学习\n（一）学章程。每月一次。")]
    public void Nothing_else_is(string why, string body) => Assert.True(Losses(body).Length == 0, $"{why}: {Losses(body)}");

    [Fact]
    public void The_text_stays_as_it_was_found() =>
        Assert.Equal("l1 P 开展工作。\nl2 H1 ?二、抓监督\nl3 P 每季一次。", Seeds.Blocks(Seeds.Only("开展工作。\n二、抓监督\n每季一次。")));

    private static string Losses(string body)
    {
        var plan = Seeds.Read("乡镇政协工作计划篇一\n" + body).Plans.Single();
        return string.Join(' ', plan.Marks.OfType<LostMark>().Select(mark =>
            $"{plan.Text.Source.At(mark.Span.Start).Line}:{mark.At}<{mark.First}{(mark.First == mark.Last ? "" : "…" + mark.Last)}"));
    }
}
