using Site.Model;
using Xunit;

namespace Site.Tests.Deriving;

public sealed class PlanDerivingTests
{
    [Theory]
    [InlineData("云溪镇政协2024年工作计划", "工作计划")]
    [InlineData("云溪镇政协2024年工作要点", "工作要点")]
    [InlineData("云溪镇政协2024年度协商工作计划", "协商计划")]
    [InlineData("关于印发云溪镇政协工作要点的通知", "工作要点")]
    [InlineData("云溪镇政协2023年工作总结和2024年工作计划", "工作计划")]
    [InlineData("在云溪镇政协会议上的讲话", "讲话材料")]
    [InlineData("云溪镇政协委员之家", null)]
    public void The_kind_is_what_the_title_says_last(string title, string? kind) =>
        Assert.Equal(kind, PlanTexts.Derive(PlanTexts.Markdown(title, "镇政协的各项工作，分述如下。")).Kind.Value?.Name);

    [Theory]
    [InlineData("镇政协联络组要在县政协的正确领导下，在县政协的支持下，学习好、调研好。", "乡镇街道")]
    [InlineData("县政协要在市政协的指导下，学习好、调研好。", "县区")]
    [InlineData("县政协要在县委的领导下，学习好、调研好。", "县区")]
    [InlineData("委员要学习好、调研好。", null)]
    public void A_body_that_leads_does_not_act(string text, string? level) =>
        Assert.Equal(level, PlanTexts.Derive(PlanTexts.Unit(text)).Level.Value?.Name);

    // A salutation alone may open a report, or a plan that is read out.
    [Theory]
    [InlineData("各位委员：\n今天召开镇政协工作会议，下面我讲三点意见。\n要加强学习，做好调研，抓好协商，组织好视察。", "讲话材料")]
    [InlineData("各位委员：\n现将镇政协工作计划报告如下。\n要加强学习，做好调研，抓好协商，组织好视察。", "工作计划")]
    [InlineData("镇政协工委要加强学习，做好调研。\n会上要讲几点意见，抓好协商，组织好视察。", "工作计划")]
    public void A_speech_has_listeners_and_points(string text, string kind) =>
        Assert.Equal(kind, PlanTexts.Derive(PlanTexts.Unit(text)).Kind.Value?.Name);

    [Fact]
    public void The_title_of_a_compilation_gives_no_kind() =>
        Assert.False(PlanTexts.Derive(PlanTexts.Unit("镇政协的各项工作，分述如下。")).Kind.IsKnown);

    [Theory]
    [InlineData("云溪镇政协工委2024年工作计划", "云溪镇政协工委")]
    [InlineData("关于印发云溪县清泉镇政协联络处2024年工作计划的通知", "云溪县清泉镇政协联络处")]
    [InlineData("关于云溪镇政协联络处工作计划的说明", "云溪镇政协联络处")]
    [InlineData("2024年云溪镇政协工作计划", "云溪镇政协")]
    [InlineData("市政协工作计划", null)]
    [InlineData("云溪镇2024年工作计划", null)]
    public void The_issuer_is_the_body_in_the_title_with_its_place(string title, string? issuer) =>
        Assert.Equal(issuer, PlanTexts.Derive(PlanTexts.Markdown(title, "镇政协的各项工作，分述如下。")).Issuer.Value);

    [Fact]
    public void What_an_editor_states_wins()
    {
        var at = SourceSpan.WholeFile;
        var front = FrontMatter.None with
        {
            Township = new("云溪镇", at),
            County = new("示例县", at),
            Kind = new(PlanKind.Summary, at),
            Issuer = new("某机构", at),
        };

        var derived = PlanTexts.Derive(PlanTexts.Markdown("清泉镇政协工作计划", "镇政协的各项工作，分述如下。", front));

        Assert.Equal("云溪镇", derived.Place.Township.Value);
        Assert.True(derived.Place.Township.ByEditor);
        Assert.Equal("示例县", derived.Place.County.Value);
        Assert.Equal(PlanKind.Summary, derived.Kind.Value);
        Assert.Equal("某机构", derived.Issuer.Value);
    }

    [Fact]
    public void An_empty_plan_has_no_facts()
    {
        var derived = PlanTexts.Derive(PlanTexts.Unit(""));

        Assert.Equal([FunctionArea.Unclassified], derived.Areas);
        Assert.Null(derived.PlanYear);
        Assert.False(derived.Issuer.IsKnown);
    }
}
