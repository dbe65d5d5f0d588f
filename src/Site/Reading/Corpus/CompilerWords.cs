using Site.Text;

namespace Site.Reading.Corpus;

/// <summary>Words by which whoever compiled a page of samples gives himself away; they stand in <c>compiler-words.tsv</c>.</summary>
internal static class CompilerWords
{
    // A compiler's remark is short; a plan's paragraph may well say 仅供参考.
    private const int Longest = 200;

    private static readonly ILookup<string, string> Words =
        WordFiles.Rows("compiler-words.tsv").ToLookup(row => row[0], row => row[1], StringComparer.Ordinal);

    private static readonly string[] BeforeWords = [.. Words["before"]];
    private static readonly string[] BehindWords = [.. Words["behind"]];
    private static readonly string[] DocumentWords = [.. Words["document"]];

    public static bool StandBefore(ReadOnlySpan<char> line) => line.Length <= Longest && Has(line, BeforeWords);

    public static bool StandBehind(ReadOnlySpan<char> line) => line.Length <= Longest && Has(line, BehindWords);

    public static bool NameDocument(ReadOnlySpan<char> title) => Has(title, DocumentWords);

    private static bool Has(ReadOnlySpan<char> line, string[] words)
    {
        foreach (var word in words)
            if (line.Contains(word, StringComparison.Ordinal)) return true;
        return false;
    }
}
