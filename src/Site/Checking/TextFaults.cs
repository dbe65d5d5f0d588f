using Site.Model;

namespace Site.Checking;

/// <summary>The findings of one official text, placed as they are made.</summary>
internal sealed class TextFaults(Plan plan)
{
    private readonly List<Finding> _findings = [];

    public Plan Plan => plan;

    public string Path => plan.Source.DisplayPath;

    public IReadOnlyList<Finding> Findings => _findings;

    public void Add(Finding finding) => _findings.Add(finding);

    /// <summary>Where a stretch of the body stands in its file.</summary>
    public SourceSpan InBody(TextSpan span) => plan.Text.Source.Of(span);

    /// <summary>Where a stretch of the title stands: exactly when it is typed with or without quotes, else the whole title.</summary>
    public SourceSpan InTitle(TextSpan span)
    {
        if (plan.Stated.Title is not { Source: var source }) return SourceSpan.WholeFile;
        var signs = source.EndColumn - source.Column - plan.Title.Length;
        return source.Line == source.EndLine && signs is 0 or 2
            ? SourceSpan.At(source.Line, source.Column + (signs / 2) + span.Start, span.Length)
            : source;
    }
}
