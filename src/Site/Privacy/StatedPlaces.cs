using Site.Model;
using Site.Registries;
using Site.Text;

namespace Site.Privacy;

/// <summary>
/// Where in a file a stated value says something personal. Values keep no more than the place of the whole, and quotes and
/// escapes stand between: the file itself is looked through once more, which only files with such a value pay.
/// </summary>
internal static class StatedPlaces
{
    public static IEnumerable<PlacedSpot> Of(Plan plan, ImmutableArray<StatedSpot> stated, PrivacyLexicon words)
    {
        var isSeed = plan.Seed is not null;
        var above = isSeed ? plan.StartLine - 1 : LastLineOfFrontMatter(plan);
        var file = SourceTextReading.Read(plan.Source).Text;
        var used = new HashSet<TextSpan>();
        foreach (var spot in stated)
        {
            // What an editor decided about a unit stands in the file beside the seed.
            if (isSeed && spot.Source is { } decided)
            {
                yield return new(plan.StatedIn.DisplayPath, decided, spot.Kind, spot.Words);
                continue;
            }

            var found = file is null ? null : Find(file, above, isSeed, spot, used);
            yield return new(plan.Source.DisplayPath, found ?? spot.Source ?? SourceSpan.At(plan.StartLine, 1), spot.Kind, spot.Words);
        }
    }

    /// <summary>The first place in the lines above the body not given to another spot; of a seed the last, the nearest to its unit.</summary>
    private static SourceSpan? Find(SourceText file, int lines, bool nearest, StatedSpot spot, HashSet<TextSpan> used)
    {
        var end = lines < 1 ? 0 : file.Lines[Math.Min(lines, file.Lines.Length) - 1].End;
        var from = spot.Source is { } source && !nearest ? file.Lines[Math.Min(source.Line, file.Lines.Length) - 1].Start : 0;
        for (var at = from; at < end;)
        {
            var found = nearest
                ? file.Text.AsSpan(0, end).LastIndexOf(spot.Words, StringComparison.Ordinal)
                : file.Text.AsSpan(at, end - at).IndexOf(spot.Words, StringComparison.Ordinal);
            if (found < 0) return null;
            var start = nearest ? found : at + found;
            var span = new TextSpan(start, start + spot.Words.Length);
            if (used.Add(span) || nearest) return file.Span(span.Start, span.End);
            at = span.End;
        }

        return null;
    }

    private static int LastLineOfFrontMatter(Plan plan) => plan.StartLine;
}
