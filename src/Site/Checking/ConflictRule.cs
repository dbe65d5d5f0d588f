using Site.Model;

namespace Site.Checking;

/// <summary>What an editor states about year and place, and the text speaks against.</summary>
internal static class ConflictRule
{
    public static IEnumerable<Finding> Find(CheckedSite site) =>
        from plan in site.Written
        from fact in Conflicts(plan)
        select Messages.FactConflict(plan.Plan, fact.Source, fact.Conflict);

    private static IEnumerable<(SourceSpan Source, string Conflict)> Conflicts(DerivedPlan plan)
    {
        var (stated, place) = (plan.Plan.Stated, plan.Place);
        return Of(stated.Year?.Source, plan.Year.Conflicts)
            .Concat(Of(stated.Province?.Source, place.Province.Conflicts)).Concat(Of(stated.City?.Source, place.City.Conflicts))
            .Concat(Of(stated.County?.Source, place.County.Conflicts)).Concat(Of(stated.Township?.Source, place.Township.Conflicts));
    }

    private static IEnumerable<(SourceSpan Source, string Conflict)> Of(SourceSpan? source, ImmutableArray<string> conflicts) =>
        source is { } span ? conflicts.Distinct(StringComparer.Ordinal).Select(conflict => (span, conflict.TrimEnd('。'))) : [];
}
