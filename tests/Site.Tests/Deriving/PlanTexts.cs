using System.Collections.Immutable;
using Site.Deriving;
using Site.Model;
using Site.Registries;

namespace Site.Tests.Deriving;

/// <summary>Plans for tests, written as lines: <c># 一、…</c> is a heading (one # for a level), any other line a paragraph.</summary>
internal static class PlanTexts
{
    private static readonly SourceFile File = new(SourceFolder.Input, "plans/a.md", "input/plans/a.md", 0, () => []);

    /// <summary>An editor's Markdown plan.</summary>
    public static Plan Markdown(string title, string lines, FrontMatter? stated = null) => new()
    {
        Id = new("a"),
        Tier = Tier.Official,
        Title = title,
        Source = File,
        StartLine = 1,
        EndLine = 1,
        Text = Text(lines.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)),
        Stated = stated ?? FrontMatter.None,
    };

    /// <summary>A unit of a found compilation, whose title line and page title belong to whoever compiled it.</summary>
    public static Plan Unit(string lines, string pageTitle = "2023年乡镇政协工作计划(实用9篇)", FrontMatter? stated = null) =>
        Markdown("乡镇政协工作计划篇一", lines, stated) with
        {
            Tier = Tier.Sample,
            Seed = new(File, "seed", pageTitle, null),
        };

    public static DerivedPlan Derive(Plan plan) => PlanDeriving.Derive(plan, RegistrySet.Embedded);

    public static PlanText Text(params IReadOnlyList<string> lines)
    {
        var text = new System.Text.StringBuilder();
        var blocks = ImmutableArray.CreateBuilder<Block>();
        var segments = ImmutableArray.CreateBuilder<SourceSegment>();
        foreach (var line in lines)
        {
            if (text.Length > 0) text.Append('\n');
            var level = line.Length - line.TrimStart('#').Length;
            var words = line[level..].Trim();
            var span = new TextSpan(text.Length, text.Length + words.Length);
            var id = "p" + blocks.Count;
            segments.Add(new(span.Start, segments.Count + 1, 1));
            text.Append(words);
            blocks.Add(level > 0 ? new Heading(span, id, [new TextRun(span)], level, null) : new Paragraph(span, id, [new TextRun(span)]));
        }

        return new(text.ToString(), blocks.ToImmutable(), new(segments.ToImmutable()));
    }
}
