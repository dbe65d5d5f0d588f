using System.Globalization;
using Site.Model;
using Xunit;

namespace Site.Tests.Deriving;

public sealed class ConflictTests
{
    public static IEnumerable<TheoryDataRow<string, string, string, string>> Rows() =>
        SpecTable.Rows("conflicts.md").Select(row => new TheoryDataRow<string, string, string, string>(row[0], row[1], row[2], row[3]));

    [Theory]
    [MemberData(nameof(Rows))]
    public void What_contradicts_the_text_is_told_and_nothing_else(string title, string stated, string text, string expected)
    {
        var derived = PlanTexts.Derive(PlanTexts.Markdown(title, text, Front(stated)));

        Assert.Equal(expected, string.Join(' ', Conflicts(derived).Select(c => c.What).Distinct()));
        Assert.All(Conflicts(derived), conflict => Assert.NotEmpty(conflict.Words));
    }

    [Theory]
    [InlineData("2013年乡镇政协工作计划", true)]
    [InlineData("2015年乡镇政协工作计划", false)]
    [InlineData("2023年乡镇政协工作计划", false)]
    [InlineData("乡镇政协工作计划", false)]
    public void A_page_is_no_older_than_its_texts(string page, bool isConflict) =>
        Assert.Equal(isConflict, !PlanTexts.Derive(PlanTexts.Unit("2015年，镇政协要围绕中心，做好各项工作。", page)).Year.Conflicts.IsEmpty);

    private static IEnumerable<(string What, string Words)> Conflicts(DerivedPlan plan) =>
    [
        .. plan.Year.Conflicts.Select(words => ("年份", words)),
        .. plan.Kind.Conflicts.Select(words => ("文种", words)),
        .. new[] { plan.Place.Province, plan.Place.City, plan.Place.County, plan.Place.Township }
            .SelectMany(level => level.Conflicts).Select(words => ("地区", words)),
    ];

    private static FrontMatter Front(string stated)
    {
        var at = SourceSpan.WholeFile;
        return stated.Split('=') switch
        {
            ["year", var year] => FrontMatter.None with { Year = new(int.Parse(year, CultureInfo.InvariantCulture), at) },
            ["date", var date] => FrontMatter.None with { Date = new(DateOnly.Parse(date, CultureInfo.InvariantCulture), at) },
            ["kind", var kind] => FrontMatter.None with { Kind = new(PlanKind.ByName(kind)!, at) },
            ["county", var county] => FrontMatter.None with { County = new(county, at) },
            ["township", var town] => FrontMatter.None with { Township = new(town, at) },
            _ => FrontMatter.None,
        };
    }
}
