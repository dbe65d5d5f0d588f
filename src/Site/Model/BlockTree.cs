namespace Site.Model;

/// <summary>A tree of blocks with each leaf replaced, in reading order.</summary>
internal static class BlockTree
{
    public static ImmutableArray<Block> Map(ImmutableArray<Block> blocks, Func<LeafBlock, LeafBlock> leaf)
    {
        var mapped = ImmutableArray.CreateBuilder<Block>(blocks.Length);
        foreach (var block in blocks) mapped.Add(Map(block, leaf));
        return mapped.MoveToImmutable();
    }

    private static Block Map(Block block, Func<LeafBlock, LeafBlock> leaf) => block switch
    {
        LeafBlock own => leaf(own),
        ListBlock list => list with { Items = [.. list.Items.Select(item => item with { Blocks = Map(item.Blocks, leaf) })] },
        Quote quote => quote with { Blocks = Map(quote.Blocks, leaf) },
        Table table => table with { Rows = [.. table.Rows.Select(row => Map(row, leaf))] },
        _ => block,
    };

    private static TableRow Map(TableRow row, Func<LeafBlock, LeafBlock> leaf)
    {
        var cells = ImmutableArray.CreateBuilder<TableCell>(row.Cells.Length);
        foreach (var cell in row.Cells) cells.Add((TableCell)leaf(cell));
        return row with { Cells = cells.MoveToImmutable() };
    }
}
