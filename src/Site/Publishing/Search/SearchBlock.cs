using Site.Model;

namespace Site.Publishing.Search;

/// <summary>Where a block stands, for ranking.</summary>
internal enum BlockField
{
    Body,
    Heading,
    Title,
}

/// <summary>A stretch of a plan within which words are found; none is found across two.</summary>
/// <param name="Id">Its element on the plan's page; empty for the title and for attachments.</param>
/// <param name="Section">Counts top-level sections; 0 stands before the first.</param>
internal readonly record struct SearchBlock(ReadOnlyMemory<char> Text, string Id, BlockField Field, int Section)
{
    /// <summary>Whether it stands under none of the headings before it: in a footnote, or as an attachment.</summary>
    public bool IsApart { get; init; }

    /// <summary>
    /// The title, every leaf of the text and of its footnotes in reading order, attachment titles. Digits that were replaced
    /// because they are a person's part a block in two: nobody finds them, nor words across them.
    /// </summary>
    public static List<SearchBlock> Of(Plan plan)
    {
        var blocks = new List<SearchBlock>(32);
        Add(blocks, plan.Title, new(0, plan.Title.Length), plan.TitleMarks, new("".AsMemory(), "", BlockField.Title, 0));
        var section = 0;
        foreach (var leaf in plan.Text.Leaves())
        {
            if (leaf is Heading { Level: 1 }) section++;
            var block = new SearchBlock("".AsMemory(), leaf.Id, leaf is Heading ? BlockField.Heading : BlockField.Body, section) { IsApart = plan.Text.IsInFootnote(leaf.Span) };
            Add(blocks, plan.Text.Text, leaf.Span, plan.HoldsPersonalNumbers ? plan.Marks : [], block);
        }

        foreach (var attachment in plan.Stated.Attachments)
            blocks.Add(new(attachment.Title.AsMemory(), "", BlockField.Body, section) { IsApart = true });
        return blocks;
    }

    private static void Add(List<SearchBlock> blocks, string text, TextSpan span, ImmutableArray<Mark> marks, SearchBlock block)
    {
        var start = span.Start;
        foreach (var mark in marks)
        {
            if (mark is not PersonalMark || !mark.Span.Overlaps(span)) continue;
            if (mark.Span.Start > start) blocks.Add(block with { Text = text.AsMemory(start, mark.Span.Start - start) });
            start = mark.Span.End;
        }

        if (start < span.End || start == span.Start) blocks.Add(block with { Text = text.AsMemory(start, span.End - start) });
    }
}
