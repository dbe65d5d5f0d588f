using Site.Model;

namespace Theme.Writing;

/// <summary>Words that carry a derived fact, with the number of the note that says so.</summary>
/// <param name="Quiet">Can be pointed at, but does not show: official plans are not annotated.</param>
internal sealed record EvidenceNoteMark(TextSpan Span, int Number, bool Quiet) : Mark(Span);

/// <summary>Masked characters with the number of their note.</summary>
internal sealed record MaskNoteMark(TextSpan Span, MaskKind Kind, int Number) : Mark(Span);

/// <summary>Digits of a person's number that were replaced, with the number of their note.</summary>
internal sealed record PersonalNoteMark(TextSpan Span, int Number) : Mark(Span);

/// <summary>A place where something was lost, with the number of its note.</summary>
internal sealed record LostNoteMark(TextSpan Span, int Number) : Mark(Span);

/// <summary>A mended cut with the number of its note.</summary>
internal sealed record JoinNoteMark(TextSpan Span, int Number) : Mark(Span);

/// <summary>A word that is explained, with the number of its note.</summary>
internal sealed record TermMark(TextSpan Span, int Number) : Mark(Span);
