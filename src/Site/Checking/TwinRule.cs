using Site.Model;

namespace Site.Checking;

/// <summary>
/// Two plans in Markdown of the same place, year, kind and title are probably one. Units of the corpus stand under the same
/// title by nature.
/// </summary>
internal static class TwinRule
{
    public static IEnumerable<Finding> Find(CheckedSite site) =>
        from twins in Twins.Of(site.Written, plan => (
            Place: site.Library.Relations.PlaceOf(plan.Id), plan.PlanYear, Kind: plan.Kind.Value?.Name, plan.Title))
        from finding in Each([.. twins.OrderBy(plan => plan.Id.Value, StringComparer.Ordinal)])
        select finding;

    /// <summary>Each names the next, the last the first: every pair is named once, however many there are.</summary>
    private static IEnumerable<Finding> Each(DerivedPlan[] twins) =>
        twins.Select((plan, i) => Messages.PlanTwice(plan.Plan, twins[(i + 1) % twins.Length].Plan));
}
