using Site.Checking;
using Site.Model;
using Site.Privacy;
using Site.Publishing;
using Site.Reading;
using Site.Registries;
using Site.Relating;

namespace Site;

/// <summary>What a build makes: promises of files, findings, and the library they came from.</summary>
public sealed record SiteBuild
{
    /// <summary>Every file of the site. Keeping a promise costs, holding it does not.</summary>
    public required SitePromises Promises { get; init; }

    /// <summary>All of them, by address.</summary>
    public ImmutableArray<OutputFile> Files => Promises.All;

    /// <summary>Sorted and distinct, what editors allow taken out and listed.</summary>
    public required ImmutableArray<Finding> Findings { get; init; }

    public required PlanLibrary Library { get; init; }

    public required SiteMap Map { get; init; }

    public required BuildCounts Counts { get; init; }

    /// <summary>The office's own texts that have a page, in navigation order.</summary>
    public required ImmutableArray<OfficeText> OfficeTexts { get; init; }

    /// <summary>What the next build may take over.</summary>
    internal BuildMemory? Memory { get; init; }

    public bool HasErrors => Findings.Any(finding => finding.Severity == Severity.Error);
}

/// <summary>What single files gave: it stands as long as they and the registries do.</summary>
internal sealed record BuildMemory(
    SiteRegistries Registries, ReadSources Read, ScreenedPlans Screened, EachOne<Plan, DerivedPlan> Deriving,
    AddressBook Book, CheckResult Checked);

/// <summary>The registries of a build, and the site's own files that they were read from.</summary>
internal sealed record SiteRegistries(ImmutableArray<SourceFile> Files, RegistrySet Set, ImmutableArray<Finding> Findings);

/// <summary>How much was read, and how much of it is published.</summary>
/// <param name="Sources">Files handed over by the host.</param>
/// <param name="PlansRead">Plans and units that could be read, drafts only when asked for.</param>
/// <param name="Official">Published plans of 官方发布.</param>
/// <param name="Samples">Published texts of 语料样本.</param>
public sealed record BuildCounts(int Sources, int PlansRead, int Official, int Samples);

/// <summary>Where a build stands, for hosts that show progress.</summary>
public enum BuildStage
{
    Reading,
    Deriving,
    Relating,
    Checking,
    Publishing,
}
