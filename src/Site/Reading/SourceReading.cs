using System.Runtime.InteropServices;
using Site.Model;
using Site.Reading.Corpus;
using Site.Reading.Markdown;
using Site.Registries;

namespace Site.Reading;

/// <summary>All source files → everything that was understood of them.</summary>
public static class SourceReading
{
    /// <summary>Reads every file on its own, in parallel; the result does not depend on the order of work.</summary>
    /// <param name="before">An earlier result with the same registries: what it read of the very same instance of a file stands.</param>
    public static ReadSources Read(SiteSources sources, RegistrySet registries, BuildOptions options, ReadSources? before = null)
    {
        var files = InOrder(sources.Files);
        var decisions = DecisionsOf(files);
        var known = before is null ? null : new KnownThings<SourceFile>([.. before.ByFile.Select(reading => reading.File)], files);
        var readings = new FileReading[files.Length];
        Parallel.For(0, files.Length, i =>
        {
            var beside = SourceNames.RoleOf(files[i]) == SourceRole.Seed ? decisions.GetValueOrDefault(SourceNames.Stem(files[i].Path)) : null;
            readings[i] = known?.IndexOf(i) is >= 0 and var index && ReferenceEquals(before!.ByFile[index].Decisions, beside)
                ? before.ByFile[index]
                : Read(files[i], beside, registries);
        });

        var settingsFile = files.FirstOrDefault(file => SourceNames.RoleOf(file) == SourceRole.Settings);
        var settingsFindings = new FileFindings(settingsFile?.DisplayPath ?? SourceNames.Settings);
        var settings = SiteSettingsReading.Read(settingsFile, settingsFindings);
        var fragmentFindings = new List<Finding>();
        return new()
        {
            Settings = settings,
            Fragments = FragmentReading.Read(files, fragmentFindings),
            Plans = [.. readings.SelectMany(reading => reading.Plans).Where(plan => options.Drafts || !plan.Stated.Draft)],
            OfficeTexts = InOrder(readings.Select(reading => reading.OfficeText).OfType<OfficeText>()),
            Files = files.Where(file => SourceNames.RoleOf(file) == SourceRole.File).ToFrozenDictionary(file => file.Path, StringComparer.Ordinal),
            Findings = [.. readings.SelectMany(reading => reading.Findings)
                .Concat(settingsFindings.ToImmutable()).Concat(fragmentFindings).Concat(Misplaced(files)).Concat(sources.Refused.Select(Messages.Refused)).Order()],
            ByFile = ImmutableCollectionsMarshal.AsImmutableArray(readings),
        };
    }

    private static FileReading Read(SourceFile file, SourceFile? decisions, RegistrySet registries)
    {
        switch (SourceNames.RoleOf(file))
        {
            case SourceRole.Plan:
                var (plan, planFindings) = MarkdownReading.Read(file, registries);
                return new(file, null, plan is null ? [] : [plan], null, planFindings);
            case SourceRole.OfficeText:
                var (text, textFindings) = OfficeTextReading.Read(file, registries);
                return new(file, null, [], text, textFindings);
            case SourceRole.Seed:
                var seed = CorpusReading.Read(file, decisions, registries);
                return new(file, decisions, seed.Plans, null, seed.Findings);
            default:
                return new(file, null, [], null, []);
        }
    }

    /// <summary>By the path that findings name; hosts hand files over nearly so, and then nothing is sorted.</summary>
    private static ImmutableArray<SourceFile> InOrder(ImmutableArray<SourceFile> files)
    {
        for (var i = 1; i < files.Length; i++)
            if (string.CompareOrdinal(files[i - 1].DisplayPath, files[i].DisplayPath) > 0)
                return files.Sort((a, b) => string.CompareOrdinal(a.DisplayPath, b.DisplayPath));
        return files;
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
