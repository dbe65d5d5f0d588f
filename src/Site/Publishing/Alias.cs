using Site.Model;

namespace Site.Publishing;

/// <summary>A former address that leads to a plan's page.</summary>
/// <param name="Source">Where its editor wrote it, in the plan's file.</param>
public sealed record Alias(SitePath Path, DerivedPlan Plan, SourceSpan Source);
