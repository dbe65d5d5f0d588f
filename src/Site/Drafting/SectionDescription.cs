using Site.Model;

namespace Site.Drafting;

/// <summary>The sections of the top level, with the areas of their headings and paragraphs.</summary>
internal static class SectionDescription
{
    public static ImmutableArray<UnderstoodSection> Of(DerivedPlan plan)
    {
        var sections = ImmutableArray.CreateBuilder<UnderstoodSection>();
        var top = plan.Text.Leaves().OfType<Heading>().Select(heading => heading.Level).DefaultIfEmpty().Min();
        var areas = plan.AreaLabels.ToLookup(label => label.Block.Id, StringComparer.Ordinal);
        var blocks = new List<LeafBlock>();
        foreach (var leaf in plan.Text.Leaves())
        {
            if (leaf is Heading heading && (heading.Level == top || IsOrphan(sections, blocks))) Close();
            blocks.Add(leaf);
        }

        Close();
        return sections.DrainToImmutable();

        void Close()
        {
            if (blocks.Count > 0) sections.Add(Section(plan.Text, top, blocks, areas));
            blocks.Clear();
        }
    }

    /// <summary>A lower heading right behind the preamble: the heading above it was lost, and the preamble ends all the same.</summary>
    private static bool IsOrphan(ImmutableArray<UnderstoodSection>.Builder before, List<LeafBlock> blocks) =>
        before.Count == 0 && !blocks.Exists(block => block is Heading);

    private static UnderstoodSection Section(PlanText text, int top, List<LeafBlock> blocks, ILookup<string, AreaLabel> areas) => new(
        text.Source.At(blocks[0].Span.Start).Line,
        blocks[0] is Heading heading && heading.Level == top ? text.Quote(heading.Span) : null,
        Rank(blocks.SelectMany(block => areas[block.Id]).Select(label => label.Area)));

    /// <summary>As for a whole plan: most frequent first, ties in the fixed order.</summary>
    private static ImmutableArray<string> Rank(IEnumerable<FunctionArea> areas) =>
        [.. areas.GroupBy(area => area.Order).OrderByDescending(group => group.Count()).ThenBy(group => group.Key).Select(group => group.First().Name)];
}
