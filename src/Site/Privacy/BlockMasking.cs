using Site.Model;
using Site.Registries;

namespace Site.Privacy;

/// <summary>What stands beside the text of a masked sample in Markdown: links whose address may hold a number become words, and so do ids of headings.</summary>
internal sealed class BlockMasking(PlanText text, ImmutableArray<Mark> marks, RegistrySet registries)
{
    private const int LongestId = 40;

    private int _headings;

    public PlanText Mask() => text with
    {
        Blocks = BlockTree.Map(text.Blocks, Mask),
        Footnotes = [.. text.Footnotes.Select(note => note with { Blocks = BlockTree.Map(note.Blocks, Mask) })],
    };

    private LeafBlock Mask(LeafBlock leaf) => leaf switch
    {
        Heading heading when Holds(heading.Span) => heading with { Id = IdOf(heading), Inlines = Mask(heading.Inlines) },
        _ when leaf.Inlines.Any(inline => inline is not TextRun) => leaf with { Inlines = Mask(leaf.Inlines) },
        _ => leaf,
    };

    private ImmutableArray<Inline> Mask(ImmutableArray<Inline> inlines) => [.. inlines.SelectMany(Mask)];

    private IEnumerable<Inline> Mask(Inline inline) => inline switch
    {
        Link link when LinkNumbers.MayHold(link.Destination, registries.Privacy) => Mask(link.Inlines),
        Link link => [link with { Inlines = Mask(link.Inlines) }],
        Image image when LinkNumbers.MayHold(image.Destination, registries.Privacy) => [new TextRun(image.Span)],
        Emphasis emphasis => [emphasis with { Inlines = Mask(emphasis.Inlines) }],
        _ => [inline],
    };

    // No other id holds a hyphen and an x: headings are pinyin, repeated ones end in a number.
    private string IdOf(Heading heading)
    {
        var words = registries.Pinyin.Of(text.Quote(heading.Span));
        return string.Create(null, $"{words[..Math.Min(words.Length, LongestId)]}-x{++_headings}");
    }

    private bool Holds(TextSpan span)
    {
        foreach (var mark in marks)
            if (mark is PersonalMark && mark.Span.Overlaps(span)) return true;
        return false;
    }
}
