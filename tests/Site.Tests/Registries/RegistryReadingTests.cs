using System.Collections.Immutable;
using System.Text;
using Site.Model;
using Site.Registries;
using Xunit;

namespace Site.Tests.Registries;

public sealed class RegistryReadingTests
{
    [Fact]
    public void WithoutFilesTheEmbeddedOnesStand()
    {
        var (registries, findings) = Read();

        Assert.Same(RegistrySet.Embedded, registries);
        Assert.Empty(findings);
    }

    [Fact]
    public void AnEntryIsAddedAndAnotherReplaced()
    {
        var (registries, findings) = Read(("pinyin.yml", """
            # 本地读法
            - { id: 六安, pinyin: liu an }
            - id: 甪里堰
              pinyin: lu li yan
              source: 县志
            """));

        Assert.Empty(findings);
        Assert.Equal("liuanshi", registries.Pinyin.Of("六安市"));
        Assert.Equal("luliyan", registries.Pinyin.Of("甪里堰"));
        Assert.Equal("chongqing", registries.Pinyin.Of("重庆"));
        Assert.Equal("luanshi", RegistrySet.Embedded.Pinyin.Of("六安市"));
    }

    [Fact]
    public void ADivisionIsAddedBelowANewOneAndAnotherRenamed()
    {
        var (registries, findings) = Read(("divisions.yml", """
            - { id: "350799001", name: 示例镇 }
            - { id: "350799", name: 示例新县 }
            - { id: "350723", name: 光泽新县 }
            """));

        Assert.Empty(findings);
        Assert.Equal("福建省南平市示例新县示例镇", registries.Divisions.Match(PlaceLevel.Township, "示例镇").Only?.FullName);
        Assert.Equal("福建省南平市光泽新县杭川镇", registries.Divisions.Match(PlaceLevel.Township, "杭川镇").Only?.FullName);
        Assert.Empty(registries.Divisions.Named(PlaceLevel.County, "光泽县"));
    }

    [Fact]
    public void APlaceGetsItsSlug()
    {
        var (registries, findings) = Read(("places.yml", "- { id: 福建省南平市光泽县, slug: guangze }"));

        Assert.Empty(findings);
        Assert.Equal("guangze", registries.Places["福建省南平市光泽县"].Slug);
    }

    [Theory]
    [InlineData("- { id: 福建省南平市光泽县, slug: guangze, aliases: [杭川] }", "guangze")]
    [InlineData("- { id: 福建省南平市光泽县, aliases: [杭川] }", null)]
    public void APlaceGetsOtherNamesWithASlugOrWithout(string entry, string? slug)
    {
        var (registries, findings) = Read(("places.yml", entry));

        Assert.Empty(findings);
        Assert.Equal(["杭川"], registries.Places["福建省南平市光泽县"].Aliases);
        Assert.Equal(slug, registries.Places["福建省南平市光泽县"].Slug);
    }

    [Fact]
    public void AWordOfTheGlossaryIsAddedOrReplaced()
    {
        var (registries, findings) = Read(("glossary.yml", "- { id: 提案, meaning: 新的解释。 }\n- { id: 金点子, meaning: 好主意。 }"));

        Assert.Empty(findings);
        Assert.Equal(
            [("提案", "新的解释。"), ("金点子", "好主意。")],
            registries.Glossary.Find("提案和金点子").Select(hit => (hit.Entry.Id, hit.Entry.Meaning)));
    }

    [Fact]
    public void AWordOfAnAreaIsAdded()
    {
        var (registries, findings) = Read(("function-areas.yml", "areas:\n  - code: tian\n    strong: [金点子]\n"));

        Assert.Empty(findings);
        Assert.Contains("金点子", registries.Areas.Finder.Words);
        Assert.DoesNotContain("金点子", RegistrySet.Embedded.Areas.Finder.Words);
    }

