using Site.Model;
using Site.Registries;
using Site.Text;

namespace Site.Deriving;

/// <summary>Labels the blocks of one text, in reading order.</summary>
internal sealed class AreaLabelling(PlanText text, ImmutableArray<LeafBlock> leaves, AreaLexicon lexicon)
{
    private const int MostAreas = 3;
    private readonly AreaScores _scores = new();
    private readonly List<(int Level, ImmutableArray<AreaLabel> Labels)> _headings = [];
    private readonly bool _hasHeadings = leaves.Any(leaf => leaf is Heading);

    public ImmutableArray<AreaLabel>.Builder Labels { get; } = ImmutableArray.CreateBuilder<AreaLabel>();

    /// <summary>Labels every block.</summary>
    /// <param name="hits">All words of the lexicon in the text, by start.</param>
    public void Label(ReadOnlySpan<WordHit> hits)
    {
        foreach (var leaf in leaves)
        {
            var first = 0;
            while (first < hits.Length && hits[first].Start < leaf.Span.Start) first++;
            var count = 0;
            while (first + count < hits.Length && hits[first + count].End <= leaf.Span.End) count++;
            Label(leaf, hits.Slice(first, count));
            hits = hits[(first + count)..];
        }
    }

    private void Label(LeafBlock leaf, ReadOnlySpan<WordHit> hits)
    {
        _scores.Clear();
        Score(leaf, hits);
        var own = _scores.Best(MostAreas, leaf);
        var labels = own.IsEmpty && leaf is not (TableCell or CodeBlock) && !text.IsInFootnote(leaf.Span) ? Inherit(leaf) : own;
        if (leaf is Heading heading) Open(heading, labels);
        Labels.AddRange(labels);
    }

    private void Score(LeafBlock leaf, ReadOnlySpan<WordHit> hits)
    {
        var context = new TriggerContext(text.Text, leaf, lexicon, IsPreamble: _hasHeadings && _headings.Count == 0 && leaf is not Heading);
        for (var i = 0; i < hits.Length; i++)
        {
            var slogan = TriggerContext.IsSlogan(text.Text, hits, i, lexicon);
            foreach (var trigger in lexicon.Triggers[hits[i].Word])
                _scores.Add(trigger, hits[i], slogan ? 0 : context.Points(trigger, hits, i));
        }
    }

    /// <summary>What a heading says holds for the blocks below it that show nothing themselves.</summary>
    private ImmutableArray<AreaLabel> Inherit(LeafBlock leaf)
    {
        for (var i = _headings.Count - 1; i >= 0; i--)
        {
            if (leaf is Heading heading && _headings[i].Level >= heading.Level) continue;
            if (_headings[i].Labels is { IsEmpty: false } labels)
                return [.. labels.Select(label => label with { Block = leaf, Inherited = true })];
        }

        return [];
    }

    private void Open(Heading heading, ImmutableArray<AreaLabel> labels)
    {
        while (_headings.Count > 0 && _headings[^1].Level >= heading.Level) _headings.RemoveAt(_headings.Count - 1);
        _headings.Add((heading.Level, labels));
    }
}
