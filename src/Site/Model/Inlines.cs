namespace Site.Model;

/// <summary>A part of a leaf block; <see cref="Span"/> covers its characters in <see cref="PlanText.Text"/>.</summary>
public abstract record Inline(TextSpan Span);

public sealed record TextRun(TextSpan Span) : Inline(Span);

public sealed record CodeRun(TextSpan Span) : Inline(Span);

public sealed record Emphasis(TextSpan Span, EmphasisKind Kind, ImmutableArray<Inline> Inlines) : Inline(Span);

public enum EmphasisKind
{
    Emphasis,
    Strong,
    Deleted,
}

/// <summary>
/// A link as it was typed. Where it leads is known once addresses exist: <see cref="Destination"/> is a web address,
/// a path relative to the Markdown file, or a fragment of the same text.
/// </summary>
public sealed record Link(TextSpan Span, string Destination, SourceSpan Source, ImmutableArray<Inline> Inlines) : Inline(Span);

/// <summary>A picture as it was typed; its description is part of the text.</summary>
public sealed record Image(TextSpan Span, string Destination, SourceSpan Source) : Inline(Span);

public sealed record HardBreak(TextSpan Span) : Inline(Span);

/// <summary>The mark of a footnote; no character of the text.</summary>
public sealed record FootnoteReference(TextSpan Span, int Number) : Inline(Span);
