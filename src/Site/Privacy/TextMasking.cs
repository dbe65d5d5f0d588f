using Site.Model;
using Site.Registries;

namespace Site.Privacy;

/// <summary>Replaces the digits of personal numbers, sign for sign: every span of the text stays true.</summary>
internal static class TextMasking
{
    /// <summary>No sign of Markdown, spreadsheets or web addresses, and one that people use for the purpose.</summary>
    public const char Sign = '×';

    public static string Masked(string text, PrivacyLexicon words)
    {
        var spots = PersonalData.FindNumbers(text, words, withAddresses: true);
        return spots.IsEmpty ? text : PersonalNumbers.Masked(text, spots, shown: 0, Sign);
    }

    public static Stated<string>? Masked(Stated<string>? text, PrivacyLexicon words) =>
        text is null ? null : text with { Value = Masked(text.Value, words) };

    public static LeftOut Masked(LeftOut part, PrivacyLexicon words) =>
        part with { Text = Masked(part.Text, words), Why = part.Why is { } why ? Masked(why, words) : null };

    /// <summary>The text, and the marks that show where something was replaced.</summary>
    public static (string Text, ImmutableArray<Mark> Marks) Marked(string text, ImmutableArray<Mark> marks, ImmutableArray<PersonalSpot> spots)
    {
        ImmutableArray<PersonalSpot> numbers = [.. spots.Where(spot => spot.Kind.IsNumber())];
        if (numbers.IsEmpty) return (text, marks);
        var all = marks.AddRange(numbers.Select(spot => (Mark)new PersonalMark(spot.Span, spot.Kind)));
        return (PersonalNumbers.Masked(text, numbers, shown: 0, Sign), all.Sort((a, b) => a.Span.CompareTo(b.Span)));
    }
}
