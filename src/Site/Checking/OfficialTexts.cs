using Site.Model;
using Site.Registries;

namespace Site.Checking;

/// <summary>
/// What is wrong within each official text. Found texts are evidence and stay as they are: nobody may mend them, so nobody is
/// told.
/// </summary>
internal static class OfficialTexts
{
    /// <summary>The findings of each text by itself.</summary>
    /// <param name="isAsked">Which texts, by the paths of their files; null for all.</param>
    public static EachOne<Plan, IReadOnlyList<Finding>> Check(
        CheckedSite site, Func<string, bool>? isAsked, EachOne<Plan, IReadOnlyList<Finding>>? before)
    {
        var official = site.Written.Where(plan => plan.Tier == Tier.Official && isAsked?.Invoke(plan.Plan.Source.DisplayPath) != false);
        return EachOne<Plan, IReadOnlyList<Finding>>.Of([.. official.Select(plan => plan.Plan)], plan => Find(plan, site.Registries.Wording), before);
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
