using System.Collections.Immutable;
using Site.Model;
using Site.Publishing;
using Site.Relating;
using Theme.Notes;
using Theme.Writing;

namespace Theme;

/// <summary>Everything that the page of a plan shows, laid out once for its parts.</summary>
public sealed class PlanDisplay
{
    private PlanDisplay(PlanPage page)
    {
        Page = page;
        var guide = SiteGuide.Of(page.Site.Library);
        Sign = guide.SignOf(page.Relations.Place);
        (Facts, FactNotes, var evidence) = PlanFacts.Of(page, Sign);
        (TextNotes, var notes) = TextNumbering.Of(page.Plan, page.Relations.Wordings);
        var bands = Bands(page);
        Passages = [.. bands.SelectMany(band => band.Notes)];
        List<Mark> noted = [.. evidence, .. notes];
        (Terms, var terms) = PlanTerms.Of(page.Glossary, noted);
        ImmutableArray<Mark> marks = [.. noted.Concat(terms).OrderBy(mark => mark.Span)];
        Text = new(
            page.Plan.Text,
            marks,
            page.Links.Count == 0 ? null : new TextLinks(page, page.Links),
            page.Plan.Tier == Tier.Official ? ParagraphAddress.Pilcrow : ParagraphAddress.SourceLine)
        {
            Bands = bands,
            LabelOf = note => new PassageLabel(page, note),
        };
        Contents = TextContents.Of(page.Plan.Text);
    }

    public PlanPage Page { get; }

    /// <summary>The found file it was taken from, where that has a page.</summary>
    public FoundFile? FoundFile => Plan.Plan.Seed is { } seed ? Page.Site.FoundFiles.GetValueOrDefault(seed.Slug) : null;

    public DerivedPlan Plan => Page.Plan;

    public PlaceGroup Place => Sign.Group;

    public bool IsExample => Sign.Marks(Plan);

    public bool IsSample => Plan.Tier == Tier.Sample;

    public ImmutableArray<Fact> Facts { get; }

    public ImmutableArray<FactNotes> FactNotes { get; }

    public ImmutableArray<TextNote> TextNotes { get; }

    /// <summary>Words that are explained, by the numbers of their notes, from 1.</summary>
    public ImmutableArray<GlossaryUse> Terms { get; }

    /// <summary>Passages that also stand in other texts.</summary>
    public ImmutableArray<PassageNote> Passages { get; }

    /// <summary>Whether the state of the text is told: of samples alone, an official text is not annotated.</summary>
    public bool HasIntegrity => !TextNotes.IsEmpty || (IsSample && (!Passages.IsEmpty || Page.Relations.RepeatOf is not null));

    public ImmutableArray<ContentsEntry> Contents { get; }

    internal TextDisplay Text { get; }

    internal PlaceSign Sign { get; }

    public static PlanDisplay Of(PlanPage page) => new(page);

    /// <summary>A text that repeats another has one line beside it whole, and the label of the repeat says where it stands.</summary>
    private static ImmutableArray<PassageBand> Bands(PlanPage page) =>
        page.Relations.RepeatOf is null ? PassageBand.Of(page.Plan.Text, page.Relations.Passages) : [];
}
