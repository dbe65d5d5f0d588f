using Site.Model;

namespace Site.Drafting;

/// <summary>The words that carry the facts of a plan, fact by fact; an editor's decision needs none.</summary>
internal sealed class EvidenceDescription
{
    private readonly DerivedPlan _plan;
    private readonly ImmutableArray<UnderstoodEvidence>.Builder _evidence = ImmutableArray.CreateBuilder<UnderstoodEvidence>();

    private EvidenceDescription(DerivedPlan plan) => _plan = plan;

    public static ImmutableArray<UnderstoodEvidence> Of(DerivedPlan plan)
    {
        var list = new EvidenceDescription(plan);
        list.Add("kind", plan.Kind.Evidence);
        list.Add("level", plan.Level.Evidence);
        list.Add("issuer", plan.Issuer.Evidence);
        list.Add("place/province", plan.Place.Province.Evidence);
        list.Add("place/city", plan.Place.City.Evidence);
        list.Add("place/county", plan.Place.County.Evidence);
        list.Add("place/township", plan.Place.Township.Evidence);
        list.Add("year", plan.Year.Evidence);
        foreach (var label in plan.AreaLabels)
            if (!label.Inherited) list.Add("functions/" + label.Area.Name, label.Evidence);
        return list._evidence.DrainToImmutable();
    }

    private void Add(string fact, ImmutableArray<Evidence> evidence)
    {
        foreach (var words in evidence)
            if ((words.Span ?? NameBelow(fact)) is { } span) Add(fact, span, words.Rule);
    }

    private void Add(string fact, TextSpan span, string rule)
    {
        var (line, column) = _plan.Text.Source.At(span.Start);
        _evidence.Add(new(fact, line, column - 1, _plan.Text.Quote(span), rule));
    }

    /// <summary>A level above follows from a name below it: then that name carries both. Words of a title have no line.</summary>
    private TextSpan? NameBelow(string fact)
    {
        if (!fact.StartsWith("place/", StringComparison.Ordinal)) return null;
        foreach (var level in (ReadOnlySpan<Derived<string>>)[_plan.Place.Township, _plan.Place.County, _plan.Place.City])
            foreach (var words in level.Evidence)
                if (words.Span is { } span) return span;
        return null;
    }
}
