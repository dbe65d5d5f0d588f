using Site.Model;

namespace Site.Reading.Markdown;

/// <summary>Signs of Markdown that were meant and did not take effect: they stand in the text as typed, and nobody would notice.</summary>
internal static class MarkdownSlips
{
    private const int LongestLabel = 20;

    public static void Find(PlanText text, FileFindings findings)
    {
        foreach (var leaf in text.Leaves())
        {
            if (leaf is CodeBlock || leaf.Span.Length == 0) continue;
            if (HashLength(text.Slice(leaf.Span)) is > 0 and var hashes)
                findings.Add(Messages.HashWithoutSpace(findings.Path, text.Source.Of(new(leaf.Span.Start, leaf.Span.Start + hashes))));
            if (leaf is Paragraph && IsTable(text.Slice(leaf.Span))) findings.Add(Messages.TableNotRead(findings.Path, text.Source.Of(leaf.Span)));
            FindFootnotes(text, leaf.Inlines, findings);
        }
    }

    // #一、加强学习 : the signs, when words follow without a space.
    private static int HashLength(ReadOnlySpan<char> words)
    {
        var length = words.IndexOfAnyExcept('#');
        return length is >= 1 and <= 6 && !char.IsWhiteSpace(words[length]) && !char.IsAsciiDigit(words[length]) ? length : 0;
    }

    // |时间|内容| |3月|学习| left as text: the line of | --- | --- | is missing or written otherwise.
    private static bool IsTable(ReadOnlySpan<char> words) => words[0] == '|' && words.Count('|') > 3;

    private static void FindFootnotes(PlanText text, ImmutableArray<Inline> inlines, FileFindings findings)
    {
        foreach (var inline in inlines)
        {
            if (inline is Emphasis emphasis) FindFootnotes(text, emphasis.Inlines, findings);
            if (inline is TextRun) FindFootnotes(text, inline.Span, findings);
        }
    }

    private static void FindFootnotes(PlanText text, TextSpan span, FileFindings findings)
    {
        for (var at = span.Start; at < span.End;)
        {
            var rest = text.Slice(new(at, span.End));
            var start = rest.IndexOf("[^", StringComparison.Ordinal);
            if (start < 0) return;
            var length = rest[start..].IndexOf(']') + 1;
            // [^v^] hides a word.
            if (length is > 3 and <= LongestLabel + 3 && rest[start + length - 2] != '^')
                findings.Add(Messages.FootnoteMissing(findings.Path, text.Source.Of(new(at + start, at + start + length)), rest.Slice(start, length).ToString()));
            at += start + 2;
        }
    }
}
