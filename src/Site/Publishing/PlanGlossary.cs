using Site.Model;
using Site.Registries;

namespace Site.Publishing;

/// <summary>Where the words of a plan's text stand that the glossary explains.</summary>
internal static class PlanGlossary
{
    /// <summary>In reading order: in paragraphs and cells, never in a heading, a link, a picture's description or code.</summary>
    public static ImmutableArray<GlossaryUse> Of(PlanText text, Glossary glossary)
    {
        var hits = glossary.Find(text.Text);
        if (hits.IsEmpty) return [];
        var uses = ImmutableArray.CreateBuilder<GlossaryUse>(hits.Length);
        var next = 0;
        foreach (var leaf in text.Leaves())
            if (leaf is Paragraph or TableCell) Collect(leaf.Inlines, text, hits, ref next, uses);
        return uses.DrainToImmutable();
    }

    // Runs follow one another in the text, so one pass over the hits serves all.
    private static void Collect(
        ImmutableArray<Inline> inlines, PlanText text, ImmutableArray<GlossaryHit> hits, ref int next, ImmutableArray<GlossaryUse>.Builder uses)
    {
        foreach (var inline in inlines)
        {
            if (inline is Emphasis emphasis) Collect(emphasis.Inlines, text, hits, ref next, uses);
            if (inline is not TextRun run) continue;
            while (next < hits.Length && hits[next].Span.Start < run.Span.Start) next++;
            for (; next < hits.Length && hits[next].Span.End <= run.Span.End; next++)
                uses.Add(new(hits[next].Span, hits[next].Entry.Id, hits[next].Entry.Meaning));
        }
    }
}
