using Xunit;

namespace Site.Tests.EndToEnd;

/// <summary>
/// Whole small sites in <c>Sites/</c>. <c>expected/files.txt</c> lists what is built, <c>expected/ADDRESS.txt</c> draws the
/// <c>main</c> of a page, <c>expected-findings.txt</c> says what <c>check</c> finds. <c>UPDATE_EXPECTED=1</c> accepts.
/// </summary>
public sealed class SitesTests
{
    private const string FileList = "files.txt";

    private static readonly string Sites = Repository.PathOf("tests", "Site.Tests", "Sites");

    public static TheoryData<string> Built => [.. Names(name => Directory.Exists(Path.Combine(Sites, name, "expected")))];

    public static TheoryData<string> Checked => [.. Names(name => File.Exists(FindingsOf(name)))];

    [Fact]
    public void Every_site_expects_something() => Faults.None(
        Names(name => !File.Exists(FindingsOf(name)) && !Directory.Exists(Path.Combine(Sites, name, "expected"))));

    [Theory]
    [MemberData(nameof(Checked))]
    public void Check_finds_what_is_expected(string name)
    {
        using var site = TemporarySite.CopyOf(Path.Combine(Sites, name));

        var findings = site.Findings();

        Expect(FindingsOf(name), Lines(findings.Select(finding => finding.Summary)));
        Assert.All(findings, finding => Assert.False(string.IsNullOrWhiteSpace(finding.Hint), finding.Summary));
    }

    [Theory]
    [MemberData(nameof(Built))]
    public void The_site_looks_as_expected(string name)
    {
        using var site = TemporarySite.CopyOf(Path.Combine(Sites, name));
        var result = site.Build();
        Assert.True(result.ExitCode is 0 or 1, result.ToString());
        var built = new BuiltSite(site.Output);
        var expected = Path.Combine(Sites, name, "expected");

        Faults.None(LinkAudit.Faults(built));
        Expect(Path.Combine(expected, FileList), Lines(built.Files.Where(IsOfThisSite)));
        foreach (var picture in Directory.GetFiles(expected, "*.html.txt", SearchOption.AllDirectories))
        {
            var address = Path.GetRelativePath(expected, picture)[..^".txt".Length].Replace('\\', '/');
            Expect(picture, TextPicture.Of(built.Main(address)));
        }
    }

    private static void Expect(string file, string actual)
    {
        if (Snapshots.Updating) File.WriteAllText(file, actual);
        else Assert.Equal(File.Exists(file) ? File.ReadAllText(file) : "", actual);
    }

    // The theme's files and the search index are the same kind of thing in every site; their own tests know them.
    private static bool IsOfThisSite(string address) =>
        !Array.Exists(["assets/", "search/", "data/"], folder => address.StartsWith(folder, StringComparison.Ordinal));

    private static string FindingsOf(string name) => Path.Combine(Sites, name, "expected-findings.txt");

    private static string Lines(IEnumerable<string> lines) => string.Concat(lines.Select(line => line + "\n"));

    private static IEnumerable<string> Names(Func<string, bool> where) =>
        Directory.GetDirectories(Sites).Select(folder => Path.GetFileName(folder)).Where(where).Order(StringComparer.Ordinal);
}
