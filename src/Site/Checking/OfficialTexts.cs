using Site.Model;
using Site.Registries;

namespace Site.Checking;

/// <summary>
/// What is wrong within each official text. Found texts are evidence and stay as they are: nobody may mend them, so nobody is
/// told.
/// </summary>
internal static class OfficialTexts
{
    public static IEnumerable<Finding> Find(CheckedSite site)
    {
        Plan[] plans = [.. site.Written.Where(plan => plan.Tier == Tier.Official).Select(plan => plan.Plan)];
        var found = new IReadOnlyList<Finding>[plans.Length];
        Parallel.For(0, plans.Length, i => found[i] = Find(plans[i], site.Registries.Wording));
        return found.SelectMany(findings => findings);
    }

    private static IReadOnlyList<Finding> Find(Plan plan, WordingLexicon wording)
    {
        var faults = new TextFaults(plan);
        MaskFaults.Find(faults);
        WordingFaults.Find(plan.Title, faults.InTitle, wording, faults);
        WordingFaults.Find(plan.Text.Text, faults.InBody, wording, faults);
        DateFaults.Find(plan.Text.Text, faults);
        NumberingFaults.Find(faults);
        BracketFaults.Find(faults);
        return faults.Findings;
    }
}
