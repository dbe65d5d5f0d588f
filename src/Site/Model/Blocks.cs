namespace Site.Model;

/// <summary>One block of a plan's text. <see cref="Span"/> covers its characters in <see cref="PlanText.Text"/>.</summary>
public abstract record Block(TextSpan Span);

/// <summary>A block that holds characters. <see cref="Id"/> is its element id, unique and stable within the plan.</summary>
public abstract record LeafBlock(TextSpan Span, string Id, ImmutableArray<Inline> Inlines) : Block(Span);

/// <summary>
/// A heading; <see cref="Level"/> counts from 1, the highest kind of numbering in the plan.
/// <see cref="Numbering"/> is what stands before its words (一、 （一） 1.), part of the text, or null.
/// </summary>
public sealed record Heading(TextSpan Span, string Id, ImmutableArray<Inline> Inlines, int Level, Numbering? Numbering)
    : LeafBlock(Span, Id, Inlines);

public sealed record Paragraph(TextSpan Span, string Id, ImmutableArray<Inline> Inlines) : LeafBlock(Span, Id, Inlines)
{
    /// <summary>The number it begins with (1、 (1) 一是), part of the text, or null.</summary>
    public Numbering? Numbering { get; init; }
}

/// <summary>Text to be shown as typed, line breaks kept.</summary>
public sealed record CodeBlock(TextSpan Span, string Id) : LeafBlock(Span, Id, [new TextRun(Span)]);

public sealed record ListBlock(TextSpan Span, bool Ordered, int First, ImmutableArray<ListItem> Items) : Block(Span);

public sealed record ListItem(TextSpan Span, ImmutableArray<Block> Blocks) : Block(Span);

public sealed record Quote(TextSpan Span, ImmutableArray<Block> Blocks) : Block(Span);

public sealed record Table(TextSpan Span, ImmutableArray<TableRow> Rows, ImmutableArray<Alignment> Columns) : Block(Span);

public sealed record TableRow(TextSpan Span, bool IsHeader, ImmutableArray<TableCell> Cells) : Block(Span);

public sealed record TableCell(TextSpan Span, string Id, ImmutableArray<Inline> Inlines) : LeafBlock(Span, Id, Inlines);

public sealed record Rule(TextSpan Span) : Block(Span);

/// <summary>A footnote; <see cref="Number"/> counts from 1 in order of first reference.</summary>
public sealed record Footnote(TextSpan Span, int Number, ImmutableArray<Block> Blocks) : Block(Span);

public enum Alignment
{
    None,
    Left,
    Center,
    Right,
}

/// <summary>How a heading or an item is numbered: the printed mark, its kind and its value.</summary>
/// <param name="Span">The mark within the plan's text: 一、 （二） 3. ①</param>
/// <param name="Value">1 for 一, （一）, 1. and ①.</param>
public sealed record Numbering(TextSpan Span, NumberingKind Kind, int Value);

/// <summary>Kinds of numbering, from the highest level of an official text to the lowest (GB/T 9704: 一、（一）1.（1））.</summary>
public enum NumberingKind
{
    /// <summary>第一章 第一部分</summary>
    Chapter,

    /// <summary>一、</summary>
    Han,

    /// <summary>（一） (一)</summary>
    HanInBrackets,

    /// <summary>1. 1、</summary>
    Digit,

    /// <summary>（1） (1)</summary>
    DigitInBrackets,

    /// <summary>①</summary>
    Circled,

    /// <summary>一是 第一， — numbers a point inside a text, never a heading.</summary>
    Point,
}
