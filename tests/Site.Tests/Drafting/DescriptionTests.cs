using System.Runtime.CompilerServices;
using System.Text.Json;
using Json.Schema;
using Site.Drafting;
using Xunit;

namespace Site.Tests.Drafting;

/// <summary>The form in which scripts get what was understood: contract 5.</summary>
public sealed class DescriptionTests
{
    private const string Seed = "000_2752b44bf6f831f0.txt";

    private static readonly JsonSchema Schema =
        JsonSchema.FromText(File.ReadAllText(Path.Combine(Path.GetDirectoryName(Here())!, "understood-file.schema.json")));

    public static IEnumerable<TheoryDataRow<string>> Files() =>
        Directory.GetFiles(Repository.PathOf("tests", "Site.Tests", "Deriving", "Compilations"), "*.txt")
            .Append(Repository.PathOf("seeds", Seed))
            .Select(path => new TheoryDataRow<string>(Path.GetRelativePath(Repository.Root, path).Replace('\\', '/')));

    [Theory]
    [MemberData(nameof(Files))]
    public void Json_has_the_shape_of_the_contract(string file)
    {
        using var json = JsonDocument.Parse(UnderstandingJson.Of([FileDescription.Of(FoundTexts.Read(file.Split('/')))]));

        var result = Schema.Evaluate(json.RootElement, new() { OutputFormat = OutputFormat.List });

        Assert.True(result.IsValid, string.Join('\n', (result.Details ?? []).Where(detail => detail.Errors is not null)
            .SelectMany(detail => detail.Errors!.Select(error => $"{detail.InstanceLocation}: {error.Value}"))));
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void Every_line_and_offset_is_where_the_words_stand(string file)
    {
        var lines = File.ReadAllText(Repository.PathOf(file.Split('/'))).Split('\n');
        var described = FileDescription.Of(FoundTexts.Read(file.Split('/')));

        Assert.All(described.Masks, mask => AssertStands(mask.Line, mask.Offset, mask.Text));
        Assert.All(described.Plans.SelectMany(plan => plan.Evidence), evidence => AssertStands(evidence.Line, evidence.Offset, evidence.Quote));
        Assert.All(described.Plans.SelectMany(plan => plan.Headings), heading => Assert.Contains(heading.Text, lines[heading.Line - 1]));
        Assert.All(described.Plans.SelectMany(plan => plan.Activities), activity => Assert.Contains(activity.When, lines[activity.Line - 1]));

        // Words that a blank line cuts begin on their line and go on below.
        void AssertStands(int line, int offset, string words)
        {
            var rest = lines[line - 1].TrimEnd('\r')[offset..];
            Assert.True(rest.StartsWith(words, StringComparison.Ordinal) || words.StartsWith(rest, StringComparison.Ordinal), $"{line}:{offset} {words}");
        }
    }

    [Fact]
    public void The_corpus_in_JSON() => Snapshots.Match(UnderstandingJson.Of([FileDescription.Of(FoundTexts.Read("seeds", Seed))]));

    [Fact]
    public void Chinese_stands_as_characters_rare_ones_too()
    {
        var json = UnderstandingJson.Of([FileDescription.Of(FoundTexts.Of("一、学习\n\n组织委员学习𠮷镇的\\uD842\\uDFB7经验，\"示例\"。\n"))]);
        Assert.Contains("\"一、学习\"", json);

        var text = UnderstandingJson.Of([new("\U00020BB7\\\U00020BB7\\uD842\\uDFB7", [], [], [])]);

        Assert.Contains("\"\U00020BB7\\\\\U00020BB7\\\\uD842\\\\uDFB7\"", text);
        Assert.Equal("\U00020BB7\\\U00020BB7\\uD842\\uDFB7", JsonDocument.Parse(text).RootElement.GetProperty("file").GetString());
    }

    [Fact]
    public void Several_files_stand_in_a_list()
    {
        var file = FileDescription.Of(FoundTexts.Of("一、学习\n\n组织委员学习。\n"));

        var root = JsonDocument.Parse(UnderstandingJson.Of([file, file])).RootElement;

        Assert.Equal(2, root.GetProperty("files").GetArrayLength());
    }

    // The text before the first heading, and a part whose heading was lost, are sections without a heading.
    [Theory]
    [InlineData("某镇政协委员要做好工作。\n\n一、学习\n\n组织委员学习。\n\n二、调研\n\n组织委员调研。\n", "1 - | 3 一、学习 | 7 二、调研")]
    [InlineData("一、学习\n\n（一）集中学\n\n组织委员学习。\n\n二、调研\n\n组织委员调研。\n", "1 一、学习 | 7 二、调研")]
    [InlineData("某镇政协委员要做好工作。\n\n（一）学习\n\n学习。\n\n（二）调研\n\n调研。\n\n二、提案\n\n提案。\n\n三、自身\n\n建设。\n", "1 - | 3 - | 11 二、提案 | 15 三、自身")]
    [InlineData("某镇政协委员要做好工作。\n", "1 -")]
    public void Sections_are_those_of_the_top_level(string text, string sections) => Assert.Equal(
        sections,
        string.Join(" | ", FileDescription.Of(FoundTexts.Of(text)).Plans.Single().Sections.Select(section => $"{section.StartLine} {section.Heading ?? "-"}")));

    [Fact]
    public void A_range_of_years_is_no_value()
    {
        var year = FileDescription.Of(FoundTexts.Read("seeds", Seed)).Plans.Single(plan => plan.Id.EndsWith("/6a", StringComparison.Ordinal)).Year;

        Assert.Equal((null, "unknown", 2010, 2014, "D"), (year.Value, year.Certainty, year.Min, year.Max, year.Grade));
    }

    [Fact]
    public void A_level_above_rests_on_the_words_of_the_level_below()
    {
        var evidence = FileDescription.Of(FoundTexts.Read("seeds", Seed)).Plans[0].Evidence.Single(evidence => evidence.Of == "place/province");

        Assert.Equal((21, "洛南县", "place-only"), (evidence.Line, evidence.Quote, evidence.Rule));
    }

    [Fact]
    public void An_editor_s_decision_is_stated_and_needs_no_evidence()
    {
        var plan = FileDescription.Of(FoundTexts.Of("某镇政协委员要学习。\n", "units:\n  - unit: 1a\n    year: 2017\n    township: 某某镇\n")).Plans.Single();

        Assert.Equal((2017, "stated", "A", "stated"), (plan.Year.Value, plan.Year.Certainty, plan.Year.Grade, plan.Place.Township.Certainty));
        Assert.DoesNotContain(plan.Evidence, evidence => evidence.Of is "year" or "place/township");
    }

    private static string Here([CallerFilePath] string path = "") => path;
}
