using Site.Model;
using Site.Registries;

namespace Site.Privacy;

/// <summary>What of a found file stands in no unit: its title, its source, and the words left out.</summary>
internal static class SeedScreening
{
    /// <summary>The masked form of every seed that needed one, and what was found in it.</summary>
    public static (Dictionary<Seed, Seed> Seeds, List<Finding> Findings) Screen(IEnumerable<Plan> units, PrivacyLexicon words)
    {
        var seeds = new Dictionary<Seed, Seed>(ReferenceEqualityComparer.Instance);
        var findings = new List<Finding>();
        foreach (var group in units.Where(unit => unit.Seed is not null).GroupBy(unit => unit.Seed!, ReferenceEqualityComparer.Instance))
        {
            var seed = (Seed)group.Key!;
            var found = seed.LeftOut.SelectMany(part => Find(seed, part, words)).ToList();
            findings.AddRange(found);
            if (found.Exists(finding => finding.Severity == Severity.Warning) || group.Any(unit => unit.HoldsPersonalNumbers)) seeds.Add(seed, Mask(seed, words));
        }

        return (seeds, findings);
    }

    public static Plan With(Plan plan, Dictionary<Seed, Seed> seeds) =>
        plan.Seed is { } seed && seeds.TryGetValue(seed, out var masked) ? plan with { Seed = masked, HoldsPersonalNumbers = true } : plan;

    private static IEnumerable<Finding> Find(Seed seed, LeftOut part, PrivacyLexicon words)
    {
        foreach (var spot in PersonalData.FindNumbers(part.Text, words))
            yield return Messages.NumberInSample(
                seed.File.DisplayPath, PlaceOf(part, spot.Span), spot.Kind, part.Text.AsSpan(spot.Span.Start, spot.Span.Length));
    }

    private static SourceSpan PlaceOf(LeftOut part, TextSpan span)
    {
        var before = part.Text.AsSpan(0, span.Start);
        var line = before.Count('\n');
        var column = line == 0 ? part.Source.Column + span.Start : span.Start - before.LastIndexOf('\n');
        return SourceSpan.At(part.Source.Line + line, column, span.Length);
    }

    private static Seed Mask(Seed seed, PrivacyLexicon words) => seed with
    {
        PageTitle = seed.PageTitle is { } title ? TextMasking.Masked(title, words) : null,
        Origin = SampleMasking.Mask(seed.Origin, words),
        LeftOut = [.. seed.LeftOut.Select(part => part with { Text = TextMasking.Masked(part.Text, words) })],
        HoldsPersonalNumbers = true,
    };
}
