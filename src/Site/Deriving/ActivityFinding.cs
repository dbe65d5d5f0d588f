using System.Buffers;
using Site.Model;
using Site.Registries;
using Site.Text;

namespace Site.Deriving;

/// <summary>What a plan will do at a time it names: a month, a third of it, a quarter, half a year.</summary>
public static class ActivityFinding
{
    private const int MostJoined = 12;
    private const int LongestSentence = 300;
    private static readonly SearchValues<char> SentenceEnds = SearchValues.Create("。；！？\n");

    internal static ImmutableArray<Activity> Derive(
        PlanText text, ImmutableArray<LeafBlock> leaves, Derived<PlanKind> kind, int? year, WorkLexicon lexicon)
    {
        if (kind.Value == PlanKind.Summary) return [];
        var found = ImmutableArray.CreateBuilder<Activity>();
        foreach (var leaf in leaves)
            if (leaf is not TableCell) AddFrom(text.Text, leaf.Span, year, lexicon, found);
        foreach (var table in text.Blocks.OfType<Table>())
            foreach (var row in table.Rows)
                if (OfRow(text.Text, row, year, lexicon) is { } activity) found.Add(activity);
        found.Sort((a, b) => a.WhenSpan.CompareTo(b.WhenSpan));
        return found.DrainToImmutable();
    }

    /// <summary>Each time with what follows it, up to the next time or the end of the sentence.</summary>
    private static void AddFrom(string text, TextSpan block, int? year, WorkLexicon lexicon, ImmutableArray<Activity>.Builder found)
    {
        var times = TimeWords.Find(text, block);
        for (var i = 0; i < times.Count; i++)
        {
            if (times[i].Year is { } stated && stated != year) continue;
            // 6月中旬和11月下旬，…: times side by side share what follows them.
            var last = i;
            while (last + 1 < times.Count && last - i < MostJoined && IsJoined(text, times[last].Span.End, times[last + 1].Span.Start)) last++;
            var end = last + 1 < times.Count ? times[last + 1].Span.Start : block.End;
            if (What(text, times[last].Span.End, end, lexicon) is not { } what) continue;
            found.Add(Make(text, new(times[i].Span.Start, what.End), times[i], what, lexicon));
        }
    }

    private static TextSpan? What(string text, int start, int end, WorkLexicon lexicon)
    {
        var rest = text.AsSpan(start, Math.Min(LongestSentence, end - start));
        if (Clauses.StartsWith(rest, lexicon.NotTimes)) return null;
        if (rest.IndexOfAny(SentenceEnds) is var stop and >= 0) rest = rest[..stop];
        if (Clauses.Word(rest, lexicon.Acts) is null || Clauses.IsPast(rest, lexicon.Past)) return null;
        var lead = rest.Length - rest.TrimStart("份，,：:、 前后起左右".AsSpan()).Length;
        return new(start + lead, start + rest.TrimEnd("，,、 ".AsSpan()).Length);
    }

    /// <summary>A row of a table: one cell is a time, the longest other one tells what.</summary>
    private static Activity? OfRow(string text, TableRow row, int? year, WorkLexicon lexicon)
    {
        if (row.IsHeader) return null;
        var timed = row.Cells.Select(cell => (Cell: cell, Times: TimeWords.Find(text, cell.Span))).FirstOrDefault(c => c.Times.Count > 0 && c.Times[0].Span.Length * 2 >= c.Cell.Span.Length);
        if (timed.Cell is null || (timed.Times[0].Year is { } stated && stated != year)) return null;
        var what = row.Cells.Where(cell => !ReferenceEquals(cell, timed.Cell)).MaxBy(cell => cell.Span.Length);
        return what is null || what.Span.Length < 4 ? null : Make(text, row.Span, timed.Times[0], what.Span, lexicon);
    }

    private static Activity Make(string text, TextSpan span, TimeWord time, TextSpan what, WorkLexicon lexicon)
    {
        var words = text.Substring(what.Start, what.Length);
        return new(span, time.Span, text.Substring(time.Span.Start, time.Span.Length), new(time.Month, time.Part, time.Quarter, time.Half), words, Who(words, lexicon));
    }

    /// <summary>街道联组将组织召开…: what stands before 将 acts; 组织委员视察: the members act.</summary>
    private static string? Who(string what, WorkLexicon lexicon)
    {
        var will = what.IndexOf('将', StringComparison.Ordinal);
        if (will is > 1 and < 16 && !what[..will].Contains('，', StringComparison.Ordinal)) return what[..will];
        return Clauses.Word(what, lexicon.Who);
    }

    private static bool IsJoined(string text, int end, int start) =>
        start - end is 0 or 1 && (start == end || text[end] is '和' or '、' or '及' or '与');
}
