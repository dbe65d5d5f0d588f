using Site.Model;

namespace Site.Reading;

/// <summary>The findings of one file, as they are made.</summary>
/// <param name="path">The file as its editor knows it.</param>
internal sealed class FileFindings(string path)
{
    private readonly ImmutableArray<Finding>.Builder _findings = ImmutableArray.CreateBuilder<Finding>();

    public string Path { get; } = path;

    public bool HasErrors { get; private set; }

    public void Add(Finding finding)
    {
        _findings.Add(finding);
        HasErrors |= finding.Severity == Severity.Error;
    }

    public void AddRange(ImmutableArray<Finding> findings)
    {
        foreach (var finding in findings) Add(finding);
    }

    public ImmutableArray<Finding> ToImmutable() => _findings.ToImmutable();
}
