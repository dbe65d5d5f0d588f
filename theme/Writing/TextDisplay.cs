using System.Collections.Immutable;
using Microsoft.AspNetCore.Html;
using Site.Model;

namespace Theme.Writing;

/// <summary>A text to be written, and what is laid over it.</summary>
/// <param name="Marks">Sorted by span.</param>
/// <param name="Links">Null when the text holds none.</param>
/// <param name="Addresses">What stands beside a paragraph and leads to it.</param>
internal sealed record TextDisplay(PlanText Text, ImmutableArray<Mark> Marks, TextLinks? Links, ParagraphAddress Addresses)
{
    /// <summary>Where a double line stands beside the text, in reading order.</summary>
    public ImmutableArray<PassageBand> Bands { get; init; } = [];

    /// <summary>What is said of a passage above its line.</summary>
    public Func<PassageNote, IHtmlContent>? LabelOf { get; init; }
}

/// <summary>What stands beside a paragraph.</summary>
internal enum ParagraphAddress
{
    /// <summary>Nothing: the office's own pages.</summary>
    None,

    /// <summary>¶, for official plans.</summary>
    Pilcrow,

    /// <summary>The line of the found file, for samples.</summary>
    SourceLine,
}
