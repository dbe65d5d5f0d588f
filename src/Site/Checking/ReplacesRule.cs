using Site.Model;

namespace Site.Checking;

/// <summary><c>replaces</c> names a plan that has a page.</summary>
internal static class ReplacesRule
{
    public static IEnumerable<Finding> Find(CheckedSite site)
    {
        foreach (var plan in site.Book.Plans)
            if (plan.Plan.Stated.Replaces is { } replaces && !site.Book.PlanAddresses.ContainsKey(new(replaces.Value)))
                yield return Messages.ReplacesUnknown(plan.Plan, replaces);
    }
}
