using Site.Model;
using Site.Text;

namespace Site.Reading.Corpus;

/// <summary>What of a seed stands in no unit, as it is found.</summary>
internal sealed class LeftOutList(SourceText source)
{
    private readonly List<(TextSpan Span, LeftOutReason Reason, string? Why)> _stretches = [];

    /// <summary>Lists a stretch of the file; an empty one is nothing.</summary>
    /// <param name="why">An editor's own reason.</param>
    public void Add(TextSpan stretch, LeftOutReason reason, string? why = null)
    {
        if (stretch.Length > 0) _stretches.Add((stretch, reason, why));
    }

    public ImmutableArray<LeftOut> ToImmutable() =>
        [.. _stretches.OrderBy(stretch => stretch.Span).Select(stretch => new LeftOut(
            source.Span(stretch.Span.Start, stretch.Span.End), source.Text.Substring(stretch.Span.Start, stretch.Span.Length), stretch.Reason) { Why = stretch.Why })];
}
