using System.Collections.Immutable;
using Site.Model;

namespace Theme.Writing;

/// <summary>
/// Lays marks over runs of text, from the first to the last. Elements nest: where two marks overlap, the later one is cut
/// in two at the end of the earlier one, and every mark is cut where an element of the text begins or ends. Only the first
/// piece of a mark has its id, only the last is followed by its reference.
/// </summary>
internal sealed class MarkLayer(TextWriter output, string text, ImmutableArray<Mark> marks)
{
    /// <summary>Begun and not ended, outermost first.</summary>
    private readonly List<Mark> open = [];

    /// <summary>References that stand inside a link wait for its end: a link holds no other.</summary>
    private readonly List<Mark> waiting = [];

    private int next;

    private bool held;

    /// <summary>Writes a run with every mark that lies on it; leaves no element open.</summary>
    public void Write(TextSpan run)
    {
        foreach (var mark in open) MarkHtml.Open(output, mark, isFirst: false);
        for (var at = run.Start; at < run.End;)
        {
            Begin(at);
            var stop = Stop(at, run.End);
            PlainHtmlEncoder.Write(output, text.AsSpan(at, stop - at));
            End(at = stop);
        }

        for (var i = open.Count - 1; i >= 0; i--) MarkHtml.Close(output, open[i]);
    }

    /// <summary>Ends a block before its closing tag: a mark goes no further, and one on no written character becomes a point.</summary>
    public void EndBlock(int end)
    {
        foreach (var mark in open) Refer(mark);
        open.Clear();
        for (; next < marks.Length && IsBefore(marks[next].Span, end); next++) Point(marks[next]);
    }

    /// <summary>From here references wait: a link holds no other link.</summary>
    public void HoldReferences() => held = true;

    public void ReleaseReferences()
    {
        held = false;
        foreach (var mark in waiting) MarkHtml.Reference(output, mark);
        waiting.Clear();
    }

    /// <summary>A mark of no width at the very end still belongs to the block; any other there begins in the next one.</summary>
    private static bool IsBefore(TextSpan span, int end) => span.Start < end || (span.Start == end && span.Length == 0);

    private void Begin(int at)
    {
        for (; next < marks.Length && marks[next].Span.Start <= at; next++)
        {
            if (marks[next].Span.End <= at)
            {
                Point(marks[next]);
                continue;
            }

            MarkHtml.Open(output, marks[next], isFirst: true);
            open.Add(marks[next]);
        }
    }

    /// <summary>A mark of no width, or one whose characters are not written (a picture's description): it can still be pointed at.</summary>
    private void Point(Mark mark)
    {
        MarkHtml.Point(output, mark);
        Refer(mark);
    }

    private void Refer(Mark mark)
    {
        if (held) waiting.Add(mark); else MarkHtml.Reference(output, mark);
    }

    private int Stop(int at, int end)
    {
        var stop = end;
        foreach (var mark in open) stop = Math.Min(stop, mark.Span.End);
        if (next < marks.Length && marks[next].Span.Start > at) stop = Math.Min(stop, marks[next].Span.Start);
        return stop;
    }

    private void End(int at)
    {
        var outermost = 0;
        while (outermost < open.Count && open[outermost].Span.End > at) outermost++;
        if (outermost == open.Count) return;

        var cut = open[outermost..];
        for (var i = cut.Count - 1; i >= 0; i--) MarkHtml.Close(output, cut[i]);
        open.RemoveRange(outermost, cut.Count);
        foreach (var mark in cut)
            if (mark.Span.End <= at) Refer(mark);
        foreach (var mark in cut)
        {
            if (mark.Span.End <= at) continue;
            MarkHtml.Open(output, mark, isFirst: false);
            open.Add(mark);
        }
    }
}
