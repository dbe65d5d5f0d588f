using System.Collections.Immutable;
using System.Text;
using Site.Deriving;
using Site.Model;
using Site.Reading.Corpus;
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

    /// <summary>Every word list takes words in the shape of its own file; each row is a text that is read otherwise with them.</summary>
    [Theory]
    [InlineData("masks.yml", "contexts:\n  - { id: fan, kind: place, after: [畈] }", "masks", "组织委员到**畈视察。")]
    [InlineData("masks.yml", "borrowed: [service]", "masks", "增强大局意识和 service 观念。")]
    [InlineData("function-areas.yml", "areas:\n  - { code: tian, strong: [金点子] }", "areas", "镇政协要征集金点子。")]
    [InlineData("function-areas.yml", "areas:\n  - { code: tian, not: [立案] }", "areas", "镇政协要做好立案。")]
    [InlineData("function-areas.yml", "actors: [协商会员]", "areas", "协商会员要做好提案。")]
    [InlineData("dating-markers.yml", "markers:\n  - { id: new, words: [新提法], from: 2024-03 }", "year", "202x年，镇政协要落实新提法，做好各项工作，要有新作为。")]
    [InlineData("dating-markers.yml", "markers:\n  - { id: si-feng, words: [四风问题], from: 2019-06 }", "year", "201x年，镇政协要反对四风问题，学习系列重要讲话。")]
    [InlineData("dating-markers.yml", "congresses:\n  - { congress: 20, plenum: 5, closed: 2026-10-20, plan: 2027, summary: 2026 }", "year", "镇政协要学习党的二十届五中全会精神，要做好各项工作，要有新作为。")]
    [InlineData("dating-markers.yml", "stated:\n  acting: [议事会]", "year", "2015年，议事会要做好各项工作，要有新的作为。")]
    [InlineData("dating-markers.yml", "five_year_plans: { 十六五: 2031 }", "year", "20xx年是“十六五”规划的开局之年，镇政协要开好头、起好步。")]
    [InlineData("document-kinds.yml", "kinds:\n  - { kind: 工作要点, titles: [工作清单] }", "kind", "镇政协工作清单\n镇政协要做好各项工作，要有新作为。")]
    [InlineData("acting-words.yml", "levels:\n  - { level: 乡镇街道, words: [委员驿站] }", "level", "委员驿站要做好工作。")]
    [InlineData("place-words.yml", "cppcc: [议政会]", "place", "洛社镇议政会要组织镇政协委员开展视察。")]
    [InlineData("cppcc-bodies.yml", "bodies:\n  - { type: venue, names: [委员驿站] }", "issuer", "乡镇政协工作计划\n\n云溪镇委员驿站工作计划\n\n镇政协要做好各项工作，要有新的作为，为全镇出力。")]
    [InlineData("work-words.yml", "units: [趟]", "commitments", "委员每年走访不少于三趟。")]
    [InlineData("work-words.yml", "periods:\n  - { period: 月, words: [逐月] }", "commitments", "委员逐月走访不少于三次。")]
    [InlineData("compiler-words.yml", "behind: [某某文库网]", "units", "镇政协要做好各项工作。\n\n某某文库网整理")]
    [InlineData("seam-words.yml", "opens: [值此新春]", "units", "一、学习\n\n学习。\n\n二、调研\n\n调研。\n\n值此新春，做好工作。\n\n一、视察\n\n视察。")]
    public void ASitesWordsChangeHowATextIsRead(string name, string words, string fact, string text)
    {
        var (registries, findings) = Read((name, words));

        Assert.Empty(findings);
        Assert.NotEqual(Fact(fact, text, RegistrySet.Embedded), Fact(fact, text, registries));
    }

    [Fact]
    public void ASiteNamesMoreFilesThatRunSomething()
    {
        var (registries, findings) = Read(("active-files.yml", "programs: [dmg, .app]"));

        Assert.Empty(findings);
        Assert.Equal([FileAction.Program, FileAction.Program, FileAction.Program], new[] { "a.dmg", "b.APP", "c.exe" }.Select(registries.ActiveFiles.ActionOf).OfType<FileAction>());
    }

    [Fact]
    public void EveryWordListOfTheProgramTakesWords()
    {
        var (_, findings) = Read(("nosuch.yml", "甲: 乙"));

        var lists = typeof(RegistrySet).Assembly.GetManifestResourceNames().Where(name => name.StartsWith("registries/", StringComparison.Ordinal) && name.EndsWith(".yml", StringComparison.Ordinal));
        Assert.All(lists, list => Assert.Contains(list["registries/".Length..], findings[0].Hint, StringComparison.Ordinal));
    }

    [Fact]
    public void AWordListLaidOverItselfIsTheSame()
    {
        foreach (var list in WordLists)
            Assert.Empty(Read((list, Resource(list))).Findings);
    }

    [Fact]
    public void NoShapeOfAValueBreaksTheProgram()
    {
        string[] values = ["甲", "[甲]", "[甲乙]", "[[甲乙]]", "[{甲: 乙}]", "[{id: 甲}]", "[{code: tian}]", "{甲: 乙}", "{甲: {乙: 丙}}", "12", "2026-01", "[~]", "~", "[]", "{}", "&a [*a]"];
        foreach (var list in WordLists)
        {
            var keys = Resource(list).Split('\n').Where(line => line.Length > 0 && line[0] is not ('#' or ' ' or '-')).Select(line => line[..line.IndexOf(':', StringComparison.Ordinal)]);
            foreach (var key in keys)
                foreach (var value in values)
                    Assert.All(Read((list, $"{key}: {value}\n")).Findings, finding => Assert.StartsWith("registry-", finding.Code, StringComparison.Ordinal));
            foreach (var entry in Resource(list).Split('\n').Where(line => line.StartsWith("  - {", StringComparison.Ordinal)).Take(3))
                foreach (var value in values)
                    Assert.All(
                        Read((list, $"{OwnerOf(list, entry)}\n{entry[..entry.LastIndexOf(':')]}: {value} }}\n")).Findings,
                        finding => Assert.StartsWith("registry-", finding.Code, StringComparison.Ordinal));
        }
    }

    private static IEnumerable<string> WordLists => typeof(RegistrySet).Assembly.GetManifestResourceNames()
        .Where(name => name.StartsWith("registries/", StringComparison.Ordinal) && name.EndsWith(".yml", StringComparison.Ordinal) && name != "registries/pinyin.yml")
        .Select(name => name["registries/".Length..]);

    private static string Resource(string list)
    {
        using var reader = new StreamReader(typeof(RegistrySet).Assembly.GetManifestResourceStream("registries/" + list)!);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }

    private static string OwnerOf(string list, string entry) =>
        Resource(list).Split('\n').TakeWhile(line => line != entry).Last(line => line.Length > 0 && line[0] is not ('#' or ' '));

    [Fact]
    public void AFaultyWordLeavesTheOthersOfItsList()
    {
        var (registries, findings) = Read(("function-areas.yml", "areas:\n  - { code: tian, strong: [金点子, 点, 好点子] }"));

        Assert.Single(findings);
        Assert.Contains("好点子", registries.Areas.Finder.Words);
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
    [InlineData("glossary.yml", "- { id: 提案 }", 1, 3, "registry-value")]
    [InlineData("glossary.yml", "- { id: 案, meaning: 一个字 }", 1, 3, "registry-value")]
    [InlineData("function-areas.yml", "areas:\n  - code: nosuch", 2, 11, "registry-value")]
    [InlineData("function-areas.yml", "areas: text", 1, 8, "registry-type")]
    [InlineData("function-areas.yml", "areas:\n  - tian", 2, 5, "registry-no-entry")]
    [InlineData("function-areas.yml", "areas:\n  - code: tian\n    strong: 金点子", 3, 13, "registry-type")]
    [InlineData("function-areas.yml", "areas:\n  - code: tian\n    strong: [金点子, 点]", 3, 19, "registry-value")]
    [InlineData("function-areas.yml", "areas:\n  - code: tian\n    strang: [金点子]", 3, 5, "registry-unknown-key")]
    [InlineData("function-areas.yml", "actors: [[甲, 乙]]", 1, 10, "registry-type")]
    [InlineData("dating-markers.yml", "markers:\n  - { id: xin, words: [新词], from: 2026-13 }", 2, 35, "registry-value")]
    [InlineData("dating-markers.yml", "markers:\n  - { id: xin, from: 2026-03 }", 2, 5, "registry-value")]
    [InlineData("dating-markers.yml", "markers:\n  - { id: xin, words: [新词], from: 2026-03, years: [甲] }", 2, 52, "registry-value")]
    [InlineData("dating-markers.yml", "five_year_plans: { 十六五: 后年 }", 1, 25, "registry-value")]
    [InlineData("dating-markers.yml", "stated: [政协]", 1, 9, "registry-type")]
    [InlineData("masks.yml", "contexts:\n  - { id: x, kind: somewhere }", 2, 20, "registry-value")]
    [InlineData("work-words.yml", "unit: [趟]", 1, 1, "registry-unknown-key")]
    [InlineData("acting-words.yml", "levels:\n  - { level: 村, words: [我村] }", 2, 14, "registry-value")]
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

    private static string Fact(string fact, string text, RegistrySet registries)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        var units = CorpusReading.Read(new(SourceFolder.Seeds, "甲.txt", "seeds/甲.txt", bytes.Length, () => bytes), null, registries).Plans;
        var plan = PlanDeriving.Derive(units[0], registries);
        return fact switch
        {
            "units" => string.Join(' ', units.Select(unit => $"{unit.StartLine}-{unit.EndLine}")),
            "masks" => string.Join(' ', plan.Plan.Marks.OfType<MaskMark>()),
            "areas" => string.Join(' ', plan.Areas),
            "year" => $"{plan.Year.Value} {plan.Year.Grade}",
            "kind" => $"{plan.Kind.Value}",
            "level" => $"{plan.Level.Value}",
            "place" => string.Concat(plan.Place.Names()),
            "issuer" => $"{plan.Issuer.Value}",
            _ => string.Join(' ', plan.Commitments),
        };
    }

    private static (RegistrySet Registries, ImmutableArray<Finding> Findings) Read(params (string Name, string Text)[] files) =>
        RegistryReading.Read(new([.. files.Select(file => File(file.Name, () => Encoding.UTF8.GetBytes(file.Text)))]));

    private static SourceFile File(string name, Func<byte[]> read) =>
        new(SourceFolder.Input, "registries/" + name, "input/registries/" + name, 0, read);
}
