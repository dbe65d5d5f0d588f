using Site.Model;
using Site.Text;

namespace Site.Reading.Markdown;

/// <summary>Where the front matter of a Markdown file stands, and where the body begins.</summary>
/// <param name="Yaml">Between the two <c>---</c> lines.</param>
/// <param name="BodyLine">The first line behind the closing <c>---</c>, counted from 1.</param>
internal sealed record FrontMatterPart(TextSpan Yaml, int BodyLine)
{
    private const string Fence = "---";

    /// <summary>Finds the part; null and a finding when the file is empty or its front matter is missing or open.</summary>
    public static FrontMatterPart? Find(SourceText text, FileFindings findings)
    {
        if (text.Text.AsSpan().Trim().IsEmpty)
        {
            findings.Add(Messages.EmptyFile(findings.Path));
            return null;
        }

        if (!IsFence(text.Line(1)))
        {
            findings.Add(Messages.FrontMatterMissing(findings.Path, FirstFence(text)));
            return null;
        }

        for (var line = 2; line <= text.Lines.Length; line++)
            if (IsFence(text.Line(line))) return new(new(text.Lines[1].Start, text.Lines[line - 1].Start), line + 1);
        findings.Add(Messages.FrontMatterUnclosed(findings.Path));
        return null;
    }

    private static bool IsFence(ReadOnlySpan<char> line) => line.TrimEnd().SequenceEqual(Fence);

    // A fence that only blank lines or blanks keep from the first place is worth naming.
    private static int? FirstFence(SourceText text)
    {
        for (var line = 1; line <= text.Lines.Length; line++)
        {
            var content = text.Line(line).Trim();
            if (content.SequenceEqual(Fence)) return line;
            if (!content.IsEmpty) return null;
        }

        return null;
    }
}
