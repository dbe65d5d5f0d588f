using Site.Text;
using Xunit;

namespace Site.Tests.Text;

public sealed class HanNumeralsTests
{
    [Theory]
    [InlineData("一", 1)]
    [InlineData("十", 10)]
    [InlineData("十五", 15)]
    [InlineData("二十", 20)]
    [InlineData("九十九", 99)]
    [InlineData("一百零三", 103)]
    [InlineData("一百二十三", 123)]
    [InlineData("二百", 200)]
    [InlineData("一千二百", 1200)]
    [InlineData("一万零一", 10001)]
    [InlineData("九千九百九十九", 9999)]
    public void Reads_numbers(string numeral, int value) => Assert.Equal(value, HanNumerals.Parse(numeral));

    [Theory]
    [InlineData("")]
    [InlineData("零")]
    [InlineData("二〇一五")]
    [InlineData("十十")]
    [InlineData("一二")]
    [InlineData("甲")]
    public void Reads_nothing_else(string numeral) => Assert.Null(HanNumerals.Parse(numeral));
}
