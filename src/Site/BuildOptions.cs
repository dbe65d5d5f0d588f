namespace Site;

/// <summary>What a host may ask of a build.</summary>
/// <param name="Drafts">Publish texts marked <c>draft: true</c> too.</param>
public sealed record BuildOptions(bool Drafts = false)
{
    /// <summary>Make the search index and page.</summary>
    public bool Search { get; init; } = true;
}
