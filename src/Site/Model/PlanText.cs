namespace Site.Model;

/// <summary>
/// The text of a plan, the same whether it came from Markdown or from a found file: one string of all visible
/// characters (leaf blocks parted by one line feed) and a tree of blocks and inlines that are spans of it.
/// What the program knows about a stretch of it stands beside it, as <see cref="Mark"/>s; the text is never changed.
/// </summary>
public sealed record PlanText(string Text, ImmutableArray<Block> Blocks, SourceMap Source)
{
    public static readonly PlanText Empty = new("", [], SourceMap.None);

    /// <summary>Footnotes of a Markdown text, in order of their numbers; their texts lie behind the last block's.</summary>
    public ImmutableArray<Footnote> Footnotes { get; init; } = [];

    public ReadOnlySpan<char> Slice(TextSpan span) => Text.AsSpan(span.Start, span.Length);

    public string Quote(TextSpan span) => Text.Substring(span.Start, span.Length);

    /// <summary>Every leaf block in reading order, those inside lists, tables, quotes and footnotes too.</summary>
    public IEnumerable<LeafBlock> Leaves()
    {
        foreach (var block in Blocks)
        {
            if (block is LeafBlock leaf) yield return leaf;
            else
                foreach (var inner in Leaves(block)) yield return inner;
        }

        foreach (var footnote in Footnotes)
            foreach (var block in footnote.Blocks)
                foreach (var inner in Leaves(block)) yield return inner;
    }

    private static IEnumerable<LeafBlock> Leaves(Block block) => block switch
    {
        LeafBlock leaf => [leaf],
        ListBlock list => list.Items.SelectMany(item => item.Blocks).SelectMany(Leaves),
        Quote quote => quote.Blocks.SelectMany(Leaves),
        Table table => table.Rows.SelectMany(row => row.Cells),
        _ => [],
    };
}
