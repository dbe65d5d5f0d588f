using System.Collections.Immutable;
using Site.Model;
using Site.Publishing;

namespace Theme.Notes;

/// <summary>Lays out what is known of a plan: a row for each fact, and beside it the notes that carry it.</summary>
internal sealed class PlanFacts
{
    /// <summary>A fact is carried by so many notes; the rest is counted.</summary>
    private const int MostNotes = 6;

    private readonly PlanPage page;
    private readonly PlaceSign place;
    private readonly ImmutableArray<Fact>.Builder rows = ImmutableArray.CreateBuilder<Fact>();
    private readonly ImmutableArray<FactNotes>.Builder notes = ImmutableArray.CreateBuilder<FactNotes>();

    private PlanFacts(PlanPage page, PlaceSign place)
    {
        this.page = page;
        this.place = place;
        Numbering = new(page.Plan);
    }

    private EvidenceNumbering Numbering { get; }

    private DerivedPlan Plan => page.Plan;

    /// <summary>The rows, the notes, and the marks on the words that the notes quote.</summary>
    public static (ImmutableArray<Fact> Rows, ImmutableArray<FactNotes> Notes, IEnumerable<Mark> Marks) Of(PlanPage page, PlaceSign place)
    {
        var facts = new PlanFacts(page, place);
        facts.AddYear();
        facts.AddKind();
        facts.AddPlace();
        if (page.Plan.Tier == Tier.Sample) facts.AddIssuer();
        facts.AddAreas();
        facts.AddStated();
        return (facts.rows.ToImmutable(), facts.notes.ToImmutable(), facts.Numbering.Marks());
    }

    private void AddYear()
    {
        var year = Plan.Year;
        var value = Plan.PlanYear is { } known ? Words.Number(known) : Words.YearInSentence(Plan);
        AddNotes("年份", Words.YearInSentence(Plan), year);
        rows.Add(new("年份", [PartOf(value, SiteMap.Of(Plan.PlanYear), year)]));
    }

    private void AddKind()
    {
        var value = Plan.Kind.Value?.Name ?? "未定";
        AddNotes("文种", value, Plan.Kind);
        rows.Add(new("文种", [PartOf(value, null, Plan.Kind)]));
    }

    private void AddIssuer()
    {
        if (!Plan.Issuer.IsKnown) return;
        AddNotes("机构", Plan.Issuer.Value!, Plan.Issuer);
        rows.Add(new("机构", [PartOf(Plan.Issuer.Value!, null, Plan.Issuer)], IsWide: true));
    }

    private void AddPlace()
    {
        var facts = new[] { Plan.Place.Province, Plan.Place.City, Plan.Place.County, Plan.Place.Township };
        if (place.Group.IsUnknown)
        {
            AddNotes("地点", place.Group.Name, [.. facts], Grade.E, byEditor: false);
            rows.Add(new("地点", [new(place.Group.Name, SiteMap.Of(place.Group.Id)) { Grade = Grade.E, Notes = NumbersOf(facts) }], IsWide: true));
            return;
        }

        var groups = place.Group.Ancestors.Add(place.Group);
        var known = groups.Select(group => facts[(int)group.Level]).ToList();
        AddNotes("地点", place.Group.FullName, [.. facts], known.Max(fact => fact.Grade), known.TrueForAll(fact => fact.ByEditor));
        rows.Add(new("地点", [.. groups.Select((group, i) => PlacePart(group, known, i))], IsWide: true));
    }

    /// <summary>Names that are as sure as the next one leave the grade to it.</summary>
    private FactPart PlacePart(Site.Relating.PlaceGroup group, List<Derived<string>> known, int i)
    {
        var fact = known[i];
        var goesOn = i + 1 < known.Count && known[i + 1].Grade == fact.Grade && known[i + 1].ByEditor == fact.ByEditor;
        var part = PartOf(group.Name, SiteMap.Of(group.Id), fact);
        return goesOn ? part with { Grade = null } : part;
    }

