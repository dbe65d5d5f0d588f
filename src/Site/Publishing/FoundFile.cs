using Site.Model;
using Site.Relating;

namespace Site.Publishing;

/// <summary>A found file of the corpus as readers see it.</summary>
/// <param name="Page">Its own page: <c>seeds/&lt;seed slug&gt;/index.html</c>.</param>
/// <param name="Original">Its bytes as found, or null when they may not be offered.</param>
/// <param name="Units">Published units in order of their lines.</param>
public sealed record FoundFile(Seed Seed, SitePath Page, SitePath? Original, ImmutableArray<DerivedPlan> Units)
{
    /// <summary>Units whose place a plan in Markdown took, in order of their lines.</summary>
    public ImmutableArray<Adoption> Adopted { get; init; } = [];

    /// <summary>What stands in no unit, in order.</summary>
    public ImmutableArray<LeftOutNote> LeftOut { get; init; } = [];
}

/// <summary>A stretch of a found file that stands in no unit.</summary>
/// <param name="Quote">Its first words; null where an editor left it out: then it is not repeated.</param>
/// <param name="Why">The editor's reason, or null.</param>
public sealed record LeftOutNote(SourceSpan Source, LeftOutReason Reason, string? Quote, string? Why);
