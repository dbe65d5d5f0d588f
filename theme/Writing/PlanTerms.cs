using System.Collections.Immutable;
using Site.Model;
using Site.Publishing;

namespace Theme.Writing;

/// <summary>Which places of a text explain its words: each word at the first place that suits, once in a plan.</summary>
internal static class PlanTerms
{
    /// <summary>The words, numbered from 1 in reading order, and the marks that lead to their notes.</summary>
    /// <param name="others">Marks that may hold links of their own, in any order.</param>
    public static (ImmutableArray<GlossaryUse> Terms, List<Mark> Marks) Of(ImmutableArray<GlossaryUse> uses, IReadOnlyCollection<Mark> others)
    {
        if (uses.IsEmpty) return ([], []);
        var edges = Edges(others);
        var terms = ImmutableArray.CreateBuilder<GlossaryUse>();
        var marks = new List<Mark>();
        var known = new HashSet<string>(StringComparer.Ordinal);
        foreach (var use in uses)
        {
            if (known.Contains(use.Word) || IsCut(use.Span, edges)) continue;
            known.Add(use.Word);
            terms.Add(use);
            marks.Add(new TermMark(use.Span, terms.Count));
        }

        return (terms.ToImmutable(), marks);
    }

    /// <summary>Positions at which another mark begins or ends, doubled; one more where it has no width, which lies behind its position.</summary>
    private static int[] Edges(IReadOnlyCollection<Mark> marks)
    {
        var edges = new int[marks.Count * 2];
        var i = 0;
        foreach (var mark in marks)
        {
            edges[i++] = (mark.Span.Start * 2) + (mark.Span.Length == 0 ? 1 : 0);
            edges[i++] = mark.Span.End * 2;
        }

        Array.Sort(edges);
        return edges;
    }

    /// <summary>Whether the words are cut by another mark, whose link would then stand within theirs.</summary>
    private static bool IsCut(TextSpan span, int[] edges)
    {
        var at = Array.BinarySearch(edges, (span.Start * 2) + 1);
        if (at >= 0) return true;
        return ~at < edges.Length && edges[~at] < span.End * 2;
    }
}
