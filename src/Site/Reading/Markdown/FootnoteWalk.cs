using Markdig.Syntax;
using Site.Model;
using Site.Text;
using MarkdigFootnote = Markdig.Extensions.Footnotes.Footnote;
using SourceSpan = Site.Model.SourceSpan;

namespace Site.Reading.Markdown;

/// <summary>Footnotes in the order of their first reference; those that nothing refers to come last, with a finding.</summary>
internal static class FootnoteWalk
{
    public static ImmutableArray<Footnote> Read(
        MarkdownDocument document, BlockWalk walk, SourceText source, int bodyStart, FileFindings findings)
    {
        var known = MarkdownPipelines.FootnotesOf(document);
        var notes = ImmutableArray.CreateBuilder<Footnote>();
        foreach (var note in known.Where(note => note.Order >= 0).OrderBy(note => note.Order)) notes.Add(Convert(note, note.Order));
        var next = notes.Count == 0 ? 0 : notes[^1].Number;
        foreach (var note in known.Where(note => note.Order < 0))
        {
            findings.Add(Messages.FootnoteUnused(findings.Path, PlaceOf(note, source, bodyStart), note.Label ?? ""));
            notes.Add(Convert(note, ++next));
        }

        return notes.DrainToImmutable();

        Footnote Convert(MarkdigFootnote note, int number)
        {
            var blocks = walk.Blocks(note);
            var span = blocks.IsEmpty ? default : new TextSpan(blocks[0].Span.Start, blocks[^1].Span.End);
            return new(span, number, blocks);
        }
    }

    private static SourceSpan PlaceOf(MarkdigFootnote note, SourceText source, int bodyStart)
    {
        var start = Math.Clamp(bodyStart + note.LabelSpan.Start, 0, source.Text.Length);
        return source.Span(start, Math.Clamp(bodyStart + note.LabelSpan.End + 1, start, source.Text.Length));
    }
}
