using Site.Model;

namespace Site.Relating;

/// <summary>A plan in Markdown that takes the place of a unit of the corpus, because its <c>source</c> names file and lines.</summary>
public sealed record Adoption(DerivedPlan Plan, DerivedPlan Unit)
{
    /// <summary>Every adoption, in order of the adopting plans' ids; a unit that two plans name stands twice.</summary>
    public static ImmutableArray<Adoption> Of(ImmutableArray<DerivedPlan> plans)
    {
        var naming = plans.Where(plan => plan.Plan.Seed is null && Named(plan) is not []).OrderBy(plan => plan.Id.Value, StringComparer.Ordinal).ToList();
        if (naming.Count == 0) return [];
        var units = plans.Where(plan => plan.Plan.Seed is not null)
            .ToLookup(unit => (FileName(unit.Plan.Source.Path), new LineRange(unit.Plan.StartLine, unit.Plan.EndLine)));

        return [.. naming.SelectMany(plan => Named(plan).SelectMany(name => units[name]).Select(unit => new Adoption(plan, unit)))];
    }

    private static (string File, LineRange Lines)[] Named(DerivedPlan plan) =>
        plan.Plan.Stated.Origin is { File: { } file, Lines: { } lines } ? [(FileName(file), lines)] : [];

    /// <summary>Seeds stand in one folder, so the name tells the file, however its path was typed.</summary>
    public static string FileName(string path) => path[(path.LastIndexOfAny(['/', '\\']) + 1)..];
}
