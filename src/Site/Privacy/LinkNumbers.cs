using Site.Model;
using Site.Registries;

namespace Site.Privacy;

/// <summary>Numbers in the addresses of links and pictures, which are no part of the visible text: tel:13….</summary>
internal static class LinkNumbers
{
    private static readonly string[] Schemes = ["tel:", "sms:", "smsto:", "mailto:"];

    /// <summary>What is surely a person's.</summary>
    public static ImmutableArray<PlacedSpot> Find(Plan plan, PrivacyLexicon words)
    {
        if (plan.Seed is not null) return [];
        var found = ImmutableArray.CreateBuilder<PlacedSpot>();
        foreach (var (destination, source) in Of(plan.Text))
        {
            var target = Bare(destination);
            foreach (var spot in PersonalData.Find(target, words))
                found.Add(new(plan.Source.DisplayPath, Within(source, destination, target, spot.Span), spot.Kind, target.Substring(spot.Span.Start, spot.Span.Length)));
        }

        return found.DrainToImmutable();
    }

    /// <summary>
    /// Whether digits that could be a person's stand in the address at all. The number of a web page may look like a phone's:
    /// that is no finding, but a sample does without the link.
    /// </summary>
    public static bool MayHold(string destination, PrivacyLexicon words)
    {
        var read = Uri.UnescapeDataString(destination);
        if (!read.Any(c => HanMobileNumbers.DigitOf(c) >= 0)) return false;
        var bare = string.Create(read.Length, read, static (target, from) =>
        {
            for (var i = 0; i < target.Length; i++)
                target[i] = HanMobileNumbers.DigitOf(from[i]) is >= 0 and var digit ? (char)('0' + digit) : from[i] is '-' or '.' or ' ' or 'X' or 'x' ? from[i] : '、';
        });
        return !PersonalData.FindNumbers(bare, words).IsEmpty;
    }

    /// <summary>Whether a link or picture of the text, or an address that an editor states, is one of these.</summary>
    public static bool MayHold(Plan plan, PrivacyLexicon words) =>
        (plan.Seed is null && Of(plan.Text).Any(link => MayHold(link.Destination, words))) || StatedAddresses(plan.Stated).Any(address => MayHold(address, words));

    private static IEnumerable<string> StatedAddresses(FrontMatter stated)
    {
        foreach (var alias in stated.Aliases) yield return alias.Value;
        foreach (var attachment in stated.Attachments) yield return attachment.File;
        foreach (var address in (string?[])[stated.Replaces?.Value, stated.Origin?.Url, stated.Origin?.File])
            if (address is not null) yield return address;
    }

    // The digits themselves where the address stands as typed, else the whole link.
    private static SourceSpan Within(SourceSpan source, string destination, string target, TextSpan span) =>
        source.Line == source.EndLine && source.EndColumn - source.Column == destination.Length && destination.EndsWith(target, StringComparison.Ordinal)
            ? SourceSpan.At(source.Line, source.Column + destination.Length - target.Length + span.Start, span.Length)
            : source;

    private static string Bare(string destination)
    {
        var scheme = Array.Find(Schemes, scheme => destination.StartsWith(scheme, StringComparison.OrdinalIgnoreCase));
        return Uri.UnescapeDataString(scheme is null ? destination : destination[scheme.Length..]);
    }

    /// <summary>The addresses of all links and pictures, as typed.</summary>
    public static IEnumerable<(string Destination, SourceSpan Source)> Of(PlanText text)
    {
        foreach (var leaf in text.Leaves())
            foreach (var inline in leaf.Inlines)
                if (inline is not TextRun)
                    foreach (var link in Of(inline)) yield return link;
    }

    private static IEnumerable<(string Destination, SourceSpan Source)> Of(Inline inline) => inline switch
    {
        Link link => link.Inlines.SelectMany(Of).Prepend((link.Destination, link.Source)),
        Image image => [(image.Destination, image.Source)],
        Emphasis emphasis => emphasis.Inlines.SelectMany(Of),
        _ => [],
    };
}
