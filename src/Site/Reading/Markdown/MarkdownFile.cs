using Site.Model;
using Site.Reading.Yaml;
using Site.Text;

namespace Site.Reading.Markdown;

/// <summary>A Markdown file taken apart: its text, what stands between the <c>---</c> lines, and where the body begins.</summary>
internal sealed record MarkdownFile(SourceText Text, YamlMapping Keys, int BodyLine)
{
    /// <summary>From the first to the last line of the body that is not blank.</summary>
    public SourceSpan BodySpan
    {
        get
        {
            var last = Text.Lines.Length;
            while (last > BodyLine && Text.Line(last).Trim().IsEmpty) last--;
            var first = Math.Min(BodyLine, last);
            while (first < last && Text.Line(first).Trim().IsEmpty) first++;
            return new(first, 1, last, Text.Lines[last - 1].Length + 1);
        }
    }

    /// <summary>Opens a file; null, with findings, when its text or front matter cannot be read.</summary>
    public static MarkdownFile? Open(SourceFile file, FileFindings findings)
    {
        var decoded = SourceTextReading.Read(file);
        findings.AddRange(decoded.Findings);
        if (decoded.Text is not { } text || FrontMatterPart.Find(text, findings) is not { } part) return null;
        return YamlReading.Read(text, part.Yaml, findings) is { } keys ? new(text, keys, part.BodyLine) : null;
    }
}
