using Site.Model;
using Site.Relating;

namespace Site.Publishing.Data;

/// <summary>A place as rows name it.</summary>
internal sealed record PlaceRow(PlaceGroup Group, string FullName);

internal sealed record PlanRow(DerivedPlan Plan, SitePath Path, PlaceRow Place);

/// <summary>A number that a plan binds itself to.</summary>
/// <param name="Url">Of the block on the plan's page that holds the words.</param>
internal sealed record CommitmentRow(PlanRow Of, Commitment Commitment, string Url);

/// <summary>Something a plan will do at a time it names.</summary>
/// <param name="Url">Of the block on the plan's page that holds the words.</param>
internal sealed record ActivityRow(PlanRow Of, Activity Activity, string Url);

/// <summary>The rows of all tables, in the order of the site's lists: what a page shows is what a table says.</summary>
internal sealed class DataRows(SiteFrame site)
{
    private readonly Lazy<FrozenDictionary<PlaceId, PlaceRow>> _places = new(() => site.Library.Places
        .Select(place => new PlaceRow(place, place.FullName)).ToFrozenDictionary(row => row.Group.Id));

    public IEnumerable<PlanRow> Plans => site.Library.Plans.Select(plan =>
        new PlanRow(plan, site.Map.Of(plan), _places.Value[site.Library.Relations.PlaceOf(plan.Id)]));

    public IEnumerable<PlaceRow> Places => site.Library.Places.Select(place => _places.Value[place.Id]);

    public IEnumerable<AreaGroup> Areas => site.Library.Areas;

    public IEnumerable<CommitmentRow> Commitments => Plans.SelectMany(row =>
        Placed(row, row.Plan.Commitments, commitment => commitment.Span).Select(found => new CommitmentRow(row, found.Work, found.Url)));

    public IEnumerable<ActivityRow> Activities => Plans.SelectMany(row =>
        Placed(row, row.Plan.Activities, activity => activity.Span).Select(found => new ActivityRow(row, found.Work, found.Url)));

    /// <summary>With the address of the block on the plan's page that holds the words; both lists are in reading order.</summary>
    private static IEnumerable<(T Work, string Url)> Placed<T>(PlanRow row, ImmutableArray<T> works, Func<T, TextSpan> spanOf)
    {
        if (works.IsEmpty) yield break;
        var next = 0;
        foreach (var block in row.Plan.Text.Leaves())
            while (next < works.Length && spanOf(works[next]).Start < block.Span.End)
                yield return (works[next++], $"{row.Path}#{block.Id}");
    }
}
