using Site.Model;
using Site.Relating;

namespace Site.Publishing.Data;

/// <summary>A place as rows name it.</summary>
internal sealed record PlaceRow(PlaceGroup Group, string FullName);

internal sealed record PlanRow(DerivedPlan Plan, SitePath Path, PlaceRow Place);

/// <param name="Fragment">Of the element on the plan's page that holds the words, with its <c>#</c>.</param>
internal sealed record CommitmentRow(PlanRow Of, Commitment Commitment, string Fragment);

/// <param name="Fragment">Of the element on the plan's page that holds the words, with its <c>#</c>.</param>
internal sealed record ActivityRow(PlanRow Of, Activity Activity, string Fragment);

/// <summary>The rows of all tables, in the order of the site's lists: what a page shows is what a table says.</summary>
internal sealed class DataRows(SiteFrame site)
{
    private readonly Lazy<FrozenDictionary<PlaceId, PlaceRow>> _places = new(() => site.Library.Places
        .Select(place => new PlaceRow(place, place.FullName)).ToFrozenDictionary(row => row.Group.Id));

    public IEnumerable<PlanRow> Plans => site.Library.Plans.Select(plan =>
        new PlanRow(plan, site.Map.Of(plan), _places.Value[site.Library.Relations[plan.Id].Place]));

    public IEnumerable<PlaceRow> Places => site.Library.Places.Select(place => _places.Value[place.Id]);

    public IEnumerable<AreaGroup> Areas => site.Library.Areas;

    public IEnumerable<CommitmentRow> Commitments =>
        from row in Plans
        where !row.Plan.Commitments.IsEmpty
        let blocks = row.Plan.Text.Leaves().ToList()
        from commitment in row.Plan.Commitments
        select new CommitmentRow(row, commitment, FragmentOf(blocks, commitment.Span));

    public IEnumerable<ActivityRow> Activities =>
        from row in Plans
        where !row.Plan.Activities.IsEmpty
        let blocks = row.Plan.Text.Leaves().ToList()
        from activity in row.Plan.Activities
        select new ActivityRow(row, activity, FragmentOf(blocks, activity.Span));

    private static string FragmentOf(List<LeafBlock> blocks, TextSpan span) =>
        blocks.Find(block => block.Span.Start <= span.Start && span.Start < block.Span.End) is { } block ? "#" + block.Id : "";
}
