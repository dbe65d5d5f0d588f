using System.Runtime.CompilerServices;

namespace Site.Model;

/// <summary>
/// The text of a plan, the same whether it came from Markdown or from a found file: one string of all visible
/// characters (leaf blocks parted by one line feed) and a tree of blocks and inlines that are spans of it.
/// What the program knows about a stretch of it stands beside it, as <see cref="Mark"/>s; the text is never changed.
/// </summary>
public sealed record PlanText(string Text, ImmutableArray<Block> Blocks, SourceMap Source)
{
    public static readonly PlanText Empty = new("", [], SourceMap.None);

    private ImmutableArray<LeafBlock> _leaves;
    private ImmutableArray<LinkUse> _links;

    // A copy may have other blocks, and so other leaves and links: they are not taken over.
    private PlanText(PlanText other) => (Text, Blocks, Source, Footnotes) = (other.Text, other.Blocks, other.Source, other.Footnotes);

    /// <summary>Footnotes of a Markdown text, in order of their numbers; their texts lie behind the last block's.</summary>
    public ImmutableArray<Footnote> Footnotes { get; init; } = [];

    /// <summary>Two texts are never compared by their characters; what is gathered of one plays no part.</summary>
    public bool Equals(PlanText? other) => ReferenceEquals(this, other);

    public override int GetHashCode() => RuntimeHelpers.GetHashCode(this);

    public ReadOnlySpan<char> Slice(TextSpan span) => Text.AsSpan(span.Start, span.Length);

    public string Quote(TextSpan span) => Text.Substring(span.Start, span.Length);

    /// <summary>Whether a stretch stands in a footnote, and so under no heading.</summary>
    public bool IsInFootnote(TextSpan span) => Footnotes is [var first, ..] && span.Start >= first.Span.Start;

    /// <summary>Every leaf block in reading order, those inside lists, tables, quotes and footnotes too; gathered once.</summary>
    public ImmutableArray<LeafBlock> Leaves() => _leaves.IsDefault ? _leaves = Gather() : _leaves;

    /// <summary>Its links and pictures in reading order; gathered once.</summary>
    internal ImmutableArray<LinkUse> Links() => _links.IsDefault ? _links = TextLinks.Of(this) : _links;

    private ImmutableArray<LeafBlock> Gather()
    {
        var leaves = ImmutableArray.CreateBuilder<LeafBlock>(Blocks.Length);
        Add(Blocks);
        foreach (var footnote in Footnotes) Add(footnote.Blocks);
        return leaves.ToImmutable();

        void Add(ImmutableArray<Block> blocks)
        {
            foreach (var block in blocks)
                switch (block)
                {
                    case LeafBlock leaf:
                        leaves.Add(leaf);
                        break;
                    case ListBlock list:
                        foreach (var item in list.Items) Add(item.Blocks);
                        break;
                    case Quote quote:
                        Add(quote.Blocks);
                        break;
                    case Table table:
                        foreach (var row in table.Rows) leaves.AddRange(row.Cells);
                        break;
                }
        }
    }
}
