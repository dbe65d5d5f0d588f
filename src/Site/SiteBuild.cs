using Site.Model;
using Site.Publishing;
using Site.Relating;

namespace Site;

/// <summary>What a build gives: findings, and promises of files that a host keeps, or not.</summary>
public sealed record SiteBuild
{
    public required ImmutableArray<OutputFile> Files { get; init; }

    /// <summary>In their order: path, line, column, code.</summary>
    public required ImmutableArray<Finding> Findings { get; init; }

    public required PlanLibrary Library { get; init; }

    public required SiteMap Map { get; init; }
}

/// <summary>What a build is at, for whoever waits.</summary>
public enum BuildStage
{
    Reading,
    Deriving,
    Relating,
    Checking,
    Publishing,
}
