using System.Text;
using Site.Model;
using Site.Reading.Corpus;
using Site.Registries;

namespace Site.Tests.Reading.Corpus;

/// <summary>Seeds for tests, as a host would hand them over.</summary>
internal static class Seeds
{
    public static CorpusResult Read(string text, string? decisions = null) => Read(Encoding.UTF8.GetBytes(text), decisions);

    public static CorpusResult Read(byte[] bytes, string? decisions = null) => CorpusReading.Read(
        new(SourceFolder.Seeds, "甲.txt", "seeds/甲.txt", bytes.Length, () => bytes),
        decisions is null ? null : Sources.Seed("甲.yml", decisions),
        RegistrySet.Embedded);

    /// <summary>The only unit of a seed without titles.</summary>
    public static Plan Only(string text) => Read(text).Plans.Single();

    public static string LeftOut(CorpusResult result) => string.Join(' ', result.LeftOut.Select(left => $"{left.Reason}:{left.Text}"));

    /// <summary>The blocks of a plan, one a line: <c>l3 H1 一、…</c>, <c>l5 1、…</c>; | is a join, [ ] a mask, ? a loss.</summary>
    public static string Blocks(Plan plan) => string.Join('\n', plan.Text.Leaves().Select(leaf => Block(plan, leaf)));

    private static string Block(Plan plan, LeafBlock leaf)
    {
        var words = new StringBuilder(plan.Text.Quote(leaf.Span));
        var signs = plan.Marks.Where(mark => leaf.Span.Contains(mark.Span)).SelectMany(Signs).OrderByDescending(sign => sign.At);
        foreach (var (at, sign) in signs) words.Insert(at - leaf.Span.Start, sign);
        return $"{leaf.Id} {(leaf is Heading heading ? "H" + heading.Level : "P")} {words}";
    }

    private static IEnumerable<(int At, char Sign)> Signs(Mark mark) => mark switch
    {
        JoinMark => [(mark.Span.Start, '|')],
        LostMark => [(mark.Span.Start, '?')],
        MaskMark => [(mark.Span.Start, '['), (mark.Span.End, ']')],
        _ => [],
    };
}
