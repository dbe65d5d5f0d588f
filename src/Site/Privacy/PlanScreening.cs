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
        var holdsAddress = plan.Tier == Tier.Sample && LinkNumbers.MayHold(plan, words);
        if (body.IsEmpty && stated.IsEmpty && links.IsEmpty && name is null && !holdsAddress) return new(plan, []);

        ImmutableArray<PlacedSpot> spots = [.. Told(plan, body), .. Places(plan, stated, words), .. links];
        ImmutableArray<Finding> findings = [.. name is null ? [] : new[] { name }, .. spots.Select(spot => FindingOf(plan, spot))];
        if (name is not null) return new(null, findings);
        if (plan.Tier == Tier.Official) return new(spots.Any(spot => spot.Kind.IsNumber() && !IsAllowed(plan, spot.Kind)) ? null : plan, findings);
        var holdsNumbers = holdsAddress || spots.Any(spot => spot.Kind.IsNumber()) || body.Any(spot => spot.Kind.IsNumber());
        return new(holdsNumbers ? SampleMasking.Mask(plan, body, registries) : plan, findings);
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
        return NumberIn(name, registries) is var (written, spot)
            ? Messages.NumberInName(plan.Source, spot.Kind, written.AsSpan(spot.Span.Start, spot.Span.Length))
            : null;
    }

    /// <summary>The first number in the name of a text, or in the address made of it.</summary>
    public static (string Written, PersonalSpot Spot)? NumberIn(string name, RegistrySet registries)
    {
        if (name.Count(c => HanMobileNumbers.DigitOf(c) >= 0) < 11) return null;
        foreach (var written in (string[])[name, registries.Pinyin.Slug(name)])
            if (PersonalData.FindNumbers(written, registries.Privacy) is [var spot, ..]) return (written, spot);
        return null;
    }
}

/// <summary>Something personal, with its place in a source file.</summary>
/// <param name="Words">As they stand in the text.</param>
internal readonly record struct PlacedSpot(string Path, SourceSpan Place, PersonalKind Kind, string Words);
