namespace Site;

/// <summary>What a host may ask of a build.</summary>
/// <param name="Drafts">Publish texts marked <c>draft: true</c> too.</param>
public sealed record BuildOptions(bool Drafts = false)
{
    /// <summary>Make the search index and page.</summary>
    public bool Search { get; init; } = true;

    /// <summary>Few of the promised files will be asked for: what one page alone needs is found for it alone. The bytes are the same.</summary>
    public bool OnDemand { get; init; }

    /// <summary>
    /// Set where the findings of some files alone are wanted, by the path that findings name. Then nothing is promised, and of
    /// the other files is found out only what these are compared with; findings of others are not complete.
    /// </summary>
    public Func<string, bool>? Only { get; init; }
}
