using Site.Registries;
using Xunit;

namespace Site.Tests.Registries;

public sealed class PinyinTableTests
{
    private static readonly PinyinTable Pinyin = RegistrySet.Embedded.Pinyin;

    [Theory]
    [InlineData("香山街道", "xiangshanjiedao")]
    [InlineData("杭川镇", "hangchuanzhen")]
    [InlineData("重庆市", "chongqingshi")]
    [InlineData("长沙县", "changshaxian")]
    [InlineData("长子县", "zhangzixian")]
    [InlineData("六安市", "luanshi")]
    [InlineData("六盘水市", "liupanshuishi")]
    [InlineData("番禺区", "panyuqu")]
    [InlineData("乐清市", "yueqingshi")]
    [InlineData("乐山市", "leshanshi")]
    [InlineData("成都市", "chengdushi")]
    [InlineData("西藏自治区", "xizangzizhiqu")]
    [InlineData("厦门市大厦村", "xiamenshidashacun")]
    [InlineData("镇长与乡长", "zhenzhangyuxiangzhang")]
    [InlineData("行业重点", "hangyezhongdian")]
    [InlineData("重新调研", "chongxindiaoyan")]
    [InlineData("绿水乡女儿村", "lvshuixiangnvercun")]
    [InlineData("侵略", "qinlve")]
    [InlineData("㐀𠀀", "qiuhe")]
    [InlineData("〇", "ling")]
    [InlineData("2015年 Work Plan（草案）", "2015nianworkplancaoan")]
    [InlineData("２０１５ＡＢ", "2015ab")]
    [InlineData("政协★·🎉", "zhengxie")]
    [InlineData("\ud840", "")]
    [InlineData("", "")]
    public void ReadsText(string text, string pinyin) => Assert.Equal(pinyin, Pinyin.Of(text));

    [Theory]
    [InlineData("香山街道", "xsjd")]
    [InlineData("重庆市六合区", "cqslhq")]
    [InlineData("第3小组", "d3xz")]
    public void ReadsInitials(string text, string initials) => Assert.Equal(initials, Pinyin.Initials(text));

    [Theory]
    [InlineData("光泽县/杭川镇/2015年工作计划", "guangzexian/hangchuanzhen/2015niangongzuojihua")]
    [InlineData("My_Plan-2 (终稿)", "my_plan-2zhonggao")]
    [InlineData("ａ／ｂ－ｃ", "ab-c")]
    [InlineData("seed/7b", "seed/7b")]
    [InlineData("../a", "uedf0cc95/a")]
    public void MakesAddresses(string text, string slug) => Assert.Equal(slug, Pinyin.Slug(text));

    [Fact]
    public void AnAddressIsNeverEmptyAndTwoEmptyOnesDiffer()
    {
        var slugs = new[] { "🎉", "🎊", "", "…/…", "a/🎉/b" }.Select(Pinyin.Slug).ToArray();

        Assert.All(slugs, slug => Assert.Matches("^(a/)?u[0-9a-f]{8}(/u[0-9a-f]{8})?(/b)?$", slug));
        Assert.Equal(slugs.Length, slugs.Distinct().Count());
        Assert.Equal("uec11fdbd", Pinyin.Slug("🎉"));
    }

    [Fact]
    public void ReadsEveryCommonCharacter()
    {
        var unread = Enumerable.Range(0x4E00, 0x9FA5 - 0x4E00 + 1).Count(c => Pinyin.Of(((char)c).ToString()).Length == 0);
        var rareUnread = Enumerable.Range(0x3400, 0x4DB5 - 0x3400 + 1).Count(c => Pinyin.Of(((char)c).ToString()).Length == 0);

        // What is left has no reading in Chinese: characters of Japan and Korea, and forms without a known sound.
        Assert.True(unread <= 46, $"{unread} of 20,902");
        Assert.True(rareUnread <= 1308, $"{rareUnread} of 6,582");
    }
}
