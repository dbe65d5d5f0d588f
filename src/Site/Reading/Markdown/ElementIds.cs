using Site.Model;
using Site.Registries;

namespace Site.Reading.Markdown;

/// <summary>Gives every leaf its element id: a heading its words in pinyin, everything else p1, p2 … in reading order.</summary>
internal sealed class ElementIds(string text, PinyinTable pinyin)
{
    private const int LongestId = 40;
    private const int LongestSyllable = 6;

    /// <summary>Of most paragraphs: every plan has the same.</summary>
    private static readonly string[] Usual = [.. Enumerable.Range(1, 200).Select(Numbered)];

    private readonly Dictionary<string, int> _counts = new(StringComparer.Ordinal);
    private int _paragraphs;

    public ImmutableArray<Block> Give(ImmutableArray<Block> blocks) => BlockTree.Map(blocks, Give);

    private LeafBlock Give(LeafBlock leaf) => leaf switch
    {
        Heading heading => heading with { Id = Unique(WordsOf(heading)) },
        Paragraph paragraph => paragraph with { Id = Next() },
        TableCell cell => cell with { Id = Next() },
        CodeBlock code => code with { Id = Next() },
        _ => leaf,
    };

    private string Next() => ++_paragraphs <= Usual.Length ? Usual[_paragraphs - 1] : Numbered(_paragraphs);

    private static string Numbered(int paragraph) => string.Create(null, $"p{paragraph}");

    private string WordsOf(Heading heading)
    {
        var start = heading.Numbering?.Span.End ?? heading.Span.Start;
        var words = text.AsSpan(start, Math.Min(heading.Span.End - start, LongestId));
        var id = pinyin.Of(words.ToString());
        while (id.Length > LongestId)
        {
            // One character gives at most six letters: go as near as that allows, then one by one.
            words = words[..^Math.Max(1, (id.Length - LongestId) / LongestSyllable)];
            id = pinyin.Of(words.ToString());
        }

        return id;
    }

    private string Unique(string words)
    {
        var id = words.Length == 0 || IsNumberOfParagraph(words) ? "h" + words : words;
        var count = _counts.GetValueOrDefault(id) + 1;
        _counts[id] = count;
        // Pinyin never holds a hyphen, so no other heading is called that.
        return count == 1 ? id : string.Create(null, $"{id}-{count}");
    }

    private static bool IsNumberOfParagraph(string id) =>
        id.Length > 1 && id[0] == 'p' && !id.AsSpan(1).ContainsAnyExceptInRange('0', '9');
}
