using System.Buffers;
using System.Collections.Immutable;
using Site.Model;

namespace Theme.Writing;

/// <summary>
/// The last lines of an official text, set at the right as on paper (GB/T 9704): the date, and the issuer's name above it.
/// This is typography alone, read off the shape of the lines; it states no fact.
/// </summary>
internal static class Signature
{
    private const int LongestIssuer = 40;

    private static readonly SearchValues<char> Stops = SearchValues.Create("。，；：！？,.;:!?");

    /// <summary>The closing paragraphs, or none. Issuer and date may be two paragraphs, or two lines of one.</summary>
    public static ImmutableArray<Block> Of(PlanText text)
    {
        if (text.Blocks is not [.., Paragraph last]) return [];
        if (last.Inlines.OfType<HardBreak>().LastOrDefault() is { } cut)
            return IsDate(text.Slice(new(cut.Span.End, last.Span.End))) && IsIssuer(text.Slice(new(last.Span.Start, cut.Span.Start))) ? [last] : [];

        if (!IsDate(text.Slice(last.Span))) return [];
        return text.Blocks is [.., Paragraph issuer, _] && IsIssuer(text.Slice(issuer.Span)) ? [issuer, last] : [last];
    }

    /// <summary>2026年1月15日</summary>
    private static bool IsDate(ReadOnlySpan<char> line)
    {
        line = line.Trim();
        return line.Length is >= 8 and <= 11 && line[^1] == '日' && line[4] == '年' && line.Contains('月')
            && line[..4].IndexOfAnyExceptInRange('0', '9') < 0;
    }

    /// <summary>示例县政协稻香镇工作联络组: a line of words without a stop.</summary>
    private static bool IsIssuer(ReadOnlySpan<char> line) =>
        line.Length <= LongestIssuer && line.IndexOfAny(Stops) < 0;
}
