namespace Site.Model;

/// <summary>Finds the links and pictures of a text.</summary>
internal static class TextLinks
{
    /// <summary>In reading order, with those inside emphasis, links, lists, tables, quotes and footnotes.</summary>
    public static ImmutableArray<LinkUse> Of(PlanText text)
    {
        var found = ImmutableArray.CreateBuilder<LinkUse>();
        Add(text.Blocks, found);
        foreach (var footnote in text.Footnotes) Add(footnote.Blocks, found);
        return found.ToImmutable();
    }

    private static void Add(ImmutableArray<Block> blocks, ImmutableArray<LinkUse>.Builder found)
    {
        foreach (var block in blocks)
            switch (block)
            {
                case LeafBlock leaf: Add(leaf.Inlines, found); break;
                case Quote quote: Add(quote.Blocks, found); break;
                case ListBlock list:
                    foreach (var item in list.Items) Add(item.Blocks, found);
                    break;
                case Table table:
                    foreach (var row in table.Rows)
                        foreach (var cell in row.Cells) Add(cell.Inlines, found);
                    break;
            }
    }

    private static void Add(ImmutableArray<Inline> inlines, ImmutableArray<LinkUse>.Builder found)
    {
        foreach (var inline in inlines)
            switch (inline)
            {
                case Emphasis emphasis: Add(emphasis.Inlines, found); break;
                case Image image: found.Add(new(image.Destination, image.Source, IsPicture: true)); break;
                case Link link:
                    found.Add(new(link.Destination, link.Source, IsPicture: false));
                    Add(link.Inlines, found);
                    break;
            }
    }
}

/// <summary>A link or picture as it stands in a text.</summary>
internal sealed record LinkUse(string Destination, SourceSpan Source, bool IsPicture);
