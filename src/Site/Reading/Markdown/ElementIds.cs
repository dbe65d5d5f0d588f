using Site.Model;
using Site.Registries;

namespace Site.Reading.Markdown;

/// <summary>Gives every leaf its element id: a heading its words in pinyin, everything else p1, p2 … in reading order.</summary>
internal sealed class ElementIds(string text, PinyinTable pinyin)
{
    private const int LongestId = 40;
    private const int LongestSyllable = 6;

    private readonly HashSet<string> _used = new(StringComparer.Ordinal);
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

    private string Next() => string.Create(null, $"p{++_paragraphs}");

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

    // p and a number is what paragraphs are called.
    private string Unique(string words)
    {
        var isTaken = words.Length == 0 || (words[0] == 'p' && words.AsSpan(1).ContainsAnyInRange('0', '9') && !words.AsSpan(1).ContainsAnyExceptInRange('0', '9'));
        var id = isTaken ? "h" + words : words;
        for (var count = 2; !_used.Add(id); count++) id = string.Create(null, $"{(isTaken ? "h" : "")}{words}-{count}");
        return id;
    }
}
