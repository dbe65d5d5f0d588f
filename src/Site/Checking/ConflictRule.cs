using Site.Model;

namespace Site.Checking;

/// <summary>What an editor or a text states does not contradict the rest of the text. Stands where the stated value does.</summary>
internal static class ConflictRule
{
    public static EachOne<DerivedPlan, ImmutableArray<Finding>> Find(CheckedSite site, EachOne<DerivedPlan, ImmutableArray<Finding>>? before) =>
        EachOne<DerivedPlan, ImmutableArray<Finding>>.Of(site.Book.Plans, plan => Of(plan, plan.Plan.Stated), before);

    private static ImmutableArray<Finding> Of(DerivedPlan plan, FrontMatter stated) =>
    [
        .. new[]
        {
            Of("year", plan, plan.Year, stated.Year?.Source),
            Of("kind", plan, plan.Kind, stated.Kind?.Source),
            Of("place", plan, plan.Place.Province, stated.Province?.Source),
            Of("place", plan, plan.Place.City, stated.City?.Source),
            Of("place", plan, plan.Place.County, stated.County?.Source),
            Of("place", plan, plan.Place.Township, stated.Township?.Source),
        }.OfType<Finding>(),
    ];

    private static Finding? Of<T>(string what, DerivedPlan plan, Derived<T> fact, SourceSpan? stated)
        where T : class
    {
        if (fact.Conflicts.IsEmpty) return null;
        var (file, span) = WhereOf(plan.Plan, fact, stated);
        return Messages.Conflict(what, file, span, fact.Conflicts, plan.Plan);
    }

    private static (SourceFile File, SourceSpan Span) WhereOf<T>(Plan plan, Derived<T> fact, SourceSpan? stated)
        where T : class
    {
        if (stated is { } given) return (plan.StatedIn, given);
        if (fact.Evidence is [{ Span: { } words }, ..]) return (plan.Source, plan.Text.Source.Of(words));
        return plan.Stated.Title is { } title ? (plan.StatedIn, title.Source) : (plan.Source, Messages.WholeOf(plan));
    }
}
