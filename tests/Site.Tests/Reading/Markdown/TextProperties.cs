using CsCheck;
using Site.Model;
using Site.Reading.Markdown;
using Site.Registries;
using Xunit;

namespace Site.Tests.Reading.Markdown;

/// <summary>What holds for every body, shown on random heaps of words and signs.</summary>
public sealed class TextProperties
{
    private const int Cases = 1000;

    private static readonly Gen<string> Words = Gen.OneOf(
        "学习", "协商", "一、", "（二）", "3、", "1. ", "（1）", "①", "一是", "，", "。", "“两会”", "20", "work", "😀", "𠮷", "　", " ", "  ", "%", "20xx", "^v^", "__");

    private static readonly Gen<string> Signs = Gen.OneOf(
        "\n", "\n\n", "\r\n", "\r", "\n\n", "*", "**", "_", "~~", "`", "`` ` ``", "[甲](a.md)", "[", "]", "](", "![图*一*](a.png)", "<b>", "<https://a.cn>", "&amp;", "&", "&#65;",
        "\\*", "\\", "\\\n", "  \n", "\n- ", "\n1. ", "\n3) ", "\n> ", "\n    ", "\n\t", "\n# ", "\n### ", "\n---\n", "\n```\n", "\n\n|甲|乙|\n|-|:-:|\n|丙|丁|\n", "|", "\n|", "[^1]", "\n\n[^1]: ", "[^2]", "\n[^2]: ");

    private static readonly Gen<string> Bodies = Gen.OneOf(Words, Signs).Array[0, 40].Select(parts => string.Concat(parts));

    [Fact]
    public void A_text_run_stands_in_the_source_where_the_map_says() => Bodies.Sample(body =>
    {
        var source = "---\ntitle: 标题\n---\n" + body;
        var text = Sources.Body(body);
        var lines = source.ReplaceLineEndings("\n").Split('\n');
        foreach (var run in text.Leaves().SelectMany(leaf => Runs(leaf.Inlines)))
        {
            for (var at = run.Span.Start; at < run.Span.End; at++)
            {
                var (line, column) = text.Source.At(at);
                var typed = column <= lines[line - 1].Length ? lines[line - 1][column - 1] : '\n';
                // A line end or a tab reads as a space, and an entity as what it stands for.
                var isSame = typed == text.Text[at] || (typed == '\n' && text.Text[at] == ' ') || typed is '&' or '\t';
                Assert.True(isSame, $"{text.Text[at]} at {at} is said to stand at {line}:{column}, where {typed} stands, in:\n{body}");
            }
        }
    }, iter: Cases);

    [Fact]
    public void No_visible_character_is_lost_or_added() => Bodies.Sample(body =>
    {
        var text = Sources.Body(body).Text;
        Assert.Equal(Visible(body), Visible(text));
    }, iter: Cases);

    [Fact]
    public void Every_inline_lies_within_its_block_in_order() => Bodies.Sample(body =>
    {
        var text = Sources.Body(body);
        var end = -1;
        foreach (var leaf in text.Leaves())
        {
            Assert.True(leaf.Span.Start >= end, body);
            end = Covered(text, leaf.Inlines, leaf.Span.Start);
            Assert.Equal(leaf.Span.End, end);
        }

        Assert.Equal(text.Text.Length, Math.Max(end, 0));
        Assert.Equal(text.Leaves().Length, text.Leaves().Select(leaf => leaf.Id).Distinct().Count());
    }, iter: Cases);

    [Fact]
    public void Reading_never_throws_on_any_text() =>
        Gen.OneOf(Gen.String, Bodies, Gen.OneOf("---", "title: 甲", "\n", ": ", "- ", "&a ", "*a", "\t", "|\n", "\"", "{", "[", "? ", "#", "%YAML", "...")).Array[0, 20]
            .Select(parts => string.Concat(parts))
            .Sample(
                text =>
                {
                    foreach (var file in new[] { text, $"---\n{text}\n---\n", $"---\ntitle: 甲\n---\n{text}" })
                    {
                        var result = Sources.Read(file);
                        Assert.Equal(result.Plan is null, result.Findings.Any(finding => finding.Severity == Severity.Error));
                        Assert.All(result.Findings, finding => Assert.False(string.IsNullOrWhiteSpace(finding.Hint)));
                    }
                },
                iter: Cases);

    [Fact]
    public void Reading_never_throws_on_any_bytes() => Gen.Byte.Array[0, 200].Sample(bytes =>
    {
        var result = MarkdownReading.Read(Sources.Input("plans/a.md", bytes), RegistrySet.Embedded);
        Assert.Equal(result.Plan is null, result.Findings.Any(finding => finding.Severity == Severity.Error));
    }, iter: Cases);

    // The Han characters, of which no sign of Markdown is made, in any order: footnotes stand last.
    private static string Visible(string text) => string.Concat(text.Where(c => c is >= '\u4E00' and <= '\u9FFF' || char.IsSurrogate(c)).Order());

    private static IEnumerable<TextRun> Runs(IEnumerable<Inline> inlines) => inlines.SelectMany(inline => inline switch
    {
        TextRun run => [run],
        Emphasis emphasis => Runs(emphasis.Inlines),
        Link link => Runs(link.Inlines),
        _ => [],
    });

    private static int Covered(PlanText text, IEnumerable<Inline> inlines, int start)
    {
        foreach (var inline in inlines)
        {
            Assert.Equal(start, inline.Span.Start);
            if (inline is Emphasis emphasis) Assert.Equal(inline.Span.End, Covered(text, emphasis.Inlines, start));
            if (inline is Link link) Assert.Equal(inline.Span.End, Covered(text, link.Inlines, start));
            start = inline.Span.End;
        }

        return start;
    }
}
