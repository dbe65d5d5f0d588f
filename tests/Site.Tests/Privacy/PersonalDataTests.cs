using System.Runtime.CompilerServices;
using Site.Model;
using Site.Privacy;
using Site.Registries;
using Site.Tests.Deriving;
using Xunit;

namespace Site.Tests.Privacy;

/// <summary>Runs the tables of planted faults and of decoys.</summary>
public sealed class PersonalDataTests
{
    public static TheoryData<string, string> Planted => Table("planted.md");

    public static TheoryData<string, string> Decoys => Table("decoys.md");

    [Theory]
    [MemberData(nameof(Planted))]
    public void What_is_planted_is_found_where_it_stands(string marked, string kind)
    {
        var text = marked.Replace("「", "", StringComparison.Ordinal).Replace("」", "", StringComparison.Ordinal);
        var start = marked.IndexOf('「', StringComparison.Ordinal);
        var expected = new PersonalSpot(new(start, marked.IndexOf('」', StringComparison.Ordinal) - 1), Enum.Parse<PersonalKind>(kind));

        var found = PersonalData.Find(text, PrivacyLexicon.Embedded).Where(spot => spot.Kind != PersonalKind.Landline || expected.Kind == PersonalKind.Landline);

        Assert.Equal([expected], found);
    }

    [Theory]
    [MemberData(nameof(Decoys))]
    public void What_only_looks_personal_passes(string text, string expected) =>
        Assert.Equal(expected, string.Join(' ', PersonalData.Find(text, PrivacyLexicon.Embedded).Select(spot => $"{spot.Kind}")));

    [Fact]
    public void Takes_hostile_text_in_one_pass()
    {
        foreach (var part in (string[])
            ["1", "1 ", "一三", "一三八 ", "幺三-", "138-", "13812345678", "１", "@", "a@", "闽A", "低保户", "低保户张", "张三", "家住", "1号", "室1", "1室", "出生1962", "岁1", "8岁", "0599", "https://1", "1.", "110101199003074477", "x_1", "1\u00AD", "1**", "a1", "1a", "_1", "1）", "QQ13812345678a"])
        {
            var text = string.Concat(Enumerable.Repeat(part, 5_000_000 / part.Length));
            var spots = PersonalData.Find(text, PrivacyLexicon.Embedded);
            Assert.All(spots.Zip(spots.Skip(1)).Take(1000), pair => Assert.True(pair.First <= pair.Second));
        }
    }

    private static TheoryData<string, string> Table(string file, [CallerFilePath] string caller = "")
    {
        var data = new TheoryData<string, string>();
        foreach (var row in SpecTable.Rows(file, caller)) data.Add(row[0], row[1]);
        return data;
    }
}