    [Theory]
    [InlineData("pinyin.yml", "- id: 甲\n  pinyin: [", 3, 1, "registry-yaml")]
    [InlineData("pinyin.yml", "- id: 甲\n\tpinyin: jia", 2, 1, "registry-yaml")]
    [InlineData("pinyin.yml", "- id: 甲\n  pinyin: jia\n  pinyin: jia", 3, 3, "registry-yaml")]
    [InlineData("pinyin.yml", "甲: jia", 1, 1, "registry-no-list")]
    [InlineData("pinyin.yml", "- 甲", 1, 3, "registry-no-entry")]
    [InlineData("pinyin.yml", "- pinyin: jia", 1, 3, "registry-no-id")]
    [InlineData("pinyin.yml", "- { id: 甲, pinyin: jia }\n- { id: 甲, pinyin: jia }", 2, 3, "registry-id-twice")]
    [InlineData("pinyin.yml", "- { id: 甲, pinyin: jia, note: x }", 1, 25, "registry-unknown-key")]
    [InlineData("pinyin.yml", "- { id: 甲, pinyin: jia yi }", 1, 20, "registry-value")]
    [InlineData("pinyin.yml", "- { id: 绿, pinyin: lü }", 1, 20, "registry-value")]
    [InlineData("pinyin.yml", "- { id: 甲 }", 1, 3, "registry-value")]
    [InlineData("places.yml", "- { id: 甲, slug: A/b }", 1, 18, "registry-value")]
    [InlineData("places.yml", "- { id: 甲 }", 1, 3, "registry-value")]
    [InlineData("places.yml", "- { id: 甲, slug: unknown }", 1, 18, "registry-value")]
    [InlineData("places.yml", "- { id: 甲, slug: a }\n- { id: 乙, slug: a }", 2, 18, "registry-value")]
    [InlineData("divisions.yml", "- { id: 甲, name: 乙镇 }", 1, 9, "registry-value")]
    [InlineData("divisions.yml", "- { id: \"999999\", name: 乙县 }", 1, 9, "registry-value")]
    [InlineData("divisions.yml", "- { id: \"350798\" }\n- { id: \"350798001\", name: 乙镇 }", 1, 3, "registry-value")]
    [InlineData("function-areas.yml", "- a", 1, 1, "registry-no-mapping")]
    [InlineData("function-areas.yml", "areas:\n  - code: nosuch", 1, 1, "registry-areas")]
    [InlineData("function-areas.yml", "areas: text", 1, 1, "registry-areas")]
    [InlineData("glossary.yml", "- { id: 提案 }", 1, 3, "registry-value")]
    [InlineData("glossary.yml", "- { id: 案, meaning: 一个字 }", 1, 3, "registry-value")]
    [InlineData("pinyin.yaml", "- { id: 甲, pinyin: jia }", 1, 1, "registry-unknown-file")]
    public void AFaultIsFoundWhereItStands(string name, string text, int line, int column, string code)
    {
        var (_, findings) = Read((name, text));

        Assert.Equal((line, column, code), (findings[0].Span.Line, findings[0].Span.Column, findings[0].Code));
        Assert.Equal("input/registries/" + name, findings[0].Path);
        Assert.NotEmpty(findings[0].Hint);
    }

    [Fact]
    public void AnEntryBesideAFaultyOneIsKept()
    {
        var (registries, findings) = Read(("pinyin.yml", "- { id: 甲, pinyin: x y }\n- { id: 乙, pinyin: yyy }"));

        Assert.Single(findings);
        Assert.Equal("jiayyy", registries.Pinyin.Of("甲乙"));
    }

    [Theory]
    [InlineData("")]
    [InlineData("# 还没有\n")]
    [InlineData("\uFEFF- { id: 甲, pinyin: jia }\r\n")]
    public void NothingIsWrongWith(string text) => Assert.Empty(Read(("pinyin.yml", text)).Findings);

    [Fact]
    public void AHostileFileIsAFinding()
    {
        var (_, findings) = Read(("pinyin.yml", new string('[', 100_000)));

        Assert.Equal("registry-yaml", Assert.Single(findings).Code);
    }

    [Fact]
    public void BytesInNoEncodingAndFilesThatCannotBeReadAreFindings()
    {
        var (_, findings) = RegistryReading.Read(new([
            File("pinyin.yml", () => [0xC1, 0xF9, 0xB0, 0xB2]),
            File("places.yml", () => throw new IOException()),
        ]));

        Assert.Equal(["registry-encoding", "registry-unreadable"], findings.Select(finding => finding.Code));
    }

    [Fact]
    public void AReadmeIsNoRegistry() => Assert.Empty(Read(("README.md", "# 登记表")).Findings);

    private static (RegistrySet Registries, ImmutableArray<Finding> Findings) Read(params (string Name, string Text)[] files) =>
        RegistryReading.Read(new([.. files.Select(file => File(file.Name, () => Encoding.UTF8.GetBytes(file.Text)))]));

    private static SourceFile File(string name, Func<byte[]> read) =>
        new(SourceFolder.Input, "registries/" + name, "input/registries/" + name, 0, read);
}
