namespace Site.Model;

/// <summary>
/// What the program knows about a stretch of a plan's text. Marks stand beside the text; one renderer lays them over it.
/// A new kind of knowledge is a new kind of mark.
/// </summary>
public abstract record Mark(TextSpan Span);

/// <summary>Characters that were replaced before the text was found (20xx, **, ^v^). Shown as they are, never filled.</summary>
public sealed record MaskMark(TextSpan Span, MaskKind Kind) : Mark(Span);

/// <summary>The place (an empty span) at which a sentence cut by a blank line was joined again.</summary>
public sealed record JoinMark(TextSpan Span, int Line, int NextLine) : Mark(Span);

/// <summary>The place (an empty span) before which the numbering shows that headings or items were lost.</summary>
/// <param name="At">The number that follows, as printed: （二）</param>
/// <param name="First">The first number that is missing, in the same manner: （一）; null when a higher heading without a known number is.</param>
/// <param name="Last">The last one; the same when one is missing.</param>
public sealed record LostMark(TextSpan Span, string At, string? First, string? Last) : Mark(Span);

/// <summary>Digits of a person's number that the program replaced in a sample, sign for sign; the digits themselves are nowhere kept.</summary>
public sealed record PersonalMark(TextSpan Span, PersonalKind Kind) : Mark(Span);

/// <summary>What a mask hides. Names as in the interface of the converter: year, name, place, party-congress …</summary>
public enum MaskKind
{
    Year,
    Name,
    Place,
    PartyCongress,
    Organ,
    Term,
    ForeignWord,
    GlyphLoss,
}

public static class MaskKinds
{
    /// <summary>The name of a kind in the converter's interface and in pages; fixed.</summary>
    public static string Code(this MaskKind kind) => kind switch
    {
        MaskKind.Year => "year",
        MaskKind.Name => "name",
        MaskKind.Place => "place",
        MaskKind.PartyCongress => "party-congress",
        MaskKind.Organ => "org",
        MaskKind.Term => "term",
        MaskKind.ForeignWord => "foreign-word",
        _ => "glyph-loss",
    };
}
