using Site.Model;
using Site.Registries;

namespace Site.Privacy;

/// <summary>Judges one plan: its text, what its editor states, where its links lead, and the name of its file.</summary>
internal static class PlanScreening
{
    public static PlanVerdict Judge(Plan plan, RegistrySet registries)
    {
        var words = registries.Privacy;
        var body = PersonalData.Find(plan.Text.Text, words, withAddresses: plan.Tier == Tier.Sample);
        var stated = StatedTexts.Find(plan, words);
        var links = LinkNumbers.Find(plan, words);
        var name = NameNumber(plan, registries);
        var isMasked = plan.Tier == Tier.Sample && LinkNumbers.MayHold(plan, words);
        if (body.IsEmpty && stated.IsEmpty && links.IsEmpty && name is null && !isMasked) return new(plan, []);
        return Judge(plan, [.. Told(plan, body), .. Places(plan, stated, words), .. links], body, name, registries);
    }

    private static PlanVerdict Judge(Plan plan, ImmutableArray<PlacedSpot> spots, ImmutableArray<PersonalSpot> body, Finding? name, RegistrySet registries)
    {
        var findings = ImmutableArray.CreateBuilder<Finding>();
        var isWithheld = name is not null;
        if (name is not null) findings.Add(name);
        foreach (var spot in spots)
        {
            findings.Add(FindingOf(plan, spot));
            isWithheld |= plan.Tier == Tier.Official && spot.Kind.IsNumber() && !IsAllowed(plan, spot.Kind);
        }

        var shown = isWithheld ? null : plan.Tier == Tier.Sample ? SampleMasking.Mask(plan, body, spots, registries) : plan;
        return new(shown, findings.DrainToImmutable());
    }

    private static Finding FindingOf(Plan plan, PlacedSpot spot)
    {
        if (!spot.Kind.IsNumber()) return Messages.PersonalFact(spot.Path, spot.Place, spot.Kind);
        return plan.Tier == Tier.Official
            ? Messages.NumberInOfficial(spot.Path, spot.Place, spot.Kind, spot.Words)
            : Messages.NumberInSample(spot.Path, spot.Place, spot.Kind, spot.Words);
    }

    private static bool IsAllowed(Plan plan, PersonalKind kind)
    {
        foreach (var allowance in plan.Stated.Allow)
            if (allowance.Code == Messages.CodeOf(kind)) return true;
        return false;
    }

    // The number of a web page that looks like a phone's is masked in a sample, but nobody has to be told.
    private static IEnumerable<PlacedSpot> Told(Plan plan, ImmutableArray<PersonalSpot> body) =>
        body.Where(spot => !spot.Kind.IsNumber() || !Surroundings.IsInAddress(plan.Text.Text, spot.Span.Start))
            .Select(spot => new PlacedSpot(plan.Source.DisplayPath, plan.Text.Source.Of(spot.Span), spot.Kind, plan.Text.Quote(spot.Span)));

    private static IEnumerable<PlacedSpot> Places(Plan plan, ImmutableArray<StatedSpot> stated, PrivacyLexicon words) =>
        stated.IsEmpty ? [] : StatedPlaces.Of(plan, stated, words);

    // An address is made of the name, without the signs between its digits.
    private static Finding? NameNumber(Plan plan, RegistrySet registries)
    {
        var name = plan.Seed is { } seed ? seed.File.Path : plan.Id.Value;
        if (name.Count(char.IsAsciiDigit) + name.Count(c => c is >= '０' and <= '９') < 11) return null;
        foreach (var written in (string[])[name, registries.Pinyin.Slug(name)])
            if (PersonalData.FindNumbers(written, registries.Privacy) is [var spot, ..])
                return Messages.NumberInName(plan.Source, spot.Kind, written.AsSpan(spot.Span.Start, spot.Span.Length));
        return null;
    }
}

/// <summary>Something personal, with its place in a source file.</summary>
/// <param name="Words">As they stand in the text.</param>
internal readonly record struct PlacedSpot(string Path, SourceSpan Place, PersonalKind Kind, string Words);
