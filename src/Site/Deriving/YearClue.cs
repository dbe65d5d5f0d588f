using Site.Model;

namespace Site.Deriving;

/// <summary>How far a clue narrows the year.</summary>
internal enum ClueStrength
{
    /// <summary>A text cannot cite what has not happened, nor be newer than the page that carries it.</summary>
    Bound,

    /// <summary>The digits that a masked year or a masked session leaves: the year is one of these.</summary>
    Digits,

    /// <summary>Names one year by itself: an anniversary, the first year of a five-year plan.</summary>
    Exact,

    /// <summary>The years in which such a text was most likely written.</summary>
    Likely,

    /// <summary>After these years the words went out of use; towns lag behind.</summary>
    Soft,
}

/// <summary>One reason for the year of a text.</summary>
internal sealed record YearClue(ClueStrength Strength, YearSet Years, Evidence Evidence)
{
    /// <summary>Years that are possible too, but less likely.</summary>
    public YearSet Late { get; init; } = YearSet.None;

    /// <summary>No text of an earlier year can hold the words, however late in its year it was written; null when that is not known.</summary>
    public int? Never { get; init; }
}
