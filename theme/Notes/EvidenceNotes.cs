using System.Collections.Immutable;
using Site.Model;
using Theme.Writing;

namespace Theme.Notes;

/// <summary>A numbered note: the words that carry a fact, where they stand, and what they show.</summary>
/// <param name="Line">The line of the found file, for words in the text of a sample; else null.</param>
/// <param name="About">What the words carry when the note stands among those of several facts: 学习培训; else null.</param>
public sealed record EvidenceNote(int Number, Evidence Evidence, int? Line, string? About);

/// <summary>The notes of one fact, or of a few that belong together.</summary>
/// <param name="More">How many further places carry it and are not listed.</param>
/// <param name="Grade">Null where a fact has none of its own: function areas.</param>
public sealed record FactNotes(string Name, string Value, Grade? Grade, bool ByEditor, ImmutableArray<EvidenceNote> Notes, int More)
{
    public ImmutableArray<Rejected> Rejected { get; init; } = [];

    /// <summary>What speaks against the value all the same.</summary>
    public ImmutableArray<string> Conflicts { get; init; } = [];
}

/// <summary>Numbers the evidence of a plan's facts, in the order in which the facts are shown.</summary>
internal sealed class EvidenceNumbering(DerivedPlan plan)
{
    private readonly Dictionary<Evidence, EvidenceNote> notes = [];

    /// <summary>The note of these words; the same words have one number whatever they carry.</summary>
    public EvidenceNote Of(Evidence evidence, string? about = null)
    {
        if (notes.TryGetValue(evidence, out var known)) return known;
        var line = plan.Tier == Tier.Sample && evidence.Span is { } span ? plan.Text.Source.At(span.Start).Line : (int?)null;
        var note = new EvidenceNote(notes.Count + 1, evidence, line, about);
        notes.Add(evidence, note);
        return note;
    }

    /// <summary>Where the words stand in the text. Official plans are not annotated, so there the places do not show.</summary>
    public IEnumerable<Mark> Marks() => notes.Values
        .Where(note => note.Evidence.Span is not null)
        .Select(note => new EvidenceNoteMark(note.Evidence.Span!.Value, note.Number, Quiet: plan.Tier == Tier.Official));
}
