using Site.Model;
using Xunit;

namespace Site.Tests.Deriving;

public sealed class StatedYearTests
{
    public static IEnumerable<TheoryDataRow<string, string>> Rows() =>
        SpecTable.Rows("stated-year.md").Select(row => new TheoryDataRow<string, string>(row[0], row[1]));

    [Theory]
    [MemberData(nameof(Rows))]
    public void A_year_is_the_texts_own_only_where_it_says_so(string words, string year)
    {
        var isTitle = !words.Contains('，', StringComparison.Ordinal) && !words.Contains('。', StringComparison.Ordinal);
        var plan = isTitle ? PlanTexts.Markdown(words, "政协工作的各项内容，没有年份。") : PlanTexts.Unit(words);

        var derived = PlanTexts.Derive(plan).Year;

        Assert.Equal(year, derived.Certainty == Certainty.Stated ? $"{derived.Value!.First}" : "");
    }

    [Fact]
    public void The_title_of_a_compilation_dates_no_plan()
    {
        var unit = PlanTexts.Unit("一、加强学习\n镇政协组织委员集中学习，提高履职能力。", "2023年乡镇政协工作计划(实用9篇)")
            with
        { Title = "2023年乡镇政协工作计划篇一" };

        Assert.False(PlanTexts.Derive(unit).Year.IsKnown);
    }

    [Fact]
    public void The_editor_wins_and_the_text_is_told_as_rejected()
    {
        var front = FrontMatter.None with { Year = new(2014, SourceSpan.WholeFile) };

        var year = PlanTexts.Derive(PlanTexts.Markdown("云溪镇政协2015年工作计划", "镇政协的各项工作，分述如下。", front)).Year;

        Assert.True(year.ByEditor);
        Assert.Equal(2014, year.Value!.First);
        Assert.Equal("2015年", Assert.Single(year.Rejected).Value);
    }

    [Fact]
    public void The_evidence_quotes_the_words_where_they_stand()
    {
        var derived = PlanTexts.Derive(PlanTexts.Unit("# 总则\n2015年，镇政协坚持围绕中心，扎实开展各项工作。"));

        var evidence = Assert.Single(derived.Year.Evidence);
        Assert.Equal("2015年", derived.Text.Quote(evidence.Span!.Value));
        Assert.Equal("year-opening", evidence.Rule);
    }
}
