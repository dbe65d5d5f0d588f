using System.Collections.Immutable;
using System.Text;
using Site.Model;
using Site.Publishing.Search;
using Site.Registries;

namespace Site.Tests.Publishing.Search;

/// <summary>Plans made of blocks, the index of them, and a plain scan of the same blocks to compare with.</summary>
internal sealed class FoundTexts
{
    private static readonly SearchText Normal = new(RegistrySet.Embedded.Variants.Pairs);

    private readonly string[][] _blocks;
    private readonly SearchReader _reader;

    /// <summary>Texts to be found, with the index over them and a plain scan beside it.</summary>
    /// <param name="plans">Per plan its paragraphs.</param>
    public FoundTexts(params string[][] plans)
    {
        Plans = [.. plans.Select((blocks, i) => PlanOf($"p{i}", blocks))];
        Corpus = SearchCorpus.Of(Plans, Normal);
        Index = SearchIndex.Of(Corpus, new ShardPlan(3, 7));
        _reader = new(Index);
        _blocks = [.. Plans.Select(plan => SearchBlock.Of(plan.Plan).Select(block => Normal.Fold(block.Text.Span)).ToArray())];
    }

    public ImmutableArray<DerivedPlan> Plans { get; }

    public SearchCorpus Corpus { get; }

    public SearchIndex Index { get; }

    public int[] Candidates(string word) => [.. _reader.Answer(Normal.Fold(word)).Select(one => one.Plan)];

    public int[] Certain(string word) => [.. _reader.Answer(Normal.Fold(word)).Where(one => one.IsCertain).Select(one => one.Plan)];

    public int[] Scan(string word)
    {
        var folded = Normal.Fold(word);
        return [.. Enumerable.Range(0, _blocks.Length).Where(i => _blocks[i].Any(block => block.Contains(folded, StringComparison.Ordinal)))];
    }

    /// <summary>Every stretch of so many units that stands in a block.</summary>
    public IEnumerable<string> Words(int length) => _blocks
        .SelectMany(blocks => blocks)
        .SelectMany(block => Enumerable.Range(0, Math.Max(0, block.Length - length + 1)).Select(i => block.Substring(i, length)))
        .Distinct(StringComparer.Ordinal);

    /// <summary>A block that begins with <c>#</c> is a heading of the first level.</summary>
    public static DerivedPlan PlanOf(string id, params string[] blocks)
    {
        var text = new StringBuilder();
        var tree = ImmutableArray.CreateBuilder<Block>();
        foreach (var (i, block) in blocks.Index())
        {
            var heading = block.StartsWith('#');
            var span = new TextSpan(text.Length, text.Length + block.Length - (heading ? 1 : 0));
            ImmutableArray<Inline> inlines = [new TextRun(span)];
            tree.Add(heading ? new Heading(span, $"h{i}", inlines, 1, null) : new Paragraph(span, $"p{i}", inlines));
            text.Append(block, heading ? 1 : 0, span.Length).Append('\n');
        }

        return SamplePlans.Written(id, title: "").With(new PlanText(text.ToString(), tree.ToImmutable(), SourceMap.None));
    }
}
