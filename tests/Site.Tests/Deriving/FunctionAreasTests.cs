using System.Collections.Immutable;
using Site.Model;
using Site.Registries;
using Xunit;

namespace Site.Tests.Deriving;

public sealed class FunctionAreasTests
{
    public static IEnumerable<TheoryDataRow<string, string>> Rows() =>
        SpecTable.Rows("function-areas.md").Select(row => new TheoryDataRow<string, string>(row[0], row[1]));

    [Theory]
    [MemberData(nameof(Rows))]
    public void A_block_has_the_areas_its_words_show(string block, string areas)
    {
        var labels = PlanTexts.Derive(PlanTexts.Unit(block)).AreaLabels;

        Assert.Equal(areas, labels.IsEmpty ? "无" : string.Join(' ', labels.Select(label => label.Area.Name)));
    }

    [Fact]
    public void A_heading_speaks_for_the_blocks_below_that_show_nothing()
    {
        var derived = PlanTexts.Derive(PlanTexts.Unit("# 一、抓好提案工作\n委员要多动笔。\n组织委员开展视察。\n# 二、其他\n政协的其他事情。"));

        Assert.Equal(
            ["提案工作 False", "提案工作 True", "调研视察 False"],
            derived.AreaLabels.Select(label => $"{label.Area.Name} {label.Inherited}"));
    }

    [Fact]
    public void Learning_before_the_first_heading_is_guiding_thought()
    {
        const string study = "镇政协组织委员集中学习，举办培训班。";

        Assert.Empty(PlanTexts.Derive(PlanTexts.Unit(study + "\n# 一、其他")).AreaLabels);
        Assert.NotEmpty(PlanTexts.Derive(PlanTexts.Unit("# 一、其他\n" + study)).AreaLabels);
    }

    [Fact]
    public void A_block_has_three_areas_at_most()
    {
        var labels = PlanTexts.Derive(PlanTexts.Unit("委员提交提案，开展视察，收集社情民意，走访慰问，集中学习，联谊。")).AreaLabels;

        Assert.Equal(3, labels.Length);
    }

    [Fact]
    public void The_plan_has_its_areas_by_number_of_blocks_and_the_general_one_never_first()
    {
        var derived = PlanTexts.Derive(PlanTexts.Unit(
            "# 一、服务大局促发展\n政协要出力。\n政协要尽责。\n# 二、提案\n# 三、考察\n委员外出考察。"));

        Assert.Equal(["调研视察", "服务大局", "提案工作"], derived.Areas.Select(area => area.Name));
    }

    [Fact]
    public void A_text_without_any_area_is_unclassified_alone() =>
        Assert.Equal([FunctionArea.Unclassified], PlanTexts.Derive(PlanTexts.Unit("今天天气很好，大家都很高兴。")).Areas);

    [Fact]
    public void An_editors_areas_win_and_the_blocks_keep_their_own()
    {
        var front = FrontMatter.None with
        {
            Functions = new(ImmutableArray.Create(FunctionArea.ByName("民主监督")!), SourceSpan.WholeFile),
        };

        var derived = PlanTexts.Derive(PlanTexts.Markdown("镇政协工作计划", "委员提交提案。", front));

        Assert.True(derived.AreasByEditor);
        Assert.Equal("民主监督", Assert.Single(derived.Areas).Name);
        Assert.Equal("提案工作", Assert.Single(derived.AreaLabels).Area.Name);
    }

    [Fact]
    public void Every_word_that_counts_is_evidence_where_it_stands()
    {
        var derived = PlanTexts.Derive(PlanTexts.Unit("政协委员的事。\n委员要撰写提案。"));

        var evidence = Assert.Single(Assert.Single(derived.AreaLabels).Evidence);
        Assert.Equal("提案", derived.Text.Quote(evidence.Span!.Value));
    }

    [Fact]
    public void Every_area_has_a_meaning_for_readers()
    {
        foreach (var area in FunctionArea.All) Assert.NotEmpty(RegistrySet.Embedded.Areas.Meanings[area.Code]);
    }

    [Fact]
    public void A_text_of_millions_of_triggers_is_read_in_one_pass()
    {
        var hostile = string.Concat(Enumerable.Repeat("政治协商、学习高举提案督办政协等", 300_000));

        Assert.NotEmpty(PlanTexts.Derive(PlanTexts.Unit(hostile)).AreaLabels);
    }
}
