using Site.Model;
using Site.Registries;

namespace Site.Deriving;

/// <summary>Everything that a plan's own text says about it. What its editor states wins; what is in doubt stays unknown.</summary>
public static class PlanDeriving
{
    /// <summary>One plan with its facts; other plans play no part. Time is linear in the length of its text.</summary>
    /// <param name="isWhole">False where others are only compared with it: then its kind, year and place are found, and nothing else.</param>
    public static DerivedPlan Derive(Plan plan, RegistrySet registries, bool isWhole = true)
    {
        var leaves = plan.Text.Leaves();
        var opening = Opening.Of(plan, leaves, registries.Kinds);
        var areas = isWhole ? FunctionAreas.Derive(plan, leaves, registries.Areas) : FunctionAreas.Result.None;
        var level = LevelFinding.Derive(plan, opening, registries.Acting);
        var kind = KindFinding.Derive(plan, opening, level, registries.Kinds);
        var year = YearDating.Derive(plan, opening, kind, level, registries);
        var place = PlaceFinding.Derive(plan, opening, level, registries);
        var issuer = isWhole ? IssuerFinding.Derive(plan, opening, registries.Bodies) : Derived.Unknown<string>();
        var commitments = isWhole ? CommitmentFinding.Derive(plan.Text, leaves, kind, registries.Work) : [];
        var single = year.Value is { } range && range.First == range.Last ? range.First : (int?)null;
        var activities = isWhole ? ActivityFinding.Derive(plan.Text, leaves, kind, single, registries.Work) : [];
        return new()
        {
            Plan = plan,
            Kind = kind,
            Level = level,
            IsCppcc = areas.IsCppcc && level.IsKnown,
            Year = year,
            Place = place,
            Issuer = issuer,
            Activities = activities,
            Commitments = commitments,
            AreaLabels = areas.Labels,
            Areas = areas.Areas,
            AreasByEditor = areas.ByEditor,
        };
    }
}
