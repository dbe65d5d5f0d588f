using Site.Drafting;
using Site.Model;

namespace Site.Cli;

/// <summary>What an editor should look at in one unit: whatever is open, only inferred, or speaks against itself.</summary>
internal static class UnitDoubts
{
    public static List<string> Of(DerivedPlan plan, Understanding file) =>
    [
        .. OfYear(plan.Year), .. OfPlace(plan), .. OfDocument(plan),
        .. file.RepeatOf.TryGetValue(plan.Id, out var other) ? new[] { Messages.DoubtRepeat(Understanding.NameOf(other)) } : [],
        .. file.Findings.Where(finding => file.IsIn(plan.Plan, finding))
            .Select(finding => Messages.DoubtAt(finding.Span.Line, finding.Message)),
    ];

    private static IEnumerable<string> OfYear(Derived<YearRange> year)
    {
        foreach (var conflict in year.Conflicts) yield return Messages.DoubtConflict(conflict);
        if (year.ByEditor) yield break;
        if (year.Grade == Grade.C) yield return Messages.DoubtYearLikely(year.Value!.First);
        if (year.Grade == Grade.D) yield return Messages.DoubtYearRange(year.Value!);
        if (year.Grade == Grade.E) yield return Messages.DoubtYearOpen;
    }

    private static IEnumerable<string> OfPlace(DerivedPlan plan)
    {
        var levels = new[] { plan.Place.Province, plan.Place.City, plan.Place.County, plan.Place.Township };
        foreach (var conflict in levels.SelectMany(level => level.Conflicts).Distinct(StringComparer.Ordinal)) yield return Messages.DoubtConflict(conflict);
        foreach (var level in levels)
            if (level is { Certainty: Certainty.Inferred, Grade: Grade.C, ByEditor: false }) yield return Messages.DoubtPlaceInferred(level.Value!);
        if (!plan.Place.Names().Any()) yield return Messages.DoubtPlaceOpen;
        var rejected = levels.Where(level => !level.IsKnown).SelectMany(level => level.Rejected)
            .GroupBy(rejected => rejected.Reason, rejected => rejected.Value, StringComparer.Ordinal);
        foreach (var group in rejected) yield return Messages.DoubtCandidates(group.Key, group.Distinct(StringComparer.Ordinal));
    }

    private static IEnumerable<string> OfDocument(DerivedPlan plan)
    {
        if (plan.Kind.Value is null) yield return Messages.DoubtKind;
        if (!plan.Level.IsKnown) yield return Messages.DoubtLevel;
        else if (!plan.IsCppcc) yield return Messages.DoubtCppcc;
        if (plan.IsCppcc && plan.Areas is [var only] && only == FunctionArea.Unclassified) yield return Messages.DoubtAreas;
    }
}
