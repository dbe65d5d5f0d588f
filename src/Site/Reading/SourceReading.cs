using Site.Model;
using Site.Reading.Corpus;
using Site.Reading.Markdown;
using Site.Registries;

namespace Site.Reading;

/// <summary>All source files → everything that was understood of them.</summary>
public static class SourceReading
{
    /// <summary>Reads every file on its own, in parallel; the result does not depend on the order of work.</summary>
    public static ReadSources Read(SiteSources sources, RegistrySet registries, BuildOptions options)
    {
        var files = sources.Files.Sort((a, b) => string.CompareOrdinal(a.DisplayPath, b.DisplayPath));
        var decisions = DecisionsOf(files);
        var outcomes = new Outcome[files.Length];
        Parallel.For(0, files.Length, i => outcomes[i] = Read(files[i], decisions, registries));

        var settingsFile = files.FirstOrDefault(file => SourceNames.RoleOf(file) == SourceRole.Settings);
        var settingsFindings = new FileFindings(settingsFile?.DisplayPath ?? SourceNames.Settings);
        var settings = SiteSettingsReading.Read(settingsFile, settingsFindings);
        var fragmentFindings = new List<Finding>();
        return new()
        {
            Settings = settings,
            Fragments = FragmentReading.Read(files, fragmentFindings),
            Plans = [.. outcomes.SelectMany(outcome => outcome.Plans).Where(plan => options.Drafts || !plan.Stated.Draft)],
            OfficeTexts = InOrder(outcomes.Select(outcome => outcome.OfficeText).OfType<OfficeText>()),
            Files = files.Where(file => SourceNames.RoleOf(file) == SourceRole.File).ToFrozenDictionary(file => file.Path, StringComparer.Ordinal),
            Findings = [.. outcomes.SelectMany(outcome => outcome.Findings)
                .Concat(settingsFindings.ToImmutable()).Concat(fragmentFindings).Concat(Misplaced(files)).Concat(sources.Refused.Select(Messages.Refused)).Order()],
        };
    }

    private sealed record Outcome(ImmutableArray<Plan> Plans, OfficeText? OfficeText, ImmutableArray<Finding> Findings)
    {
        public static readonly Outcome Nothing = new([], null, []);
    }

    private static Outcome Read(SourceFile file, Dictionary<string, SourceFile> decisions, RegistrySet registries)
    {
        switch (SourceNames.RoleOf(file))
        {
            case SourceRole.Plan:
                var (plan, planFindings) = MarkdownReading.Read(file, registries);
                return new(plan is null ? [] : [plan], null, planFindings);
            case SourceRole.OfficeText:
                var (text, textFindings) = OfficeTextReading.Read(file, registries);
                return new([], text, textFindings);
            case SourceRole.Seed:
                var seed = CorpusReading.Read(file, decisions.GetValueOrDefault(SourceNames.Stem(file.Path)), registries);
                return new(seed.Plans, null, seed.Findings);
            default:
                return Outcome.Nothing;
        }
    }

    private static Dictionary<string, SourceFile> DecisionsOf(ImmutableArray<SourceFile> files)
    {
        var decisions = new Dictionary<string, SourceFile>(StringComparer.Ordinal);
        foreach (var file in files)
            if (SourceNames.RoleOf(file) == SourceRole.Decisions) decisions.TryAdd(SourceNames.Stem(file.Path), file);
        return decisions;
    }

    private static ImmutableArray<OfficeText> InOrder(IEnumerable<OfficeText> texts) =>
        [.. texts.OrderBy(text => text.Order).ThenBy(text => text.Source.Path, StringComparer.Ordinal)];

    private static IEnumerable<Finding> Misplaced(ImmutableArray<SourceFile> files)
    {
        var seeds = files.Where(file => SourceNames.RoleOf(file) == SourceRole.Seed).Select(file => SourceNames.Stem(file.Path)).ToHashSet(StringComparer.Ordinal);
        foreach (var file in files)
        {
            var role = SourceNames.RoleOf(file);
            if (role == SourceRole.NotRead) yield return Messages.FileNotRead(file);
            if (role == SourceRole.Decisions && !seeds.Contains(SourceNames.Stem(file.Path))) yield return Messages.DecisionsWithoutSeed(file);
        }
    }
}
