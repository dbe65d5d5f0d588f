using Site.Model;
using Site.Registries;

namespace Site.Deriving;

/// <summary>Where a text says what it is: its own titles, and the first paragraph below them.</summary>
/// <param name="Titles">The plan's title, unless a compiler wrote it, and the lines at the head of the text that look like one.</param>
/// <param name="First">The first paragraph of running text, or null.</param>
internal sealed record Opening(ImmutableArray<TitleLine> Titles, LeafBlock? First)
{
    private const int LongestTitle = 60;
    private const int MostLines = 5;
    private const int ShortestParagraph = 16;

    public static Opening Of(Plan plan, ImmutableArray<LeafBlock> leaves, KindLexicon kinds)
    {
        var titles = ImmutableArray.CreateBuilder<TitleLine>();
        if (plan.Seed is null || plan.Stated.Title is not null) titles.Add(new(plan.Title, null));
        LeafBlock? first = null;
        for (var i = 0; i < leaves.Length && i < MostLines && first is null; i++)
        {
            var line = plan.Text.Slice(leaves[i].Span);
            if (i < 3 && LooksLikeTitle(leaves[i], line, kinds)) titles.Add(new(line.ToString(), leaves[i].Span));
            else if (leaves[i] is Paragraph && line.Length >= ShortestParagraph) first = leaves[i];
        }

        return new(titles.ToImmutable(), first);
    }

    private static bool LooksLikeTitle(LeafBlock leaf, ReadOnlySpan<char> line, KindLexicon kinds)
    {
        if (line.Length > LongestTitle || leaf is Heading { Numbering: not null } or Paragraph { Numbering: not null }) return false;
        if (line.IndexOfAny('。', '，', '；') >= 0 || line is [.., '：' or ':']) return false;
        foreach (var word in kinds.TitleWords)
            if (line.Contains(word.Word, StringComparison.Ordinal)) return true;
        return false;
    }
}

/// <summary>A title; <see cref="Span"/> is null for the plan's own, which is no part of its text.</summary>
internal sealed record TitleLine(string Text, TextSpan? Span)
{
    /// <summary>The place of a part of the title in the plan's text, or null when the title is no part of it.</summary>
    public TextSpan? At(int start, int length) => Span is { } span ? new(span.Start + start, span.Start + start + length) : null;
}
