using Xunit;

namespace Site.Tests.Reading.Markdown;

/// <summary>Body → block tree, as pictures; the bodies stand in <c>Texts/</c>, the pictures in <c>__snapshots__/</c>.</summary>
public sealed class TextShapeTests
{
    private static readonly string Folder = Repository.PathOf("tests", "Site.Tests", "Reading", "Markdown", "Texts");

    public static TheoryData<string> Names => [.. Directory.GetFiles(Folder, "*.md").Select(file => Path.GetFileNameWithoutExtension(file)).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_body_has_the_shape_of_its_picture(string name)
    {
        var result = Sources.Read(File.ReadAllText(Path.Combine(Folder, name + ".md")));

        Snapshots.Match($"{Sources.Lines(result.Findings)}\n{PlanPicture.Of(result.Plan!.Text)}", name);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Line_ends_and_a_byte_order_mark_change_nothing(string name)
    {
        var text = File.ReadAllText(Path.Combine(Folder, name + ".md"));
        var expected = Sources.Read(text);

        foreach (var other in new[] { text.ReplaceLineEndings("\r\n"), text.ReplaceLineEndings("\r"), "\uFEFF" + text })
        {
            var result = Sources.Read(other);
            Assert.Equal(Sources.Lines(expected.Findings), Sources.Lines(result.Findings));
            Assert.Equal(PlanPicture.Of(expected.Plan!.Text), PlanPicture.Of(result.Plan!.Text));
        }
    }

    /// <summary>Two lines of one paragraph → the text.</summary>
    [Theory]
    [InlineData("全体政协\n委员", "全体政协委员")]
    [InlineData("学习，\n讨论", "学习，讨论")]
    [InlineData("“学习”\n（讨论）", "“学习”（讨论）")]
    [InlineData("学习  \n讨论", "学习\n讨论")]
    [InlineData("学习\\\n讨论", "学习\n讨论")]
    [InlineData("学习\r\n讨论", "学习讨论")]
    [InlineData("学习\r讨论", "学习讨论")]
    [InlineData("学习　\n　　讨论", "学习讨论")]
    [InlineData("work\nplan", "work plan")]
    [InlineData("学习\nPython\n课程", "学习 Python 课程")]
    [InlineData("不少于\n4次", "不少于4次")]
    [InlineData("增长30%\n以上", "增长30%以上")]
    [InlineData("**学习**\n讨论", "学习讨论")]
    [InlineData("work\n**plan**\n`b`", "work plan b")]
    [InlineData("学习\n![图](a.png)", "学习图")]
    [InlineData("work[^1]\nplan\n\n[^1]: 注", "work plan\n注")]
    [InlineData("名字𠮷\n𠮷字", "名字𠮷𠮷字")]
    public void A_line_break_vanishes_within_Chinese_text(string body, string text) => Assert.Equal(text, Sources.Body(body).Text);

    [Theory]
    [InlineData("<b>粗</b>", "<b>粗</b>")]
    [InlineData("<script>alert(1)</script>", "<script>alert(1)</script>")]
    [InlineData("<!-- 说明 -->", "<!-- 说明 -->")]
    [InlineData("甲&lt;乙&amp;&#20057;", "甲<乙&乙")]
    [InlineData("\\*甲\\*", "*甲*")]
    [InlineData("https://example.cn", "https://example.cn")]
    [InlineData("- [ ] 甲", "[ ] 甲")]
    [InlineData("    四个空格", "四个空格")]
    [InlineData("甲\n---\n乙", "甲\n乙")]
    [InlineData("甲\n===\n乙", "甲===乙")]
    [InlineData("20xx年十x届^v^[]□20__年", "20xx年十x届^v^[]□20__年")]
    [InlineData("**学习“两会”**精神，**抓落实。**全年", "学习“两会”精神，抓落实。全年")]
    public void What_is_typed_is_what_is_read(string body, string text) => Assert.Equal(text, Sources.Body(body).Text);

    [Theory]
    [InlineData("#一、学习", "4:1 heading-without-space")]
    [InlineData("段。\n\n  ##学习", "6:3 heading-without-space")]
    [InlineData("#1栋楼", "")]
    [InlineData("|时间|内容|\n|3月|学习|", "4:1 table-not-read")]
    [InlineData("甲 | 乙", "")]
    [InlineData("正文。\n\n[附件]: 表一", "6:1 link-definition-unused")]
    [InlineData("见[附件]。\n\n[附件]: 表一", "")]
    [InlineData("甲[^1]乙", "4:2 footnote-missing")]
    [InlineData("*甲[^注]*，[^v^]乙`[^1]`", "4:3 footnote-missing")]
    [InlineData("甲\n\n[^1]: 乙", "6:2 footnote-unused")]
    [InlineData("", "4:1 body-empty")]
    [InlineData("\n　\n", "4:1 body-empty")]
    public void A_sign_that_takes_no_effect_is_a_warning(string body, string expected)
    {
        var result = Sources.Read($"---\ntitle: 甲\n---\n{body}");

        Assert.Equal(expected, Sources.Lines(result.Findings));
        Assert.NotNull(result.Plan);
    }

    [Theory]
    [InlineData("# 稻香镇 2026年计划\n\n正文。", "正文。")]
    [InlineData("# 稻香镇**2026**年计划\n正文。", "正文。")]
    [InlineData("## 稻香镇2026年计划\n正文。", "稻香镇2026年计划\n正文。")]
    [InlineData("正文。\n\n# 稻香镇2026年计划", "正文。\n稻香镇2026年计划")]
    public void A_first_heading_that_repeats_the_title_is_not_shown_twice(string body, string text) =>
        Assert.Equal(text, Sources.Body(body, "稻香镇2026年计划").Text);

    [Fact]
    public void Ids_are_unique_and_never_longer_than_40_but_for_their_count()
    {
        var text = Sources.Body("## 学习\n\n## 学习\n\n## P1\n\n段\n\n## 😀\n\n## 😀\n\n## 建立健全政协委员联系服务界别群众制度机制和考核评价体系\n\n- 项");

        Assert.Equal(["xuexi", "xuexi-2", "hp1", "p1", "h", "h-2", "jianlijianquanzhengxieweiyuanlianxifuwu", "p2"], text.Leaves().Select(leaf => leaf.Id));
    }

    [Theory]
    [InlineData('>')]
    [InlineData('[')]
    [InlineData('*')]
    [InlineData('-')]
    public void What_is_nested_without_end_is_refused_or_read_but_never_breaks(char sign)
    {
        var result = Sources.Read($"---\ntitle: 甲\n---\n{new string(sign, 20_000)}甲\n\n{string.Concat(Enumerable.Repeat(sign + " ", 20_000))}乙\n");

        Assert.Equal(result.Plan is null, result.Findings.Any(finding => finding.Code == "markdown-too-deep"));
    }
}
