using System.Text;
using CsCheck;
using Site.Model;
using Site.Text;
using Xunit;

namespace Site.Tests.Reading.Corpus;

/// <summary>What holds for every file: nothing is lost, nothing is changed, nothing breaks.</summary>
public sealed class CorpusPropertyTests
{
    // What such texts are made of, damage included.
    private static readonly string[] Parts =
    [
        "\n", "\n\n", "\r\n", "。", "，", "；", "：", "、", "一、", "二、", "（一）", "(二)", "1、", "2.", "（1）", "①", "第一，", "一是", "- ", "　　", "\t",
        "20xx年", "201x", "**", "_", "^v^", "“xx”", "[]", "□", "十x届x中", "计划篇一\n", "计划篇二\n", "第三篇：总结\n", "（一）\n", "范文1\n", "\u0001", "\uFEFF",
        "街道政协工委组织委员学习", "我镇", "2017年，为做好工作，特制定本计划", "以下是小编整理的范文", "以上就是全部内容", "service", "𠮷", "”", "）", "抓", "！",
    ];

    private static readonly Gen<string> Texts =
        Gen.Int[0, Parts.Length - 1].Array[0, 60].Select(picks => string.Concat(picks.Select(pick => Parts[pick])));

    [Fact]
    public void Every_visible_character_stands_in_a_unit_or_is_listed_as_left_out() => Texts.Sample(text =>
    {
        var result = Seeds.Read(text);
        // One byte-order mark is no part of the text; a second one is.
        var source = SourceText.Of(text.StartsWith('\uFEFF') ? text[1..] : text);
        var shown = new int[source.Text.Length];
        foreach (var plan in result.Plans) CountText(plan, source, shown);
        foreach (var left in result.LeftOut) Count(source, left.Source, shown);
        var titles = result.Plans.Select(plan => plan.Title).ToHashSet(StringComparer.Ordinal);
        for (var i = 0; i < shown.Length; i++)
        {
            if (char.IsWhiteSpace(source.Text[i]) || IsTitle(source, i, titles)) continue;
            Assert.True(shown[i] == 1, $"'{source.Text[i]}' at {source.At(i)} stands in {shown[i]} places");
        }
    }, iter: 5000);

    [Fact]
    public void Text_and_blocks_agree() => Texts.Sample(text =>
    {
        foreach (var plan in Seeds.Read(text).Plans)
        {
            var leaves = plan.Text.Leaves().ToArray();
            Assert.Equal(plan.Text.Text, string.Join('\n', leaves.Select(leaf => plan.Text.Quote(leaf.Span))));
            Assert.Equal(leaves.Length, leaves.Select(leaf => leaf.Id).Distinct(StringComparer.Ordinal).Count());
            Assert.All(leaves, leaf => Assert.True(leaf.Span.Length > 0 && !plan.Text.Quote(leaf.Span).Contains('\n', StringComparison.Ordinal)));
            Assert.All(plan.Marks, mark => Assert.True(mark.Span.Start >= 0 && mark.Span.End <= plan.Text.Text.Length));
            Assert.Equal(plan.Marks.Select(mark => mark.Span), plan.Marks.Select(mark => mark.Span).Order());
            Assert.All(leaves.OfType<Heading>(), heading => Assert.True(heading.Level >= 1 && heading.Span.Contains(heading.Numbering!.Span)));
            Assert.True(plan.StartLine <= plan.EndLine);
        }
    }, iter: 3000);

    [Fact]
    public void Any_bytes_are_read_or_refused_with_a_finding() => Gen.Byte.Array[0, 400].Sample(bytes =>
    {
        var result = Seeds.Read(bytes);
        Assert.True(result.Plans.Length > 0 || result.Findings.Length > 0);
    }, iter: 3000);

