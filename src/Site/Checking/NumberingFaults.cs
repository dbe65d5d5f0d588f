using Site.Model;

namespace Site.Checking;

/// <summary>Numbering that jumps, repeats or does not begin with one: a heading or an item was lost.</summary>
internal static class NumberingFaults
{
    public static void Find(TextFaults faults)
    {
        var last = new Numbering?[(int)NumberingKind.Point];
        foreach (var block in faults.Plan.Text.Blocks)
        {
            var numbering = block switch { Heading heading => heading.Numbering, Paragraph paragraph => paragraph.Numbering, _ => null };
            if (numbering is null || numbering.Kind == NumberingKind.Point) continue;
            Judge(numbering, last[(int)numbering.Kind], block is Heading, faults);
            last[(int)numbering.Kind] = numbering;
            last.AsSpan((int)numbering.Kind + 1).Clear();
        }
    }

    private static void Judge(Numbering numbering, Numbering? before, bool isHeading, TextFaults faults)
    {
        if (numbering.Value == 1 || numbering.Value == before?.Value + 1) return;
        var text = faults.Plan.Text;
        // Only the two highest kinds number headings and nothing else.
        var isSure = isHeading && numbering.Kind is NumberingKind.Han or NumberingKind.HanInBrackets;
        faults.Add(Messages.NumberingJumps(
            faults.Path, faults.InBody(numbering.Span), text.Quote(numbering.Span).Trim(), before is null ? "" : text.Quote(before.Span).Trim(), isSure));
    }
}
