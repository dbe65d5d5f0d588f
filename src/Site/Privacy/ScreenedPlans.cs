using Site.Model;

namespace Site.Privacy;

/// <summary>What may be published of what was read.</summary>
public sealed record ScreenedPlans
{
    /// <summary>Without withheld ones; in samples the digits of personal numbers are replaced.</summary>
    public required ImmutableArray<Plan> Plans { get; init; }

    /// <summary>Without attachments that only withheld plans name, and without files whose names hold a personal number.</summary>
    public required FrozenDictionary<string, SourceFile> Files { get; init; }

    public required ImmutableArray<Finding> Findings { get; init; }

    /// <summary>What was said of each plan by itself, for the next screening.</summary>
    internal EachOne<Plan, PlanVerdict>? Judging { get; init; }
}
