using Site.Model;
using Site.Registries;
using Xunit;

namespace Site.Tests.Registries;

public sealed class DivisionTableTests
{
    private static readonly DivisionTable Divisions = RegistrySet.Embedded.Divisions;

    [Theory]
    [InlineData(PlaceLevel.Province, 34)]
    [InlineData(PlaceLevel.Township, 41352)]
    public void HoldsTheWholeList(PlaceLevel level, int count) => Assert.Equal(count, Divisions.At(level).Length);

    // What a name as printed may mean: the only division of that name or stem, or several, or none.
    [Theory]
    [InlineData(PlaceLevel.Township, "杭川镇", "福建省南平市光泽县杭川镇", false)]
    [InlineData(PlaceLevel.Township, "杭川乡", "福建省南平市光泽县杭川镇", true)]
    [InlineData(PlaceLevel.County, "洛南县", "陕西省商洛市洛南县", false)]
    [InlineData(PlaceLevel.County, "硚口区", "湖北省武汉市硚口区", false)]
    [InlineData(PlaceLevel.County, "东城区", "北京市东城区", false)]
    [InlineData(PlaceLevel.City, "洛阳市", "河南省洛阳市", false)]
    [InlineData(PlaceLevel.City, "恩施州", null, true)]
    [InlineData(PlaceLevel.Province, "福建省", "福建省", false)]
    [InlineData(PlaceLevel.Province, "台湾省", "台湾省", false)]
    [InlineData(PlaceLevel.Township, "香山街道", null, false)]
    [InlineData(PlaceLevel.Township, "金霞经开区", null, true)]
    public void SaysWhatANameMayMean(PlaceLevel level, string name, string? only, bool byStem)
    {
        var match = Divisions.Match(level, name);

        Assert.Equal(only, match.Only?.FullName);
        Assert.Equal(byStem, match.ByStem);
    }

    [Fact]
    public void NamesEveryCandidateInOfficialOrder()
    {
        var candidates = Divisions.Match(PlaceLevel.Township, "香山街道").Candidates;

        Assert.Equal(4, candidates.Length);
        Assert.Equal(candidates.Select(c => c.Code).Order(StringComparer.Ordinal), candidates.Select(c => c.Code));
    }

    [Fact]
    public void APlaceAboveChoosesAmongCandidates()
    {
        var suzhou = Divisions.Match(PlaceLevel.City, "苏州市").Only;

        Assert.Equal("江苏省苏州市吴中区香山街道", Divisions.Match(PlaceLevel.Township, "香山街道", suzhou).Only?.FullName);
    }

    [Fact]
    public void KnowsWhatLiesAboveAndBelow()
    {
        var town = Divisions.Match(PlaceLevel.Township, "杭川镇").Only!;
        var county = town.At(PlaceLevel.County)!;

        Assert.Equal("光泽县", county.Name);
        Assert.Equal("南平市", town.At(PlaceLevel.City)?.Name);
        Assert.Contains(town, Divisions.Below(county));
        Assert.Empty(Divisions.Below(town));
        Assert.True(town.IsWithin(county));
        Assert.False(county.IsWithin(town));
    }

    [Fact]
    public void NominalRowsAreNoPlaces()
    {
        var beijing = Divisions.Match(PlaceLevel.Province, "北京市").Only!;
        var district = Divisions.Match(PlaceLevel.County, "东城区").Only!;
        var dongguan = Divisions.Match(PlaceLevel.City, "东莞市").Only!;

        Assert.Null(district.At(PlaceLevel.City));
        Assert.Contains(district, Divisions.Below(beijing));
        Assert.Empty(Divisions.Named(PlaceLevel.City, "市辖区"));
        Assert.All(Divisions.Below(dongguan), town => Assert.StartsWith("广东省东莞市" + town.Name, town.FullName, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(PlaceLevel.Province, "广西壮族自治区", "广西")]
    [InlineData(PlaceLevel.City, "恩施土家族苗族自治州", "恩施")]
    [InlineData(PlaceLevel.City, "阿拉善盟", "阿拉善")]
    [InlineData(PlaceLevel.County, "积石山保安族东乡族撒拉族自治县", "积石山")]
    [InlineData(PlaceLevel.County, "东乡族自治县", "东乡族")]
    [InlineData(PlaceLevel.County, "景县", "景县")]
    [InlineData(PlaceLevel.Township, "杭川镇", "杭川")]
    [InlineData(PlaceLevel.Township, "香山街道", "香山")]
    [InlineData(PlaceLevel.Township, "响水白族彝族仡佬族乡", "响水")]
    public void TakesTheKindOffAName(PlaceLevel level, string name, string stem) =>
        Assert.Equal(stem, DivisionTable.StemOf(level, name));
}
