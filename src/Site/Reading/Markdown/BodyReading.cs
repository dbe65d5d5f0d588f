using Markdig.Syntax;
using Site.Model;
using Site.Registries;
using Site.Text;
using MarkdigMarkdown = Markdig.Markdown;

namespace Site.Reading.Markdown;

/// <summary>The body of a Markdown file → a plan's text.</summary>
internal static class BodyReading
{
    /// <summary>Reads the text from a line of the file on.</summary>
    /// <param name="bodyLine">The first line of the body, counted from 1; may lie behind the last line.</param>
    /// <param name="title">A first heading that repeats it is left out: the page shows it already.</param>
    /// <returns>Null, with a finding, when the body is nested too deeply to be read.</returns>
    public static PlanText? Read(SourceText source, int bodyLine, string title, PinyinTable pinyin, FileFindings findings)
    {
        if (bodyLine > source.Lines.Length) return PlanText.Empty;
        try
        {
            return Convert(source, source.Lines[bodyLine - 1].Start, title, pinyin, findings);
        }
        catch (InsufficientExecutionStackException)
        {
            findings.Add(Messages.MarkdownTooDeep(findings.Path));
            return null;
        }
    }

    private static PlanText Convert(SourceText source, int bodyStart, string title, PinyinTable pinyin, FileFindings findings)
    {
        var body = source.Text[bodyStart..];
        var document = Parse(body);
        var draft = new TextDraft(source);
        var inlines = new InlineWalk(draft, body, bodyStart);
        var walk = new BlockWalk(draft, inlines, body, bodyStart);
        var blocks = walk.Blocks(document, TitleHeading.Repeats(document, title) ? 1 : 0);
        var footnotes = FootnoteWalk.Read(document, walk, source, bodyStart, findings);

        var text = draft.ToString();
        var map = draft.ToMap();
        var ids = new ElementIds(text, pinyin);
        var outline = new Outline(text, map);
        var read = new PlanText(text, ids.Give(outline.Of(blocks)), map)
        {
            Footnotes = [.. footnotes.Select(note => note with { Blocks = ids.Give(new Outline(text, map).Of(note.Blocks)) })],
        };
        MarkdownSlips.Find(read, findings);
        LinkDefinitions.Find(document, inlines, source, bodyStart, findings);
        return read;
    }

    private static MarkdownDocument Parse(string body)
    {
        try
        {
            return MarkdigMarkdown.Parse(body, MarkdownPipelines.Plan);
        }
        catch (ArgumentException)
        {
            // Markdig's own limit of nesting.
            throw new InsufficientExecutionStackException();
        }
    }
}
