using Site.Model;
using Site.Registries;

namespace Site.Privacy;

/// <summary>Something personal in what an editor states.</summary>
/// <param name="Source">Of the value, or of the record that holds it; null for a title that no editor gave.</param>
internal readonly record struct StatedSpot(string Value, TextSpan Span, PersonalKind Kind, SourceSpan? Source)
{
    public string Words => Value.Substring(Span.Start, Span.Length);
}

/// <summary>Every text that an editor states about a plan, and the title it stands under.</summary>
internal static class StatedTexts
{
    public static ImmutableArray<StatedSpot> Find(Plan plan, PrivacyLexicon words)
    {
        var spots = ImmutableArray.CreateBuilder<StatedSpot>();
        foreach (var (value, source) in Of(plan))
            foreach (var spot in PersonalData.Find(value, words)) spots.Add(new(value, spot.Span, spot.Kind, source));
        return spots.DrainToImmutable();
    }

    private static IEnumerable<(string Value, SourceSpan? Source)> Of(Plan plan)
    {
        var stated = plan.Stated;
        yield return (plan.Title, stated.Title?.Source);
        foreach (var text in (Stated<string>?[])
            [stated.Province, stated.City, stated.County, stated.Township, stated.Issuer, stated.Number, stated.Index, stated.Replaces, .. stated.Aliases])
            if (text is not null) yield return (text.Value, text.Source);
        foreach (var topic in stated.Topics) yield return (topic, null);
        foreach (var attachment in stated.Attachments)
        {
            yield return (attachment.Title, attachment.Source);
            yield return (attachment.File, attachment.Source);
        }

        if (stated.Origin is not { } origin) yield break;
        foreach (var text in (string?[])[origin.Title, origin.Url, origin.File])
            if (text is not null) yield return (text, origin.Source);
    }
}
