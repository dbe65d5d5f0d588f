using Site.Model;
using Site.Registries;

namespace Site.Privacy;

/// <summary>Keeps personal numbers out of everything that is made of a plan. Runs before anything is derived.</summary>
public static class PersonalScreening
{
    /// <summary>
    /// Judges every plan by itself, in parallel. An official plan with a number of identity, a bank card or a mobile phone is
    /// left out whole unless its <c>allow</c> names the code; in a sample the digits are replaced in its own text, and marked.
    /// </summary>
    /// <param name="files">What texts may link to, by path under <c>input/</c>.</param>
    /// <param name="before">An earlier result with the same registries: what it says of the very same plan stands.</param>
    public static ScreenedPlans Screen(
        ImmutableArray<Plan> plans, FrozenDictionary<string, SourceFile> files, RegistrySet registries, ScreenedPlans? before = null)
    {
        var judging = EachOne<Plan, PlanVerdict>.Of(plans, plan => PlanScreening.Judge(plan, registries), before?.Judging);
        var verdicts = judging.Given;
        var (seeds, seedFindings) = SeedScreening.Screen(verdicts.Select(verdict => verdict.Plan).OfType<Plan>(), registries.Privacy);
        var (shown, fileFindings) = FileScreening.Screen(plans, verdicts, files, registries);
        return new()
        {
            Plans = [.. verdicts.Select(verdict => verdict.Plan).OfType<Plan>().Select(plan => SeedScreening.With(plan, seeds))],
            Files = shown,
            Judging = judging,
            Findings = [.. verdicts.SelectMany(verdict => verdict.Findings), .. seedFindings, .. fileFindings],
        };
    }

    /// <summary>The same for what stands in no unit of a found file.</summary>
    public static ImmutableArray<LeftOut> Mask(ImmutableArray<LeftOut> leftOut, RegistrySet registries) =>
        [.. leftOut.Select(part => TextMasking.Masked(part, registries.Privacy))];
}

/// <summary>What became of a plan: null when it is withheld.</summary>
internal readonly record struct PlanVerdict(Plan? Plan, ImmutableArray<Finding> Findings);
