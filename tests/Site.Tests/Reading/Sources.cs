using System.Text;
using Site.Model;
using Site.Reading.Markdown;
using Site.Registries;

namespace Site.Tests.Reading;

/// <summary>Source files for tests, as a host would hand them over.</summary>
internal static class Sources
{
    public static SourceFile Input(string path, string text) => Input(path, Encoding.UTF8.GetBytes(text));

    public static SourceFile Input(string path, byte[] bytes) => new(SourceFolder.Input, path, "input/" + path, bytes.Length, () => bytes);

    public static SourceFile Seed(string path, string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        return new(SourceFolder.Seeds, path, "seeds/" + path, bytes.Length, () => bytes);
    }

    public static MarkdownResult Read(string text) => MarkdownReading.Read(Input("plans/甲.md", text), RegistrySet.Embedded);

    /// <summary>The text of a plan whose body stands behind a front matter of three lines.</summary>
    public static PlanText Body(string body, string title = "标题")
    {
        var result = Read($"---\ntitle: {title}\n---\n{body}");
        return result.Plan?.Text ?? throw new InvalidOperationException(Lines(result.Findings));
    }

    /// <summary>Findings as lines: <c>3:7 bad-date</c>.</summary>
    public static string Lines(IEnumerable<Finding> findings) =>
        string.Join('\n', findings.Select(finding => $"{finding.Span.Line}:{finding.Span.Column} {finding.Code}"));

    /// <summary>All files of a site that lies on the disk.</summary>
    public static SiteSources OfFolder(string root) => new(
    [
        .. Directory.GetFiles(root, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal)
            .Select(file => (File: file, Path: Path.GetRelativePath(root, file).Replace('\\', '/')))
            .Where(file => file.Path.StartsWith("input/", StringComparison.Ordinal) || file.Path.StartsWith("seeds/", StringComparison.Ordinal))
            .Select(file => new SourceFile(
                file.Path[0] == 'i' ? SourceFolder.Input : SourceFolder.Seeds,
                file.Path[6..],
                file.Path,
                new FileInfo(file.File).Length,
                () => File.ReadAllBytes(file.File))),
    ]);
}
