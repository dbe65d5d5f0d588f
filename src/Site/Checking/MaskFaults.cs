using Site.Model;
using Site.Text;

namespace Site.Checking;

/// <summary>Masks and foreign leftovers in a text that its office publishes itself.</summary>
internal static class MaskFaults
{
    public static void Find(TextFaults faults)
    {
        var plan = faults.Plan;
        foreach (var mark in plan.TitleMarks) Judge(mark, plan.Title, faults.InTitle, faults);
        foreach (var mark in plan.Marks) Judge(mark, plan.Text.Text, faults.InBody, faults);
    }

    private static void Judge(Mark mark, string text, Func<TextSpan, SourceSpan> place, TextFaults faults)
    {
        if (mark is not MaskMark mask || IsCheckbox(text, mask.Span)) return;
        var words = text.Substring(mask.Span.Start, mask.Span.Length);
        faults.Add(mask.Kind == MaskKind.ForeignWord
            ? Messages.ForeignWord(faults.Path, place(mask.Span), words)
            : Messages.MaskLeft(faults.Path, place(mask.Span), words));
    }

    // □是 □否, or a box of its own in a table.
    private static bool IsCheckbox(string text, TextSpan span) =>
        span.Length == 1 && text[span.Start] == '□' && (span.Start == 0 || !HanText.IsHan(text[span.Start - 1]));
}
