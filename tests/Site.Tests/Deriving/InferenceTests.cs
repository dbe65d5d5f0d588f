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

    [Fact]
    public void Hostile_text_is_read_in_one_pass()
    {
        foreach (var piece in (string[])["一次", "届三中", "5月", "个一、一次、", "某县政协香山街道", "成立6", "“十一五”规划", "不少于三次", "2015年", "xx届"])
            Assert.NotNull(PlanTexts.Derive(PlanTexts.Unit(string.Concat(Enumerable.Repeat(piece, 100_000)))));
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static string Text(Commitment c) => string.Concat(
        c.Operator switch { CommitmentOperator.AtLeast => "≥", CommitmentOperator.AtMost => "≤", _ => "=" },
        Text(c.Number), c.NumberMax is { } max ? "-" + Text(max) : "", c.Unit, "/", c.Period);
}
