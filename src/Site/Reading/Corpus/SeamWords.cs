using Site.Text;

namespace Site.Reading.Corpus;

/// <summary>Words that open a text, tie a paragraph to the one before, or name who acts; they stand in <c>seams.tsv</c>.</summary>
internal static class SeamWords
{
    private const int OpeningReach = 120;

    private static readonly ILookup<string, string> Words =
        WordFiles.Rows("seams.tsv").ToLookup(row => row[0], row => row[1], StringComparer.Ordinal);

    private static readonly string[] Opens = [.. Words["opens"]];
    private static readonly string[] OpensWithin = [.. Words["opens-within"]];
    private static readonly string[] Ties = [.. Words["ties"]];

    /// <summary>Longest first: 工作联络组 is no 联络组.</summary>
    public static readonly string[] Bodies = [.. Words["body"].OrderByDescending(word => word.Length).ThenBy(word => word, StringComparer.Ordinal)];

    public static readonly string[] Grounds = [.. Words["ground"]];

    public static bool Tie(ReadOnlySpan<char> paragraph) => Begins(paragraph, Ties);

    public static bool Open(ReadOnlySpan<char> paragraph)
    {
        if (Begins(paragraph, Opens)) return true;
        var near = paragraph[..Math.Min(paragraph.Length, OpeningReach)];
        foreach (var word in OpensWithin)
            if (near.Contains(word, StringComparison.Ordinal)) return true;
        return false;
    }

    private static bool Begins(ReadOnlySpan<char> paragraph, string[] words)
    {
        foreach (var word in words)
            if (paragraph.StartsWith(word, StringComparison.Ordinal)) return true;
        return false;
    }
}
