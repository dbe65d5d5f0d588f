using System.Text;
using System.Text.Json;
using Xunit;

namespace Site.Tests.EndToEnd;

/// <summary>A finding as <c>check --format json</c> prints it.</summary>
internal sealed record PrintedFinding(
    string Code, string Severity, string Path, int Line, int Column, int EndLine, int EndColumn, string Message, string Hint)
{
    /// <summary>A line of <c>expected-findings.txt</c>.</summary>
    public string Summary => $"{Path}:{Line}:{Column} {Severity} {Code}";
}

/// <summary>A site of its own in a temporary folder, built by the program itself.</summary>
internal sealed class TemporarySite : IDisposable
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    private readonly TemporaryFolder _folder = new();

    public TemporarySite() => Directory.CreateDirectory(Path.Combine(Root, "input"));

    public string Root => _folder.Path;

    public string Output => Path.Combine(Root, "output");

    /// <summary>The site of this repository: its own input and seeds.</summary>
    public static TemporarySite OfRepository() => CopyOf(Repository.Root);

    /// <summary>A copy of the <c>input/</c> and <c>seeds/</c> of a folder.</summary>
    public static TemporarySite CopyOf(string folder, Func<IEnumerable<string>, IEnumerable<string>>? order = null)
    {
        var site = new TemporarySite();
        foreach (var part in new[] { "input", "seeds" })
        {
            var from = Path.Combine(folder, part);
            if (!Directory.Exists(from)) continue;
            var files = Directory.GetFiles(from, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal);
            foreach (var file in order?.Invoke(files) ?? files)
                site.Write(Path.GetRelativePath(folder, file), File.ReadAllBytes(file));
        }

        return site;
    }

    public TemporarySite Write(string path, string text) => Write(path, Encoding.UTF8.GetBytes(text));

    public TemporarySite Write(string path, byte[] bytes)
    {
        _folder.Write(path, bytes);
        return this;
    }

    /// <summary>A plan that nothing is wrong with, at <c>input/plans/</c>.</summary>
    public TemporarySite WritePlan(string path = "example/2026.md", string title = "示例镇政协2026年工作计划") =>
        Write($"input/plans/{path}", $"---\ntitle: {title}\n---\n\n一、加强学习。组织委员集中学习。\n");

    public ProgramResult Build(params string[] options) => SiteProgram.Run(["build", "--root", Root, .. options]);

    public ProgramResult Check(params string[] options) => SiteProgram.Run(["check", "--root", Root, .. options]);

    /// <summary>The findings of the site, as a script reads them.</summary>
    public IReadOnlyList<PrintedFinding> Findings(params string[] paths)
    {
        var result = Check(["--format", "json", .. paths]);
        Assert.True(result.ExitCode is 0 or 1, result.ToString());
        var findings = JsonDocument.Parse(result.Output).RootElement.GetProperty("findings").Deserialize<PrintedFinding[]>(Json)!;
        Assert.Equal(findings.Any(finding => finding.Severity == "error") ? 1 : 0, result.ExitCode);
        return findings;
    }

    /// <summary>Addresses of all files of the built site.</summary>
    public IReadOnlyList<string> BuiltFiles() => BuiltSite.FilesOf(Output);

    public string Read(string address) => File.ReadAllText(Path.Combine(Output, address));

    public bool Has(string address) => File.Exists(Path.Combine(Output, address));

    public void Dispose() => _folder.Dispose();
}
