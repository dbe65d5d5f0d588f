using Site.Model;

namespace Site.Drafting;

/// <summary>Puts what was understood into the form of the contract. Nothing is found out here.</summary>
public static class FileDescription
{
    public static UnderstoodFile Of(Understanding understanding)
    {
        var plans = understanding.Plans;
        return new(
            understanding.Source.DisplayPath,
            [.. plans.SelectMany(plan => plan.Plan.Marks.OfType<MaskMark>().Select(mask => Mask(plan.Text, mask)))],
            [.. plans.SelectMany(plan => plan.Plan.Marks.OfType<JoinMark>()).Select(join => new UnderstoodJoin(join.Line, join.NextLine))],
            [.. plans.Select(plan => Plan(plan, understanding.RepeatOf))]);
    }

    private static UnderstoodMask Mask(PlanText text, MaskMark mask)
    {
        var (line, column) = text.Source.At(mask.Span.Start);
        return new(line, column - 1, text.Quote(mask.Span), mask.Kind.Code());
    }

    private static UnderstoodPlan Plan(DerivedPlan plan, FrozenDictionary<PlanId, PlanId> repeatOf) => new()
    {
        Id = plan.Id.Value,
        StartLine = plan.Plan.StartLine,
        EndLine = plan.Plan.EndLine,
        DuplicateOf = repeatOf.TryGetValue(plan.Id, out var other) ? other.Value : null,
        Title = plan.Title,
        Kind = plan.Kind.Value?.Name,
        Level = plan.Level.Value?.Name ?? "不详",
        Cppcc = plan.IsCppcc,
        Issuer = plan.Issuer.Value,
        Place = new(Name(plan.Place.Province), Name(plan.Place.City), Name(plan.Place.County), Name(plan.Place.Township)),
        Year = Year(plan),
        Headings = [.. plan.Text.Leaves().OfType<Heading>().Select(heading => Heading(plan.Text, heading))],
        Sections = SectionDescription.Of(plan),
        Commitments = [.. plan.Commitments.Select(commitment => Commitment(plan.Text, commitment))],
        Activities = [.. plan.Activities.Select(activity => Activity(plan.Text, activity))],
        Evidence = EvidenceDescription.Of(plan),
    };

    private static UnderstoodName Name(Derived<string> level) => new(
        level.Value, NameOf(level.Certainty, level.IsKnown), [.. level.Rejected.Select(rejected => rejected.Value).Distinct(StringComparer.Ordinal)]);

    private static UnderstoodYear Year(DerivedPlan plan) => new(
        plan.PlanYear, NameOf(plan.Year.Certainty, plan.PlanYear is not null), plan.Year.Value?.First, plan.Year.Value?.Last,
        plan.Year.Grade.ToString(), plan.Year.Conflicts);

    private static UnderstoodHeading Heading(PlanText text, Heading heading) =>
        new(text.Source.At(heading.Span.Start).Line, text.Quote(heading.Span), heading.Level);

    private static UnderstoodCommitment Commitment(PlanText text, Commitment commitment) => new(
        text.Source.At(commitment.Span.Start).Line, text.Quote(commitment.Span), commitment.Number, commitment.NumberMax,
        commitment.Operator.Sign(), commitment.Unit, commitment.Period, commitment.Who, commitment.What);

    private static UnderstoodActivity Activity(PlanText text, Activity activity) => new(
        text.Source.At(activity.WhenSpan.Start).Line, activity.When, activity.Time.Month, activity.Time.Part, activity.What, activity.Who);

    /// <summary>A range is no value: what is known of it stands in its ends.</summary>
    private static string NameOf(Certainty certainty, bool isKnown) => certainty switch
    {
        Certainty.Stated when isKnown => "stated",
        Certainty.Inferred when isKnown => "inferred",
        _ => "unknown",
    };
}
