using Site.Model;
using Site.Reading;
using Site.Registries;
using Xunit;

namespace Site.Tests.Reading;

/// <summary>The broken sites whose faults Reading alone finds, read without the program around it.</summary>
public sealed class BrokenSitesTests
{
    private static readonly string Sites = Repository.PathOf("tests", "Site.Tests", "Sites");

    [Theory]
    [InlineData("broken-front-matter")]
    [InlineData("broken-bytes")]
    [InlineData("broken-body")]
    [InlineData("broken-places")]
    public void Reading_finds_what_is_expected_and_keeps_the_rest(string name)
    {
        var folder = Path.Combine(Sites, name);
        var read = SourceReading.Read(Sources.OfFolder(folder), RegistrySet.Embedded, new());

        var findings = read.Findings.Select(f => $"{f.Path}:{f.Span.Line}:{f.Span.Column} {Name(f.Severity)} {f.Code}\n");
        Assert.Equal(File.ReadAllText(Path.Combine(folder, "expected-findings.txt")), string.Concat(findings));

        var faulty = read.Findings.Where(f => f.Severity == Severity.Error).Select(f => f.Path).ToHashSet();
        Assert.NotEmpty(read.Plans);
        Assert.DoesNotContain(read.Plans, plan => faulty.Contains(plan.Source.DisplayPath));
    }

    private static string Name(Severity severity) => severity == Severity.Error ? "error" : "warning";
}
