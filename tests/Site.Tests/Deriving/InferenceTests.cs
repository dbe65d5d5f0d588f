using System.Globalization;
using Site.Model;
using Xunit;

namespace Site.Tests.Deriving;

public sealed class InferenceTests
{
    public static IEnumerable<TheoryDataRow<string, string>> Rows(string file) =>
        SpecTable.Rows(file).Select(row => new TheoryDataRow<string, string>(row[0], string.Join(' ', row[1..]).Trim()));

    [Theory]
    [MemberData(nameof(Rows), "inferred-year.md")]
    public void The_year_is_what_the_clues_leave(string text, string expected)
    {
        var year = PlanTexts.Derive(PlanTexts.Unit(text, "乡镇政协工作计划")).Year;

        var value = year.Value is not { } range ? "" : range.First == range.Last ? Text(range.First) : Text(range.First) + "-" + Text(range.Last);
        Assert.Equal(expected, $"{value} {year.Grade}".Trim());
        Assert.NotEqual(Certainty.Stated, year.Certainty);
    }

    [Theory]
    [MemberData(nameof(Rows), "place.md")]
    public void The_place_is_the_texts_own_or_unknown(string text, string expected) =>
        Assert.Equal(expected, string.Concat(PlanTexts.Derive(PlanTexts.Unit(text)).Place.Names().Select(n => n.Name)));

    [Theory]
    [MemberData(nameof(Rows), "commitments.md")]
    public void A_commitment_has_a_number_a_unit_and_an_obligation(string text, string expected) =>
        Assert.Equal(expected, string.Join(' ', PlanTexts.Derive(PlanTexts.Unit(text)).Commitments.Select(Text)));

    [Theory]
    [MemberData(nameof(Rows), "activities.md")]
    public void An_activity_has_a_time_and_something_done(string text, string expected) =>
        Assert.Equal(expected, string.Join(' ', PlanTexts.Derive(PlanTexts.Unit(text)).Activities.Select(a => a.When)));

    [Fact]
    public void The_page_bounds_a_year_and_never_gives_it()
    {
        var year = PlanTexts.Derive(PlanTexts.Unit("镇政协要认真学习党的十八大精神，要做好各项工作。", "2013年乡镇政协工作计划")).Year;

        Assert.Equal(Grade.C, year.Grade);
        Assert.Equal(2013, year.Value!.First);
        Assert.Contains(
            PlanTexts.Derive(PlanTexts.Unit("镇政协要做好各项工作，要有新作为。", "2013年乡镇政协工作计划")).Year.Rejected, r => r.Value == "2013年");
    }

    [Fact]
    public void What_speaks_against_a_stated_year_is_told()
    {
        var derived = PlanTexts.Derive(PlanTexts.Unit("2015年，镇政协要深入学习贯彻党的十九大精神，做好工作。"));

        Assert.Equal(2015, derived.PlanYear);
        Assert.NotEmpty(derived.Year.Conflicts);
    }

    [Fact]
    public void Candidates_are_listed_where_a_name_is_not_the_only_one()
    {
        var place = PlanTexts.Derive(PlanTexts.Unit("和平镇政协工委要组织委员开展视察，在镇党委领导下做好工作。")).Place;

        Assert.False(place.Province.IsKnown);
        Assert.True(place.County.Rejected.Length > 3);
    }

    [Fact]
    public void An_editors_town_gets_the_levels_above_only_where_the_list_leaves_one()
    {
        FrontMatter Front(string? county, string town) => FrontMatter.None with
        {
            County = county is null ? null : new(county, SourceSpan.WholeFile),
            Township = new(town, SourceSpan.WholeFile),
        };

        string Place(FrontMatter front) => string.Concat(PlanTexts.Derive(PlanTexts.Markdown("政协工作计划", "镇政协要做好工作。", front)).Place.Names().Select(n => n.Name));
        Assert.Equal("浙江省嘉兴市嘉善县西塘镇", Place(Front("嘉善县", "西塘镇")));
        Assert.Equal("西塘镇", Place(Front(null, "西塘镇")));
        Assert.Equal("示例县稻香镇", Place(Front("示例县", "稻香镇")));
    }

    /// <summary>5 MB of whatever a finder looks for, in one line: a scan that looked back or ahead without bound would not come to an end.</summary>
    [Theory]
    [InlineData("一次")]
    [InlineData("四个一，一次、")]
    [InlineData("不少于三次")]
    [InlineData("5月")]
    [InlineData("5月和")]
    [InlineData("第三季度，组织视察")]
    [InlineData("年年有")]
    [InlineData("届三中")]
    [InlineData("xx届")]
    [InlineData("十八届三中、四中")]
    [InlineData("人民政协成立6")]
    [InlineData("人民政协成立65周年庆祝")]
    [InlineData("“十一五”规划")]
    [InlineData("2015年")]
    [InlineData("2015年，镇政协")]
    [InlineData("2015年县政协")]
    [InlineData("2014年，镇政协完成了。2015年，镇政协将")]
    [InlineData("2015年镇政协工作计划")]
    [InlineData("201x年")]
    [InlineData("某县政协香山街道")]
    [InlineData("吴中区香山街道")]
    [InlineData("落户光泽")]
    [InlineData("政治协商、民主监督、")]
    [InlineData("以…为指导，深入学习")]
    [InlineData("提案")]
    [InlineData("提案等形式")]
    [InlineData("开展了")]
    [InlineData("为了")]
    [InlineData("要将")]
    [InlineData("协商计划")]
    [InlineData("在县政协")]
    [InlineData("科学发展观")]
    public void Five_megabytes_of_anything_are_derived_in_linear_time(string piece)
    {
        var plan = PlanTexts.Unit(string.Concat(Enumerable.Repeat(piece, 5_000_000 / (3 * piece.Length))));
        Assert.NotNull(PlanTexts.Derive(plan));
        Assert.NotNull(PlanTexts.Derive(plan with { Stated = FrontMatter.None with { Year = new(2020, SourceSpan.WholeFile), Township = new("稻香镇", SourceSpan.WholeFile), Kind = new(PlanKind.Summary, SourceSpan.WholeFile) } }));
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static string Text(Commitment c) => string.Concat(
        c.Operator switch { CommitmentOperator.AtLeast => "≥", CommitmentOperator.AtMost => "≤", _ => "=" },
        Text(c.Number), c.NumberMax is { } max ? "-" + Text(max) : "", c.Unit, "/", c.Period);
}
