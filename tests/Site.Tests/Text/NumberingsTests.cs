using Site.Model;
using Site.Text;
using Xunit;

namespace Site.Tests.Text;

public sealed class NumberingsTests
{
    [Theory]
    [InlineData("一、加强学习", "一、", NumberingKind.Han, 1)]
    [InlineData("十二、其他", "十二、", NumberingKind.Han, 12)]
    [InlineData("二十一.其他", "二十一.", NumberingKind.Han, 21)]
    [InlineData("三：活动", "三：", NumberingKind.Han, 3)]
    [InlineData("　　四、活动", "四、", NumberingKind.Han, 4)]
    [InlineData("（一）加强", "（一）", NumberingKind.HanInBrackets, 1)]
    [InlineData("(二) 加强", "(二)", NumberingKind.HanInBrackets, 2)]
    [InlineData("（三)、加强", "（三)、", NumberingKind.HanInBrackets, 3)]
    [InlineData("〔四〕加强", "〔四〕", NumberingKind.HanInBrackets, 4)]
    [InlineData("五）加强", "五）", NumberingKind.HanInBrackets, 5)]
    [InlineData("㈠加强", "㈠", NumberingKind.HanInBrackets, 1)]
    [InlineData("1、举办", "1、", NumberingKind.Digit, 1)]
    [InlineData("2.举办", "2.", NumberingKind.Digit, 2)]
    [InlineData("３．举办", "３．", NumberingKind.Digit, 3)]
    [InlineData("4，举办", "4，", NumberingKind.Digit, 4)]
    [InlineData("1、2015年是关键", "1、", NumberingKind.Digit, 1)]
    [InlineData("⒈举办", "⒈", NumberingKind.Digit, 1)]
    [InlineData("（1）举办", "（1）", NumberingKind.DigitInBrackets, 1)]
    [InlineData("(12) 举办", "(12)", NumberingKind.DigitInBrackets, 12)]
    [InlineData("3）举办", "3）", NumberingKind.DigitInBrackets, 3)]
    [InlineData("⑴举办", "⑴", NumberingKind.DigitInBrackets, 1)]
    [InlineData("①举办", "①", NumberingKind.Circled, 1)]
    [InlineData("❷举办", "❷", NumberingKind.Circled, 2)]
    [InlineData("第一，认真", "第一，", NumberingKind.Point, 1)]
    [InlineData("第二、认真", "第二、", NumberingKind.Point, 2)]
    [InlineData("一是加强", "一是", NumberingKind.Point, 1)]
    [InlineData("二要拓宽", "二要", NumberingKind.Point, 2)]
    [InlineData("其三，拓宽", "其三，", NumberingKind.Point, 3)]
    [InlineData("第一章 总则", "第一章", NumberingKind.Chapter, 1)]
    [InlineData("第二部分：任务", "第二部分", NumberingKind.Chapter, 2)]
    [InlineData("第3章总则", "第3章", NumberingKind.Chapter, 3)]
    public void Reads_a_mark(string text, string mark, NumberingKind kind, int value)
    {
        var numbering = Numberings.At(text, 0, text.Length);
        Assert.NotNull(numbering);
        Assert.Equal((mark, kind, value), (text[numbering.Span.Start..numbering.Span.End], numbering.Kind, numbering.Value));
    }

    [Theory]
    [InlineData("2015年，我镇")]
    [InlineData("2015.3.1 通过")]
    [InlineData("1.5万元")]
    [InlineData("12.4全国法制宣传日")]
    [InlineData("9+2工作布局")]
    [InlineData("1、2月份")]
    [InlineData("一、二季度")]
    [InlineData("一、二、三产业")]
    [InlineData("1:1配套")]
    [InlineData("第一次会议")]
    [InlineData("第一部分群众")]
    [InlineData("三要素齐全")]
    [InlineData("一方面，")]
    [InlineData("（试行）")]
    [InlineData("（2015）")]
    [InlineData("（一至三）")]
    [InlineData("0、无")]
    [InlineData("一")]
    [InlineData("一、一一、一")]
    [InlineData("")]
    public void Leaves_ordinary_text_alone(string text) => Assert.Null(Numberings.At(text, 0, text.Length));

    [Fact]
    public void Reads_no_further_than_its_stretch() => Assert.Null(Numberings.At("一、加强", 0, 1));

    [Fact]
    public void Starts_where_it_is_told() => Assert.Equal(new TextSpan(2, 4), Numberings.At("。\n二、加强", 2, 6)?.Span);
}
