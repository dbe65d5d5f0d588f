using Site.Model;
using Site.Registries;
using Site.Text;

namespace Site.Deriving;

/// <summary>The function areas of every block and of the whole plan, with the words that show them.</summary>
public static class FunctionAreas
{
    /// <summary>What was found: the labels in reading order, and the plan's areas.</summary>
    public sealed record Result(
        ImmutableArray<AreaLabel> Labels, ImmutableArray<FunctionArea> Areas, bool ByEditor, bool IsCppcc)
    {
        /// <summary>Of a text that was not looked through.</summary>
        public static readonly Result None = new([], [FunctionArea.Unclassified], ByEditor: false, IsCppcc: false);
    }

    public static Result Derive(Plan plan, ImmutableArray<LeafBlock> leaves, AreaLexicon lexicon)
    {
        var hits = lexicon.Finder.Find(plan.Text.Text);
        var labelling = new AreaLabelling(plan.Text, leaves, lexicon);
        var isCppcc = IsCppcc(plan, hits, lexicon);
        if (isCppcc) labelling.Label(hits.AsSpan());

        var stated = plan.Stated.Functions?.Value;
        var areas = stated is { IsEmpty: false } given ? given.Distinct().ToImmutableArray() : Rank(labelling.Labels);
        return new(labelling.Labels.ToImmutable(), areas, stated is { IsEmpty: false }, isCppcc);
    }

    /// <summary>A text that names neither a CPPCC body nor a member holds no CPPCC work, whatever its words.</summary>
    private static bool IsCppcc(Plan plan, ImmutableArray<WordHit> hits, AreaLexicon lexicon)
    {
        var covered = 0;
        foreach (var hit in hits)
        {
            if (lexicon.NotActors[hit.Word]) covered = hit.End;
            else if (lexicon.Actors[hit.Word] && hit.Start >= covered) return true;
        }

        // The title of a compilation says nothing about the text below it; a plan's own title does.
        return plan.Seed is null && plan.Title.Contains("政协", StringComparison.Ordinal);
    }

    /// <summary>By number of blocks, ties in the fixed order; 服务大局 never leads while a CPPCC act is named.</summary>
    private static ImmutableArray<FunctionArea> Rank(IEnumerable<AreaLabel> labels)
    {
        var counts = new int[FunctionArea.All.Length];
        foreach (var label in labels) counts[label.Area.Order]++;
        var ranked = FunctionArea.All.Where(area => counts[area.Order] > 0)
            .OrderByDescending(area => counts[area.Order]).ThenBy(area => area.Order).ToList();
        if (ranked.Count == 0) return [FunctionArea.Unclassified];
        if (ranked is [{ Code: "daju" }, _, ..]) (ranked[0], ranked[1]) = (ranked[1], ranked[0]);
        return [.. ranked];
    }
}
