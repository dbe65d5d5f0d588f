using Site.Registries;
using Site.Text;
using Xunit;

namespace Site.Tests.Text;

public sealed class MasksTests
{
    [Theory]
    [InlineData("20xx年，县政协办公室", "20xx:Year")]
    [InlineData("201x年我镇", "201x:Year")]
    [InlineData("20__年以政协全委会", "20__:Year")]
    [InlineData("（20**年度）", "20**:Year")]
    [InlineData("２０ＸＸ年", "２０ＸＸ:Year")]
    [InlineData("二〇××年", "二〇××:Year")]
    [InlineData("二○xx年", "二○xx:Year")]
    [InlineData("19xx年建镇", "19xx:Year")]
    [InlineData("20x5年", "20x5:Year")]
    [InlineData("20--年工作", "20--:Year")]
    [InlineData("20  年工作", "20  :Year")]
    [InlineData("xx年工作计划", "xx:Year")]
    [InlineData("****年度", "****:Year")]
    [InlineData("党的十x届x中全会", "十x届x中:PartyCongress")]
    [InlineData("党的xx届六中全会", "xx届六中:PartyCongress")]
    [InlineData("党的[]xx届三中四中全会", "[]:GlyphLoss xx届三中四中:PartyCongress")]
    [InlineData("xx届三中、四中全会", "xx届三中、四中:PartyCongress")]
    [InlineData("贯彻十xx中精神", "十xx中:PartyCongress")]
    [InlineData("党的xx大以来", "xx大:PartyCongress")]
    [InlineData("学习十x大、领会", "十x大:PartyCongress")]
    [InlineData("党的_届_中全会", "_届_中:PartyCongress")]
    [InlineData("区政协xx届二次会议", "xx届:Term")]
    [InlineData("2015年，**镇政协委员会", "**:Place")]
    [InlineData("×县政协", "×:Place")]
    [InlineData("XX街道联组", "XX:Place")]
    [InlineData("某某乡", "某某:Place")]
    [InlineData("□□镇政协", "□□:Place")]
    [InlineData("以***新时代中国特色社会主义思想", "***:Name")]
    [InlineData("以^v^理论为指导", "^v^:Name")]
    [InlineData("以_理论和“XXXX”重要思想", "_:Name XXXX:Term")]
    [InlineData("贯彻落实__视察指导河南时", "__:Name")]
    [InlineData("李**同志负责", "**:Name")]
    [InlineData("全面学习贯彻_十九大和十九届二中", "_:Organ")]
    [InlineData("_洛阳市委办公室印发", "_:Organ")]
    [InlineData("党政部门、各_、工商联", "_:Organ")]
    [InlineData("政协委员、_、工商联、无党派人士", "_:Organ")]
    [InlineData("走访XX公司", "XX:Organ")]
    [InlineData("编制“xx”规划", "xx:Term")]
    [InlineData("献计献策□xx规划是", "□:GlyphLoss xx:Term")]
    [InlineData("新增x个项目", "x:Term")]
    [InlineData("近xx年来共", "xx:Term")]
    [InlineData("（）a", "（）:GlyphLoss")]
    [InlineData("印发《》通知", "《》:GlyphLoss")]
    [InlineData("大局意识和 service 观念", "service:ForeignWord")]
    [InlineData("提高work效率", "work:ForeignWord")]
    [InlineData("走访\uFFFD户", "\uFFFD:GlyphLoss")]
    public void Finds_what_was_replaced(string text, string expected) => Assert.Equal(expected, Show(text));

    [Theory]
    [InlineData("2015年召开会议18次")]
    [InlineData("GDP 增长 8%，WTO、APP、WiFi、5G、A4纸")]
    [InlineData("使用 app 和 wifi 办公")]
    [InlineData("见 https://example.com/a_b/x.html?x=1&xx=2")]
    [InlineData("文件 file_name.txt 与 xxl.doc")]
    [InlineData("占地 3×4 米，5*8=40")]
    [InlineData("X光检查，打*号的为重点，*注：另行通知")]
    [InlineData("* 列表\n* 列表")]
    [InlineData("***")]
    [InlineData("——\n____________\n* * *")]
    [InlineData("某群众反映，某镇今年")]
    [InlineData("二〇一五年，二○一六年")]
    [InlineData("20 年来，20年间，“十三五”规划")]
    [InlineData("调用 f() 与 g[]")]
    [InlineData("全面深化“9+2”工作布局（试行）")]
    [InlineData("")]
    public void Leaves_ordinary_text_alone(string text) => Assert.Equal("", Show(text));

    [Fact]
    public void Takes_hostile_text_in_one_pass()
    {
        foreach (var part in (string[])["x", "*", "_", "20x", "^", "十x届", "[", "[]", "某", "a", " ", "20 ", "“”", "x届x中、"])
        {
            var text = string.Concat(Enumerable.Repeat(part, 5_000_000 / part.Length));
            var marks = Masks.Find(text, RegistrySet.Embedded.Masks);
            Assert.All(marks.Zip(marks.Skip(1)).Take(1000), pair => Assert.True(pair.First.Span.End <= pair.Second.Span.Start));
        }
    }

    private static string Show(string text) =>
        string.Join(' ', Masks.Find(text, RegistrySet.Embedded.Masks).Select(mark => $"{text[mark.Span.Start..mark.Span.End]}:{mark.Kind}"));
}
