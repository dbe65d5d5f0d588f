using System.Buffers;
using System.Text;
using Site.Model;

namespace Site.Publishing.Downloads;

/// <summary>Words of a block as Markdown: signs that would be read as mark-up get a backslash.</summary>
/// <param name="leadsTo">Where a destination leads from the file, or null when it leads nowhere.</param>
internal sealed class MarkdownInlines(StringBuilder output, PlanText text, Func<string, string?> leadsTo)
{
    private static readonly SearchValues<char> Signs = SearchValues.Create("\\`*_[]<>&~|#");

    public void Write(ImmutableArray<Inline> inlines, string indent)
    {
        foreach (var inline in inlines) Write(inline, indent, "  \n");
    }

    /// <summary>As the beginning of a line, where a number, a dash or a sign of a heading would begin something else.</summary>
    public void WriteLine(ImmutableArray<Inline> inlines, string indent)
    {
        if (inlines is [TextRun first, ..] && first.Span.Length > 0 && text.Text[first.Span.Start] is '-' or '+' or '=') output.Append('\\');
        Write(inlines, indent);
    }

    /// <summary>As a cell, which is one line whatever it holds.</summary>
    public void WriteCell(ImmutableArray<Inline> inlines)
    {
        foreach (var inline in inlines) Write(inline, "", " ");
    }

    private void Write(Inline inline, string indent, string lineBreak)
    {
        switch (inline)
        {
            case CodeRun:
                output.Append('`').Append(text.Slice(inline.Span)).Append('`');
                break;
            case Emphasis emphasis:
                var sign = emphasis.Kind switch { EmphasisKind.Strong => "**", EmphasisKind.Deleted => "~~", _ => "*" };
                output.Append(sign);
                foreach (var inner in emphasis.Inlines) Write(inner, indent, lineBreak);
                output.Append(sign);
                break;
            case Link link:
                WriteLink(link, indent, lineBreak);
                break;
            case Image image when leadsTo(image.Destination) is { } source:
                output.Append("![");
                Escape(text.Slice(image.Span));
                output.Append("](<").Append(source).Append(">)");
                break;
            case HardBreak:
                output.Append(lineBreak);
                if (lineBreak.EndsWith('\n')) output.Append(indent);
                break;
            case FootnoteReference reference:
                output.Append(null, $"[^{reference.Number}]");
                break;
            default:
                Escape(text.Slice(inline.Span));
                break;
        }
    }

    private void WriteLink(Link link, string indent, string lineBreak)
    {
        var target = leadsTo(link.Destination);
        if (target is not null) output.Append('[');
        foreach (var inner in link.Inlines) Write(inner, indent, lineBreak);
        if (target is not null) output.Append("](<").Append(target).Append(">)");
    }

    private void Escape(ReadOnlySpan<char> words)
    {
        for (var sign = words.IndexOfAny(Signs); sign >= 0; sign = words.IndexOfAny(Signs))
        {
            output.Append(words[..sign]).Append('\\').Append(words[sign]);
            words = words[(sign + 1)..];
        }

        output.Append(words);
    }
}
