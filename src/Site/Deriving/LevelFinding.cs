using System.Buffers;
using Site.Model;
using Site.Registries;
using Site.Text;

namespace Site.Deriving;

/// <summary>The level of the body that acts in a text, from how it calls itself and its ground; unknown when nobody acts.</summary>
public static class LevelFinding
{
    private const int OpeningWeight = 5;
    private const int OpeningLength = 80;
    private const int MostEvidence = 3;
    private const int SuperiorReach = 14;
    private static readonly SearchValues<char> ClauseEnds = SearchValues.Create("，。；：、\n");

    internal static Derived<BodyLevel> Derive(Plan plan, Opening opening, ActingLexicon lexicon)
    {
        var points = new int[BodyLevel.All.Length];
        foreach (var title in opening.Titles)
            if (title.Span is null) Count(lexicon, Longest(lexicon.Finder.Find(title.Text)), _ => OpeningWeight, points);

        var first = opening.First?.Span ?? default;
        var openingEnd = Math.Min(first.End, first.Start + OpeningLength);
        var hits = Longest(lexicon.Finder.Find(plan.Text.Text)).FindAll(hit => !IsSuperior(plan.Text.Text, hit, lexicon));
        Count(lexicon, hits, hit => hit.Start >= first.Start && hit.End <= openingEnd ? OpeningWeight : 1, points);

        var best = Array.IndexOf(points, points.Max());
        if (points[best] == 0) return Derived.Unknown<BodyLevel>();
        return new(BodyLevel.All[best], Certainty.Inferred, Grade.B) { Evidence = EvidenceOf(BodyLevel.All[best], hits, lexicon) };
    }

    private static void Count(ActingLexicon lexicon, IEnumerable<WordHit> hits, Func<WordHit, int> weight, int[] points)
    {
        foreach (var hit in hits) points[BodyLevel.All.IndexOf(lexicon.Levels[hit.Word])] += weight(hit);
    }

    /// <summary>在县政协的领导下: the CPPCC body above leads and does not act. A party committee leads the body of its own level.</summary>
    private static bool IsSuperior(string text, WordHit hit, ActingLexicon lexicon)
    {
        if (!lexicon.Finder.Words[hit.Word].EndsWith("政协", StringComparison.Ordinal)) return false;
        var before = text.AsSpan(Math.Max(0, hit.Start - SuperiorReach), Math.Min(SuperiorReach, hit.Start));
        if (before[(before.LastIndexOfAny(ClauseEnds) + 1)..].IndexOf('在') < 0) return false;
        var after = text.AsSpan(hit.End, Math.Min(SuperiorReach, text.Length - hit.End));
        if (after.IndexOfAny(ClauseEnds) is var end and >= 0) after = after[..end];
        return Clauses.Word(after, lexicon.SuperiorAfter) is not null;
    }

    /// <summary>Of overlapping words the first and longest: 镇党委 is not 镇党 as well.</summary>
    private static List<WordHit> Longest(ImmutableArray<WordHit> hits)
    {
        var kept = new List<WordHit>(hits.Length);
        foreach (var hit in hits)
            if (kept.Count == 0 || hit.Start >= kept[^1].End) kept.Add(hit);
        return kept;
    }

    private static ImmutableArray<Evidence> EvidenceOf(BodyLevel level, List<WordHit> hits, ActingLexicon lexicon) =>
    [
        .. hits.Where(hit => lexicon.Levels[hit.Word] == level).DistinctBy(hit => hit.Word).Take(MostEvidence)
            .Select(hit => new Evidence(lexicon.Finder.Words[hit.Word], hit.Span, "level-words", $"这是{level.Name}一级的自称")),
    ];
}
