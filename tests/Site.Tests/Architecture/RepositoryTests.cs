using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using Xunit;

namespace Site.Tests.Architecture;

public sealed partial class RepositoryTests
{
    // What whole sites for tests hold may be broken on purpose.
    private const string Fixtures = "tests/Site.Tests/Sites/";

    private static readonly string[] TextEndings =
    [
        ".cs", ".cshtml", ".csproj", ".css", ".editorconfig", ".gitattributes", ".gitignore", ".html", ".js", ".json", ".md",
        ".props", ".sh", ".sln", ".snap", ".svg", ".tsv", ".txt", ".xml", ".yml", "/run", "LICENSE",
    ];

    private static readonly string[] TopFolders = ["src/", "tests/", "seeds/", "input/", "theme/", ".ci/"];

    // Folders and files that an office may have or not.
    private static readonly string[] Optional = ["input/site.yml", "input/registries", "input/fragments", "input/attachments", "input/pages"];

    [Theory]
    [InlineData("000_2752b44bf6f831f0.txt", "64df93d455ab070f11a0a608e7f05e7d52e0be12cc2d61edaea803cc2e1c5473")]
    public void A_seed_stands_byte_for_byte_as_it_was_found(string name, string expected)
    {
        var bytes = File.ReadAllBytes(Repository.PathOf("seeds", name));

        Assert.Equal(expected, Convert.ToHexStringLower(SHA256.HashData(bytes)));
    }

    [Fact]
    public void Text_files_are_UTF8_with_LF()
    {
        var utf8 = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);
        var files = WorkingCopy.Files()
            .Where(path => TextEndings.Any(ending => path.EndsWith(ending, StringComparison.Ordinal)))
            .Where(path => !path.StartsWith(Fixtures, StringComparison.Ordinal) && !IsSeed(path))
            .ToArray();

        Assert.NotEmpty(files);
        Faults.None(files.Where(path => !IsText(File.ReadAllBytes(Repository.PathOf(path)), utf8)));
    }

    [Fact]
    public void What_a_README_names_exists()
    {
        var missing =
            from readme in WorkingCopy.Files().Where(path => Path.GetFileName(path) == "README.md")
            where !readme.StartsWith(Fixtures, StringComparison.Ordinal)
            let folder = Path.GetDirectoryName(readme)!
            let text = File.ReadAllText(Repository.PathOf(readme))
            from named in Links(text).Select(link => Path.Combine(folder, link)).Concat(Mentions(text))
            where !Path.Exists(Repository.PathOf(named)) && !Optional.Any(path => (named + "/").StartsWith(path + "/", StringComparison.Ordinal))
            select $"{readme} names {named}";

        Faults.None(missing);
    }

    private static bool IsSeed(string path) =>
        path.StartsWith("seeds/", StringComparison.Ordinal) && path.EndsWith(".txt", StringComparison.Ordinal);

    private static bool IsText(byte[] bytes, UTF8Encoding utf8)
    {
        try
        {
            return !utf8.GetString(bytes).Contains('\r', StringComparison.Ordinal);
        }
        catch (DecoderFallbackException)
        {
            return false;
        }
    }

    private static IEnumerable<string> Links(string text) =>
        Link().Matches(Code().Replace(text, "")).Select(match => match.Groups[1].Value)
            .Where(link => !link.Contains(':', StringComparison.Ordinal) && !link.StartsWith('#'))
            .Select(link => Uri.UnescapeDataString(link.Split('#')[0]));

    private static IEnumerable<string> Mentions(string text) =>
        Mention().Matches(text).Select(match => match.Groups[1].Value.TrimEnd('/'))
            .Where(path => TopFolders.Any(folder => (path + "/").StartsWith(folder, StringComparison.Ordinal)))
            .Where(path => path.IndexOfAny(['<', '*', '{', '…', ' ']) < 0);

    // ```…``` and `…`: what stands there shows how something is written.
    [GeneratedRegex(@"(`+)[\s\S]*?\1")]
    private static partial Regex Code();

    // [the rooms](src/README.md)
    [GeneratedRegex(@"\]\(([^)\s]+)\)")]
    private static partial Regex Link();

    // `src/Site/Model/`
    [GeneratedRegex(@"`([^`\n]+)`")]
    private static partial Regex Mention();
}
