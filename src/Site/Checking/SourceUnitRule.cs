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
        {
            if (plan.Plan.Stated.Origin is not { File: { } file, Lines: { } lines } origin || adopting.Contains(plan.Id)) continue;
            var there = units[Adoption.FileName(file)].Select(unit => unit.Plan).ToList();
            if (there.Count > 0) yield return Messages.SourceUnitMissing(plan.Plan, origin.Source, lines, there);
            else if (IsOfCorpus(file)) yield return Messages.SourceFileMissing(plan.Plan, origin.Source, file);
        }
    }

    // A plan may come from a Word file that is kept elsewhere.
    private static bool IsOfCorpus(string file) => file.EndsWith(".txt", StringComparison.OrdinalIgnoreCase);
}