    [Theory]
    [InlineData("", "seed-empty")]
    [InlineData(" \n　\n\t", "seed-empty")]
    [InlineData("计划篇一\n计划篇二\n", "seed-title-without-text seed-without-text")]
    public void A_seed_without_text_is_pointed_out(string text, string codes)
    {
        var result = Seeds.Read(text);

        Assert.Empty(result.Plans);
        Assert.Equal(codes, string.Join(' ', result.Findings.Select(finding => finding.Code).Order(StringComparer.Ordinal)));
    }

    [Fact]
    public void A_binary_file_is_refused() => Assert.Equal("file-binary", Assert.Single(Seeds.Read([0x50, 0x4B, 3, 4, 0, 0, 1]).Findings).Code);

    [Fact]
    public void A_file_in_GB18030_is_read()
    {
        var result = Seeds.Read(CodePagesEncodingProvider.Instance.GetEncoding("GB18030")!.GetBytes("计划篇一\n一、加强学习，提高委员素质\n组织委员学习。"));

        Assert.Equal("l2 H1 一、加强学习，提高委员素质\nl3 P 组织委员学习。", Seeds.Blocks(result.Plans[0]));
        Assert.Equal("encoding-gb18030", Assert.Single(result.Findings).Code);
    }

    [Fact]
    public void Ten_thousand_titles_are_ten_thousand_units()
    {
        var text = string.Concat(Enumerable.Range(1, 10_000).Select(i => $"计划篇{i}\n组织委员学习。\n"));

        Assert.Equal(10_000, Seeds.Read(text).Plans.Select(plan => plan.Id).Distinct().Count());
    }

    [Fact]
    public void Masks_alone_are_a_text() => Assert.Equal("l1 P [**]镇[20xx]年[^v^]\nl2 P ****", Seeds.Blocks(Seeds.Only("**镇20xx年^v^\n****")));

    [Theory]
    [InlineData("政协组织委员学习，")]
    [InlineData("政协组织委员学习。")]
    [InlineData("1、")]
    [InlineData("：1、")]
    [InlineData("。二、")]
    [InlineData("。一、二、")]
    [InlineData("（一）甲。")]
    [InlineData("“xx”")]
    [InlineData("一")]
    [InlineData("（")]
    [InlineData("；")]
    [InlineData("\u0001")]
    [InlineData("*")]
    [InlineData("甲，\n")]
    [InlineData("甲，\n\n一、乙。\n")]
    [InlineData("一、甲\n2018年，为做好工作。\n")]
    [InlineData("（一）\n乙\n")]
    [InlineData("1、甲\n①乙\n")]
    [InlineData("计划篇一\n")]
    [InlineData("计划（1）\n甲\n")]
    [InlineData("以上就是全部\n")]
    public void Five_megabytes_of_anything_take_linear_time(string part)
    {
        var text = string.Concat(Enumerable.Repeat(part, 5_000_000 / Encoding.UTF8.GetByteCount(part)));

        var result = Seeds.Read(text);

        Assert.True(result.Plans.Length > 0 || result.Findings.Length > 0);
    }

    private static void CountText(Plan plan, SourceText source, int[] shown)
    {
        for (var i = 0; i < plan.Text.Text.Length; i++)
        {
            if (plan.Text.Text[i] == '\n') continue;
            var (line, column) = plan.Text.Source.At(i);
            var offset = source.Lines[line - 1].Start + column - 1;
            Assert.Equal(source.Text[offset], plan.Text.Text[i]);
            shown[offset]++;
        }
    }

    private static void Count(SourceText source, SourceSpan span, int[] shown)
    {
        Assert.Equal(span.Line, span.EndLine);
        for (var column = span.Column; column < span.EndColumn; column++) shown[source.Lines[span.Line - 1].Start + column - 1]++;
    }

    // A title stands in the plan, not in its text; before it may stand a list mark, in it characters no one sees.
    private static bool IsTitle(SourceText source, int offset, HashSet<string> titles)
    {
        var line = source.Line(source.LineOf(offset)).ToString().Replace("\u0001", "", StringComparison.Ordinal).Replace("\uFEFF", "", StringComparison.Ordinal);
        return titles.Any(title => line.TrimEnd().EndsWith(title, StringComparison.Ordinal));
    }
}