    private void AddAreas()
    {
        var byEditor = Plan.AreasByEditor;
        var carried = Plan.Areas.ToDictionary(area => area.Code, area => byEditor ? null : EvidenceOf(area), StringComparer.Ordinal);
        var listed = carried.Values.OfType<EvidenceNote>().ToImmutableArray();
        if (byEditor || !listed.IsEmpty)
            notes.Add(new("职能", "", null, byEditor, listed, 0));
        rows.Add(new("职能", [.. Plan.Areas.Select(Part)], "、", IsWide: true) { IsList = true });

        FactPart Part(FunctionArea area) => new(area.Name, SiteMap.Of(area))
        {
            ByEditor = byEditor && area == Plan.Areas[^1],
            Grade = byEditor && area == Plan.Areas[^1] ? Grade.A : null,
            Notes = carried[area.Code] is { } note && Plan.Tier == Tier.Sample ? [note.Number] : [],
        };
    }

    /// <summary>The first words that show the area: its heading's before a paragraph's.</summary>
    private EvidenceNote? EvidenceOf(FunctionArea area)
    {
        AreaLabel? first = null;
        foreach (var label in Plan.AreaLabels)
        {
            if (label.Area.Order != area.Order || label.Inherited || label.Words.IsEmpty) continue;
            if (label.Block is Heading) return Numbering.Of(label.Words[0].Evidence, area.Name);
            first ??= label;
        }

        return first is not { } found ? null : Numbering.Of(found.Words[0].Evidence, area.Name);
    }

    /// <summary>What an editor copies from the printed document.</summary>
    private void AddStated()
    {
        if (Plan.Plan.Stated.Number is { } number) rows.Add(new("文号", [new(number.Value)]));
        if (Plan.Plan.Stated.Index is { } index) rows.Add(new("索引号", [new(index.Value)]));
        if (Replaced() is { } replaced) rows.Add(new("代替", [new(replaced.Title, page.Site.Map.Of(replaced))], IsWide: true));
        if (!Plan.Plan.Stated.Topics.IsEmpty) rows.Add(new("主题", [new(string.Join('、', Plan.Plan.Stated.Topics))], IsWide: true));
    }

    private DerivedPlan? Replaced() => Plan.Plan.Stated.Replaces is { } replaced
        ? SiteGuide.Of(page.Site.Library).PlanOf(new(replaced.Value))
        : null;

    private FactPart PartOf<T>(string value, SitePath? link, Derived<T> fact)
        where T : class => new(value, link)
        {
            Grade = fact.Grade,
            ByEditor = fact.ByEditor,
            Notes = Plan.Tier == Tier.Sample || fact.Grade > Grade.A ? NumbersOf([fact]) : [],
        };

    private ImmutableArray<int> NumbersOf<T>(Derived<T>[] facts)
        where T : class => [.. facts.SelectMany(fact => fact.Evidence.Take(MostNotes)).Select(e => Numbering.Of(e).Number).Distinct().Take(MostNotes)];

    private void AddNotes<T>(string name, string value, Derived<T> fact)
        where T : class => AddNotes(name, value, [fact], fact.Grade, fact.ByEditor);

    private void AddNotes<T>(string name, string value, ImmutableArray<Derived<T>> facts, Grade grade, bool byEditor)
        where T : class
    {
        var evidence = facts.SelectMany(fact => fact.Evidence).Distinct().ToList();
        var rejected = facts.SelectMany(fact => fact.Rejected).Distinct().ToImmutableArray();
        var listed = evidence.Take(MostNotes).Select(e => Numbering.Of(e)).ToImmutableArray();
        notes.Add(new(name, value, grade, byEditor, listed, evidence.Count - listed.Length)
        {
            Rejected = rejected,
            Conflicts = [.. facts.SelectMany(fact => fact.Conflicts).Distinct(StringComparer.Ordinal)],
        });
    }
}
