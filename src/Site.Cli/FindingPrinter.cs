using Site.Model;

namespace Site.Cli;

/// <summary>Prints a finding: path, line and column, severity and message, the line itself, what to type instead, the code.</summary>
internal sealed class FindingPrinter(TextWriter output, Ink ink, SourceLines lines)
{
    public void Print(Finding finding)
    {
        var place = $"{finding.Path}:{finding.Span.Line}:{finding.Span.Column}";
        output.WriteLine($"{ink.Strong(Excerpt.Printable(place))}: {Name(finding.Severity)}：{Excerpt.Printable(finding.Message)}");
        PrintLine(finding);
        output.WriteLine($"    {ink.Faint(Messages.HintLabel)}{Excerpt.Printable(finding.Hint)}");
        output.WriteLine($"    {ink.Faint(Messages.CodeLabel + finding.Code)}");
        output.WriteLine();
    }

    private void PrintLine(Finding finding)
    {
        if (finding.Span == SourceSpan.WholeFile) return;
        if (lines.At(finding.Path, finding.Span.Line) is not { } line || string.IsNullOrWhiteSpace(line)) return;

        var (text, signs) = Excerpt.Of(line, finding.Span);
        var number = finding.Span.Line.ToString(System.Globalization.CultureInfo.InvariantCulture);
        output.WriteLine($"    {ink.Faint(number + " |")} {text}");
        output.WriteLine($"    {new string(' ', number.Length)} {ink.Faint("|")} {Mark(finding.Severity, signs)}");
    }

    private string Name(Severity severity) => Mark(severity, Messages.Name(severity));

    private string Mark(Severity severity, string text) => severity switch
    {
        Severity.Error => ink.Error(text),
        Severity.Warning => ink.Warning(text),
        _ => ink.Hint(text),
    };
}
