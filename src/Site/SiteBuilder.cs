using Site.Checking;
using Site.Deriving;
using Site.Model;
using Site.Publishing;
using Site.Reading;
using Site.Registries;
using Site.Relating;

namespace Site;

/// <summary>The story of a build: sources in, findings and promises of files out.</summary>
public static class SiteBuilder
{
    /// <summary>Builds the site in memory; no page is rendered until its promise is kept.</summary>
    /// <param name="progress">Told when a stage begins.</param>
    public static SiteBuild Build(SiteSources sources, ITheme theme, BuildOptions options, Action<BuildStage>? progress = null)
    {
        progress?.Invoke(BuildStage.Reading);
        var (registries, registryFindings) = RegistryReading.Read(sources);
        var read = SourceReading.Read(sources, registries, options);

        progress?.Invoke(BuildStage.Deriving);
        var derived = Derive(read.Plans, registries);

        progress?.Invoke(BuildStage.Relating);
        var book = AddressBook.Assign(derived, read.OfficeTexts, read.Files, registries);
        var library = PlanRelating.Relate(book.Plans, registries);
        var map = book.MapOf(library);

        progress?.Invoke(BuildStage.Checking);
        ImmutableArray<Finding> findings =
            [.. registryFindings, .. read.Findings, .. book.Findings, .. Checks.Run(derived, book, library, registries)];

        progress?.Invoke(BuildStage.Publishing);
        var frame = new SiteFrame(read.Settings, library, map, book.OfficeTexts) { AreaMeanings = registries.Areas.Meanings };
        return new()
        {
            Files = [.. Publisher.Promise(frame, book, theme, options.Search)],
            Findings = [.. Allowances.Apply(findings, read.Plans).Order()],
            Library = library,
            Map = map,
        };
    }

    private static ImmutableArray<DerivedPlan> Derive(ImmutableArray<Plan> plans, RegistrySet registries)
    {
        var derived = new DerivedPlan[plans.Length];
        Parallel.For(0, plans.Length, i => derived[i] = PlanDeriving.Derive(plans[i], registries));
        return [.. derived];
    }
}
