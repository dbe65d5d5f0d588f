using System.Text;
using Markdig;
using Markdig.Extensions.Footnotes;
using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Syntax;
using MarkdigFootnote = Markdig.Extensions.Footnotes.Footnote;

namespace Site.Reading.Markdown;

/// <summary>Which Markdown is read: the common kind with pipe tables, footnotes and ~~deleted~~, for Chinese text.</summary>
internal static class MarkdownPipelines
{
    private static readonly object FootnoteKey = new();

    public static MarkdownPipeline Plan { get; } = Build();

    /// <summary>Every footnote of a document, also those that no text refers to, in the order of the source.</summary>
    public static IReadOnlyList<MarkdigFootnote> FootnotesOf(MarkdownDocument document) =>
        document.GetData(FootnoteKey) as List<MarkdigFootnote> ?? [];

    private static MarkdownPipeline Build()
    {
        var footnotes = new FootnoteParser();
        footnotes.Closed += Remember;
        var builder = new MarkdownPipelineBuilder()
            .UsePreciseSourceLocation()
            .DisableHtml()
            .UsePipeTables()
            .UseFootnotes()
            .UseEmphasisExtras(Markdig.Extensions.EmphasisExtras.EmphasisExtraOptions.Strikethrough)
            .UseCjkFriendlyEmphasis();

        builder.BlockParsers.Insert(0, footnotes);

        // Words behind ~~~ are words, not the name of a programming language: they must not vanish.
        builder.BlockParsers.FindExact<FencedCodeBlockParser>()!.InfoParser =
            static (BlockProcessor processor, ref StringSlice line, IFencedBlock block, char sign) =>
            Ascii.IsValid(line.AsSpan()) && FencedCodeBlockParser.DefaultInfoParser(processor, ref line, block, sign);

        // Editors indent the first line of a paragraph; four blanks must not make a program listing of it.
        builder.BlockParsers.TryRemove<IndentedCodeBlockParser>();
        // A line of --- under a paragraph is meant as a rule, not as a heading.
        builder.BlockParsers.FindExact<ParagraphBlockParser>()!.ParseSetextHeadings = false;
        return builder.Build();
    }

    private static void Remember(BlockProcessor processor, Block block)
    {
        if (processor.Document.GetData(FootnoteKey) is not List<MarkdigFootnote> known)
            processor.Document.SetData(FootnoteKey, known = []);
        known.Add((MarkdigFootnote)block);
    }
}
