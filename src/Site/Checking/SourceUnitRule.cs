using Site.Model;
using Site.Relating;

namespace Site.Checking;

/// <summary>Where <c>source</c> names lines of a file of the corpus, a unit stands exactly there.</summary>
internal static class SourceUnitRule
{
    public static IEnumerable<Finding> Find(CheckedSite site)
    {
        var adopting = site.Book.Adoptions.Select(adoption => adoption.Plan.Id).ToHashSet();
        var units = site.Derived.Where(plan => plan.Plan.Seed is not null)
            .ToLookup(unit => Adoption.FileName(unit.Plan.Source.Path), StringComparer.Ordinal);
        foreach (var plan in site.Written)
            if (plan.Plan.Stated.Origin is { File: { } file, Lines: { } lines } origin && !adopting.Contains(plan.Id)
                && units[Adoption.FileName(file)].ToList() is { Count: > 0 } there)
                yield return Messages.SourceUnitMissing(plan.Plan, origin.Source, lines, there.Select(unit => unit.Plan));
    }
}
