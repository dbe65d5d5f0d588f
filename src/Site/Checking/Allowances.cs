using Site.Model;

namespace Site.Checking;

/// <summary>What editors allow: a finding of an allowed code leaves the list, and the list says so.</summary>
public static class Allowances
{
    /// <summary>
    /// Takes out what the <c>allow</c> of a plan's file covers (of a corpus unit: within its lines, and at the values decided
    /// for it) and adds one hint for each allowance, with its reason, or with the note that nothing needs it.
    /// </summary>
    public static IEnumerable<Finding> Apply(IReadOnlyCollection<Finding> findings, IEnumerable<Plan> plans)
    {
        var allowing = plans.Where(plan => !plan.Stated.Allow.IsEmpty).ToList();
        if (allowing.Count == 0) return findings;

        var byPath = allowing.SelectMany(plan => Paths(plan).Select(path => (path, plan))).ToLookup(p => p.path, p => p.plan, StringComparer.Ordinal);

        var uses = new Dictionary<Allowance, int>(ReferenceEqualityComparer.Instance);
        var kept = findings.Where(finding => !IsAllowed(finding)).ToList();
        var listed =
            from plan in allowing
            from allowance in plan.Stated.Allow
            let count = uses.GetValueOrDefault(allowance)
            select count > 0 ? Messages.FindingAllowed(plan, allowance, count) : Messages.AllowanceUnused(plan, allowance);
        return [.. kept, .. listed];

        bool IsAllowed(Finding finding)
        {
            foreach (var plan in byPath[finding.Path])
                if (Covers(plan, finding) && plan.Stated.Allow.FirstOrDefault(allowance => allowance.Code == finding.Code) is { } allowance)
                {
                    uses[allowance] = uses.GetValueOrDefault(allowance) + 1;
                    return true;
                }

            return false;
        }
    }

    private static IEnumerable<string> Paths(Plan plan) => new[] { plan.Source.DisplayPath, plan.StatedIn.DisplayPath }.Distinct(StringComparer.Ordinal);

    private static bool Covers(Plan plan, Finding finding)
    {
        if (plan.Seed is null) return true;
        if (finding.Path != plan.Source.DisplayPath) return Decided(plan.Stated).Contains(finding.Span);
        return plan.StartLine <= finding.Span.Line && finding.Span.Line <= plan.EndLine;
    }

    private static IEnumerable<SourceSpan?> Decided(FrontMatter stated) =>
    [
        stated.Title?.Source, stated.Province?.Source, stated.City?.Source, stated.County?.Source, stated.Township?.Source,
        stated.Year?.Source, stated.Kind?.Source, stated.Issuer?.Source, stated.Functions?.Source,
    ];
}
