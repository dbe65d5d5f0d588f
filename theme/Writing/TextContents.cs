using System.Buffers;
using System.Collections.Immutable;
using Site.Model;

namespace Theme.Writing;

/// <summary>An entry of a plan's contents.</summary>
/// <param name="Text">The heading, cut at its first clause when it is long: (一)加强自身建设.</param>
public sealed record ContentsEntry(string Id, string Text, int Depth);

internal static class TextContents
{
    private const int Fewest = 2;
    private const int Most = 30;
    private const int LongHeading = 14;
    private const int ShortClause = 4;

    private static readonly SearchValues<char> Stops = SearchValues.Create("，。；：,;");

    /// <summary>The headings of the two highest depths, or of the highest alone where both are too many; none for a single one.</summary>
    public static ImmutableArray<ContentsEntry> Of(PlanText text)
    {
        var depth = new HeadingDepth();
        var entries = text.Blocks.OfType<Heading>()
            .Select(heading => new ContentsEntry(heading.Id, Short(text.Quote(heading.Span)), depth.Enter(heading.Level)))
            .Where(entry => entry.Depth <= 2)
            .ToImmutableArray();
        if (entries.Length > Most) entries = [.. entries.Where(entry => entry.Depth == 1)];
        return entries.Length < Fewest ? [] : entries;
    }

    private static string Short(string heading)
    {
        if (heading.Length <= LongHeading) return heading;
        var stop = heading.AsSpan(ShortClause).IndexOfAny(Stops);
        return stop < 0 ? heading : heading[..(stop + ShortClause)];
    }
}
