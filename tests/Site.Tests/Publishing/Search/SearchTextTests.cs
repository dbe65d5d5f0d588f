using Site.Publishing.Search;
using Site.Registries;
using Xunit;

namespace Site.Tests.Publishing.Search;

public sealed class SearchTextTests
{
    private static readonly SearchText Normal = new(RegistrySet.Embedded.Variants.Pairs);

    [Theory]
    [InlineData("老旧小区", "老旧小区")]
    [InlineData("老舊小區", "老旧小区")]
    [InlineData("ＡＢＣ　２０１５，（一）", "abc2015,(一)")]
    [InlineData("WiFi 覆盖\t率\r\n", "wifi覆盖率")]
    [InlineData("零\u200B宽\uFEFF与\u00A0空格", "零宽与空格")]
    [InlineData("「引号」、——……％", "「引号」、——……%")]
    [InlineData("𠮷屋", "𠮷屋")]
    [InlineData("Ⅲ类Ⓑ级ÀÉЖ", "ⅲ类ⓑ级àéж")]
    [InlineData("\u0001\u0002", "")]
    public void Text_and_queries_become_alike(string text, string normal) => Assert.Equal(normal, Normal.Fold(text));

    [Fact]
    public void What_is_normalised_stays_as_it_is()
    {
        for (var i = 0; i <= char.MaxValue; i++)
        {
            var once = Normal.Fold((char)i);
            if (once != '\0') Assert.Equal(once, Normal.Fold(once));
        }
    }
}
