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
    /// <summary>The title, every leaf of the text and of its footnotes in reading order, attachment titles.</summary>
    public static List<SearchBlock> Of(Plan plan)
    {
        var blocks = new List<SearchBlock>(32) { new(plan.Title.AsMemory(), "", BlockField.Title, 0) };
        var section = 0;
        foreach (var leaf in plan.Text.Leaves())
        {
            if (leaf is Heading { Level: 1 }) section++;
            var text = plan.Text.Text.AsMemory(leaf.Span.Start, leaf.Span.Length);
            blocks.Add(new(text, leaf.Id, leaf is Heading ? BlockField.Heading : BlockField.Body, section));
        }

        foreach (var attachment in plan.Stated.Attachments)
            blocks.Add(new(attachment.Title.AsMemory(), "", BlockField.Body, section));
        return blocks;
    }
}
