using Site.Drafting;
using Site.Model;

namespace Site.Cli;

/// <summary>What was understood of a file, for an editor: counts, then what to look at first, then unit by unit.</summary>
internal sealed class UnderstandingReport(TextWriter output, Ink ink, SourceLines lines)
{
    private const int Width = 80;
    private const int LabelWidth = 10;

    /// <summary>As many units as one looks through first.</summary>
    private const int MostFirst = 5;

    public void Print(Understanding file)
    {
        var units = file.Plans.Select(plan => (Plan: plan, Doubts: UnitDoubts.Of(plan, file))).ToList();
        output.WriteLine(ink.Strong(Excerpt.Printable(file.Source.DisplayPath)));
        Write("", Messages.UnitCounts(file.Plans));
        Write("", Messages.FactCounts(file));
        Write("", Messages.WholenessCounts(file));
        var first = units.Where(unit => unit.Doubts.Count > 0).OrderByDescending(unit => unit.Doubts.Count).Take(MostFirst).ToList();
        Write("", first.Count == 0
            ? Messages.NothingInDoubt
            : Messages.LookFirst(first.Select(unit => (Understanding.NameOf(unit.Plan.Id), unit.Doubts.Count))));
        if (first.Count > 0) Write("", Messages.WhereToDecide(file.Source.Path));
        var described = FileDescription.Of(file);
        for (var i = 0; i < units.Count; i++) new UnitReport(units[i].Plan, described.Plans[i], units[i].Doubts, this, ink).Print();
        output.WriteLine();
        Print(file.Findings.Where(finding => !file.Plans.Any(plan => file.IsIn(plan.Plan, finding))));
    }

    /// <summary>What is wrong with the file or with the decisions beside it.</summary>
    public void Print(IEnumerable<Finding> findings)
    {
        var printer = new FindingPrinter(output, ink, lines);
        foreach (var finding in findings.Order()) printer.Print(finding);
    }

    public void WriteRule(string text)
    {
        output.WriteLine();
        var line = $"── {text} ";
        output.WriteLine(ink.Strong(line + new string('─', Math.Max(0, Width - Columns.Width(line)))));
    }

    /// <summary>A label with what it is about, wrapped beside it.</summary>
    public void Write(string label, string text, Func<string, string>? paint = null)
    {
        var indent = label.Length == 0 ? 0 : LabelWidth;
        var head = label.Length == 0 ? "" : "  " + label + new string(' ', Math.Max(0, LabelWidth - 2 - Columns.Width(label)));
        foreach (var line in Columns.Wrap(Shown(text), Width - indent))
        {
            output.WriteLine(head.Length == 0 ? new string(' ', indent) + line : (paint ?? ink.Faint)(head) + line);
            head = "";
        }
    }

    /// <summary>A point below a label.</summary>
    public void WritePoint(string text)
    {
        var sign = "· ";
        foreach (var line in Columns.Wrap(Shown(text), Width - LabelWidth - 2))
        {
            output.WriteLine(new string(' ', LabelWidth) + sign + line);
            sign = "  ";
        }
    }

    private static string Shown(string text) => Excerpt.Shown(text.Replace('\n', ' '));
}
