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
    /// <summary>Turns source files into promises of output files and findings. Reads no disk and no clock, writes nothing.</summary>
    /// <param name="progress">Told as each stage begins, on the calling thread.</param>
    public static SiteBuild Build(SiteSources sources, ITheme theme, BuildOptions options, Action<BuildStage>? progress = null)
    {
        progress?.Invoke(BuildStage.Reading);
        var (registries, registryFindings) = RegistryReading.Read(sources);
        var read = SourceReading.Read(sources, registries, options);
        var screened = PersonalScreening.Screen(read.Plans, read.Files, registries);

        progress?.Invoke(BuildStage.Deriving);
        var derived = DeriveAll(screened.Plans, registries);

        progress?.Invoke(BuildStage.Relating);
        var book = AddressBook.Assign(derived, read.OfficeTexts, screened.Files, registries);
        var library = PlanRelating.Relate(book.Plans, registries);
        var site = new SiteFrame(read.Settings, library, book.MapOf(library), book.OfficeTexts)
        {
            AreaMeanings = registries.Areas.Meanings,
            Fragments = read.Fragments,
            HasSearch = options.Search && !library.Plans.IsEmpty,
        };

        progress?.Invoke(BuildStage.Checking);
        var checks = Checks.Run(derived, book, library, registries);
        ImmutableArray<Finding> findings = [.. registryFindings, .. read.Findings, .. screened.Findings, .. book.Findings, .. checks];

        progress?.Invoke(BuildStage.Publishing);
        var groups = Publisher.Promise(new PublishingDesk(site, book, theme, registries));
        var files = PromiseList.Of(groups.Values.SelectMany(group => group));

        return new()
        {
            Files = files,
            Groups = groups,
            Findings = [.. Allowances.Apply(findings, read.Plans).Distinct().Order()],
            Library = library,
            Map = site.Map,
            Counts = Count(sources, read, library, files),
        };
    }

    private static ImmutableArray<DerivedPlan> DeriveAll(ImmutableArray<Plan> plans, RegistrySet registries)
    {
        var derived = new DerivedPlan[plans.Length];
        Parallel.For(0, plans.Length, i => derived[i] = PlanDeriving.Derive(plans[i], registries));
        return [.. derived];
    }

    private static BuildCounts Count(SiteSources sources, ReadSources read, PlanLibrary library, ImmutableArray<OutputFile> files) => new(
        sources.Files.Length,
        read.Plans.Length,
        library.Plans.Count(plan => plan.Tier == Tier.Official),
        library.Plans.Count(plan => plan.Tier == Tier.Sample),
        files.Count(file => file.Path.Value.EndsWith(".html", StringComparison.Ordinal)));
}
