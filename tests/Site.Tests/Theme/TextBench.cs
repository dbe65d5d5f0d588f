using System.Collections.Immutable;
using Site.Model;

namespace Site.Tests.Theme;

/// <summary>Builds a text block by block, as a reader of sources would.</summary>
internal sealed class TextBench
{
    private readonly List<Block> blocks = [];
    private readonly List<SourceSegment> lines = [];
    private readonly System.Text.StringBuilder text = new();
    private int ids;

    public static PlanText Of(params string[] paragraphs)
    {
        var bench = new TextBench();
        foreach (var paragraph in paragraphs) bench.Paragraph(paragraph);
        return bench.Build();
    }

    public TextBench Heading(int level, string words, string? id = null, int line = 1)
    {
        var span = Append(words, line);
        blocks.Add(new Heading(span, id ?? $"h{++ids}", [new TextRun(span)], level, null));
        return this;
    }

    public TextBench Paragraph(string words, string? id = null, int line = 1)
    {
        var span = Append(words, line);
        blocks.Add(new Paragraph(span, id ?? $"p{++ids}", [new TextRun(span)]));
        return this;
    }

    /// <summary>A paragraph whose inlines are made from the position at which it begins.</summary>
    public TextBench Paragraph(string words, Func<int, ImmutableArray<Inline>> inlines, string? id = null)
    {
        var span = Append(words, 1);
        blocks.Add(new Paragraph(span, id ?? $"p{++ids}", inlines(span.Start)));
        return this;
    }

    public TextBench List(bool ordered, int first, params string[] items)
    {
        var start = text.Length;
        var made = items.Select(words =>
        {
            var span = Append(words, 1);
            return new ListItem(span, [new Paragraph(span, $"p{++ids}", [new TextRun(span)])]);
        }).ToImmutableArray();
        blocks.Add(new ListBlock(new(start, text.Length), ordered, first, made));
        return this;
    }

    public TextBench Table(params string[][] rows)
    {
        var start = text.Length;
        var made = rows.Select((cells, i) =>
        {
            var begin = text.Length;
            var row = cells.Select(words =>
            {
                var span = Append(words, 1);
                return new TableCell(span, $"c{++ids}", [new TextRun(span)]);
            }).ToImmutableArray();
            return new TableRow(new(begin, text.Length), i == 0, row);
        }).ToImmutableArray();
        blocks.Add(new Table(new(start, text.Length), made, [.. rows[0].Select(_ => Alignment.None)]));
        return this;
    }

    public TextBench Quote(string words)
    {
        var span = Append(words, 1);
        blocks.Add(new Quote(span, [new Paragraph(span, $"p{++ids}", [new TextRun(span)])]));
        return this;
    }

    public TextBench Code(string words)
    {
        blocks.Add(new CodeBlock(Append(words, 1), $"p{++ids}"));
        return this;
    }

    public TextBench Rule()
    {
        blocks.Add(new Rule(new(text.Length, text.Length)));
        return this;
    }

    public Footnote Footnote(int number, string words)
    {
        var span = Append(words, 1);
        return new(span, number, [new Paragraph(span, $"p{++ids}", [new TextRun(span)])]);
    }

    public PlanText Build(params Footnote[] footnotes) =>
        new(text.ToString(), [.. blocks], new([.. lines])) { Footnotes = [.. footnotes] };

    private TextSpan Append(string words, int line)
    {
        if (text.Length > 0) text.Append('\n');
        lines.Add(new(text.Length, line, 1));
        text.Append(words);
        return new(text.Length - words.Length, text.Length);
    }
}
