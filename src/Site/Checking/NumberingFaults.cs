using Site.Model;
using Site.Text;

namespace Site.Checking;

/// <summary>Numbering that jumps, repeats or does not begin with one: a heading or an item was lost.</summary>
internal static class NumberingFaults
{
    public static void Find(TextFaults faults)
    {
        var series = new NumberingSeries();
        foreach (var block in faults.Plan.Text.Blocks)
            if (NumberingSeries.Of(block) is { } numbering && series.Take(numbering) is { } found) Add(found, block is Heading, faults);
    }

    private static void Add(NumberingBreak found, bool isHeading, TextFaults faults)
    {
        var text = faults.Plan.Text;
        var (at, before) = (found.At, found.Before);
        // Only the two highest kinds number headings and nothing else.
        var isSure = isHeading && at.Kind is NumberingKind.Han or NumberingKind.HanInBrackets;
        faults.Add(Messages.NumberingJumps(
            faults.Path, faults.InBody(at.Span), text.Quote(at.Span).Trim(), before is null ? "" : text.Quote(before.Span).Trim(), isSure));
    }
}
