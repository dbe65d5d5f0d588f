using Site.Checking;
using Site.Deriving;
using Site.Model;
using Site.Privacy;
using Site.Publishing;
using Site.Reading;
using Site.Registries;
using Site.Relating;

namespace Site;

/// <summary>
/// The story of a build, and the only way that a host gets a site: what is added here reaches every host. Every stage is a
/// public call, and what a build makes can be taken in groups.
/// </summary>
public static class SiteBuilder
{
    /// <summary>
    /// Begins to load what the program ships, on another thread. A host that is about to read a disk calls it first; a build
    /// does without.
    /// </summary>
    public static void Prepare() => _ = Task.Run(() => RegistrySet.Embedded);

    /// <summary>Turns source files into promises of output files and findings. Reads no disk and no clock, writes nothing.</summary>
    /// <param name="progress">Told as each stage begins, on the calling thread.</param>
    /// <param name="before">
    /// An earlier build with the same options: whatever is the very same instance of a file as then is neither read nor
    /// derived again. The result is the same without it.
    /// </param>
    public static SiteBuild Build(
        SiteSources sources, ITheme theme, BuildOptions options, Action<BuildStage>? progress = null, SiteBuild? before = null)
    {
        progress?.Invoke(BuildStage.Reading);
        var own = ReadRegistries(sources, before?.Memory?.Registries);
        var registries = own.Set;
        var known = ReferenceEquals(own, before?.Memory?.Registries) ? before?.Memory : null;
        var read = SourceReading.Read(sources, registries, options, known?.Read);
        var screened = PersonalScreening.Screen(read.Plans, read.Files, registries, known?.Screened);

        progress?.Invoke(BuildStage.Deriving);
        var deriving = EachOne<Plan, DerivedPlan>.Of(screened.Plans, plan => PlanDeriving.Derive(plan, registries, IsAsked(plan)), known?.Deriving);
        var derived = deriving.Given;

        progress?.Invoke(BuildStage.Relating);
        var book = AddressBook.Assign(derived, read.OfficeTexts, screened.Files, registries, known?.Book);
        var library = PlanRelating.Relate(book.Plans, registries, options.OnDemand, before?.Library);
        var site = new SiteFrame(read.Settings, library, book.MapOf(library), book.OfficeTexts)
        {
            AreaMeanings = registries.Areas.Meanings,
            Fragments = read.Fragments,
            HasSearch = options.Search && !library.Plans.IsEmpty,
        };

        progress?.Invoke(BuildStage.Checking);
        var checking = Task.Run(() => Checks.Run(derived, book, library, registries, options.Only, known?.Checked));

        progress?.Invoke(BuildStage.Publishing);
        var promises = new SitePromises(options.Only is null ? new PublishingDesk(site, book, theme, registries) : null);
        if (!options.OnDemand) _ = promises.All;
        var found = checking.GetAwaiter().GetResult();
        ImmutableArray<Finding> findings =
            [.. own.Findings, .. read.Findings, .. screened.Findings, .. OwnTexts.Find(sources, registries), .. book.Findings, .. found.Findings];

        return new()
        {
            Promises = promises,
            Findings = [.. Allowances.Apply(findings, read.Plans).Distinct().Order()],
            Library = library,
            Map = site.Map,
            OfficeTexts = book.OfficeTexts,
            Memory = new(own, read, screened, deriving, book, found),
            Counts = Count(sources, read, library),
        };

        bool IsAsked(Plan plan) => options.Only is not { } asked || asked(plan.Source.DisplayPath) || asked(plan.StatedIn.DisplayPath);
    }

    /// <summary>The same value as before where the files are the same: then whatever was read with it stands.</summary>
    private static SiteRegistries ReadRegistries(SiteSources sources, SiteRegistries? before)
    {
        var files = RegistryReading.FilesOf(sources);
        if (before is not null && files.AsSpan().SequenceEqual(before.Files.AsSpan(), ReferenceEqualityComparer.Instance)) return before;
        var (registries, findings) = RegistryReading.Read(sources);
        return new(files, registries, findings);
    }

    private static BuildCounts Count(SiteSources sources, ReadSources read, PlanLibrary library) => new(
        sources.Files.Length,
        read.Plans.Length,
        library.Plans.Count(plan => plan.Tier == Tier.Official),
        library.Plans.Count(plan => plan.Tier == Tier.Sample));
}
