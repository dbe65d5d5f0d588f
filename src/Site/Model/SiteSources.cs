namespace Site.Model;

/// <summary>Everything a build starts from, as a host hands it over. Files in ordinal order of folder and path.</summary>
public sealed record SiteSources(ImmutableArray<SourceFile> Files)
{
    /// <summary>What stands in the source folders and could not be handed over.</summary>
    public ImmutableArray<RefusedSource> Refused { get; init; } = [];
}
