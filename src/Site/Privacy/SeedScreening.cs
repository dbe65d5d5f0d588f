using Site.Model;
using Site.Registries;
using Site.Text;

namespace Site.Privacy;

/// <summary>What of a found file stands in no unit: its title, its source, the words left out, and an editor's reasons.</summary>
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
            findings.AddRange(seed.LeftOut.SelectMany(part => Find(seed, part, words)));
            findings.AddRange(FindDecided(seed, words));
            var masked = Mask(seed, words);
            if (Differ(seed, masked) || group.Any(unit => unit.HoldsPersonalNumbers)) seeds.Add(seed, masked);
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

    /// <summary>Numbers in what the decisions say of the file itself; what they say of a unit is looked through with the unit.</summary>
    private static IEnumerable<Finding> FindDecided(Seed seed, PrivacyLexicon words)
    {
        if (seed.Decisions is not { } decisions) yield break;
        var texts = seed.LeftOut.Select(part => part.Why).Append(seed.Origin?.Title).Append(seed.Origin?.Url).OfType<string>().Distinct(StringComparer.Ordinal);
        SourceText? file = null;
        foreach (var text in texts)
        {
            foreach (var spot in PersonalData.FindNumbers(text, words))
            {
                var number = text.Substring(spot.Span.Start, spot.Span.Length);
                file ??= SourceTextReading.Read(decisions).Text;
                foreach (var place in PlacesOf(number, file))
                    yield return Messages.NumberInSample(decisions.DisplayPath, place, spot.Kind, number);
            }
        }
    }

    // Values keep no place of their own; one written with escapes stands nowhere as it reads.
    private static IEnumerable<SourceSpan> PlacesOf(string number, SourceText? file)
    {
        var first = file?.Text.IndexOf(number, StringComparison.Ordinal) ?? -1;
        if (first < 0) yield return SourceSpan.WholeFile;
        for (var at = first; at >= 0; at = file!.Text.IndexOf(number, at + number.Length, StringComparison.Ordinal))
            yield return file!.Span(at, at + number.Length);
    }

    private static bool Differ(Seed seed, Seed masked) =>
        seed.PageTitle != masked.PageTitle || seed.Origin != masked.Origin || !seed.LeftOut.AsSpan().SequenceEqual(masked.LeftOut.AsSpan());

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
        LeftOut = [.. seed.LeftOut.Select(part => TextMasking.Masked(part, words))],
        HoldsPersonalNumbers = true,
    };
}
