using Site.Model;

namespace Site.Privacy;

/// <summary>A stretch of a text that tells something about a person.</summary>
/// <param name="Span">In UTF-16 units of the text: of a number its first to its last digit, of a fact the name.</param>
public readonly record struct PersonalSpot(TextSpan Span, PersonalKind Kind) : IComparable<PersonalSpot>
{
    public int CompareTo(PersonalSpot other)
    {
        var order = Span.CompareTo(other.Span);
        return order != 0 ? order : Kind.CompareTo(other.Kind);
    }

    public static bool operator <(PersonalSpot left, PersonalSpot right) => left.CompareTo(right) < 0;

    public static bool operator >(PersonalSpot left, PersonalSpot right) => left.CompareTo(right) > 0;

    public static bool operator <=(PersonalSpot left, PersonalSpot right) => left.CompareTo(right) <= 0;

    public static bool operator >=(PersonalSpot left, PersonalSpot right) => left.CompareTo(right) >= 0;
}
