using Site.Model;
using Site.Registries;
using Site.Text;

namespace Site.Reading.Corpus;

/// <summary>A seed taken apart: what its page is called, and the texts that its titles part.</summary>
internal sealed record SeedPage(string? Title, ImmutableArray<SeedSection> Sections)
{
    // A page's title is one line; what is longer is text.
    private const int LongestTitle = 80;

    // What stands before the first title is a compiler's remark unless it is as long, or as ordered, as a plan.
    private const int LongestRemark = 800;

    public static SeedPage Of(SourceFile file, SourceText source, LeftOutList leftOut, FileFindings findings, CompilerLexicon compilers)
    {
        var lines = SeedLine.Of(source, leftOut);
        if (lines.IsEmpty)
        {
            findings.Add(Messages.SeedEmpty(file));
            return new(null, []);
        }

        var titles = SeedTitles.Find(source, lines, compilers);
        var hasTitle = IsPageTitle(source, lines, titles, compilers);
        if (hasTitle) leftOut.Add(lines[0].Span, LeftOutReason.PageTitle);
        var pageTitle = hasTitle ? lines[0].Visible(source, null) : null;
        var opening = lines[(hasTitle ? 1 : 0)..(titles.IsEmpty ? lines.Length : titles[0].Line)];
        var named = pageTitle ?? SourceNames.Bare(file.Path);
        var sections = titles.IsEmpty ? Whole(source, opening, named, leftOut, compilers) : Parted(source, lines, titles, opening, named, leftOut, findings, compilers);
        if (sections.IsEmpty) findings.Add(Messages.SeedWithoutText(file));
        return new(pageTitle, sections);
    }

    private static bool IsPageTitle(SourceText source, ImmutableArray<SeedLine> lines, ImmutableArray<TitleLine> titles, CompilerLexicon compilers)
    {
        if (titles is [{ Line: 0 }, ..]) return false;
        var line = lines[0].Of(source);
        if (line.Length > LongestTitle || line.ContainsAny("。；！？")) return false;
        return (!titles.IsEmpty || lines.Length > 1) && Numberings.At(source.Text, lines[0].Span.Start, lines[0].Span.End) is null
            && (!titles.IsEmpty || compilers.NamesDocument(line));
    }

    private static ImmutableArray<SeedSection> Whole(SourceText source, ImmutableArray<SeedLine> lines, string title, LeftOutList leftOut, CompilerLexicon compilers)
    {
        var first = 0;
        while (first < lines.Length && compilers.StandsBefore(lines[first].Of(source))) leftOut.Add(lines[first++].Span, LeftOutReason.CompilerWords);
        var body = WithoutClosing(source, lines[first..], leftOut, compilers);
        return body.IsEmpty ? [] : [new(1, title, null, body)];
    }

    private static ImmutableArray<SeedSection> Parted(
        SourceText source, ImmutableArray<SeedLine> lines, ImmutableArray<TitleLine> titles, ImmutableArray<SeedLine> opening, string named,
        LeftOutList leftOut, FileFindings findings, CompilerLexicon compilers)
    {
        var sections = ImmutableArray.CreateBuilder<SeedSection>();
        if (IsText(source, opening))
            sections.Add(new(titles[0].Ordinal - 1, named, null, opening));
        else
            foreach (var line in opening) leftOut.Add(line.Span, LeftOutReason.CompilerWords);

        var empty = new List<SeedLine>();
        for (var i = 0; i < titles.Length; i++)
        {
            var heading = lines[titles[i].Line];
            var end = i + 1 < titles.Length ? titles[i + 1].Line : lines.Length;
            var body = WithoutClosing(source, lines[(titles[i].Line + 1)..end], leftOut, compilers);
            if (!body.IsEmpty)
            {
                sections.Add(new(titles[i].Ordinal, heading.Visible(source, leftOut), heading, body));
                continue;
            }

            leftOut.Add(heading.Span, LeftOutReason.TitleWithoutText);
            empty.Add(heading);
        }

        // A list of contents names each title once more, with its text.
        var found = sections.Select(section => section.Title).ToHashSet(StringComparer.Ordinal);
        empty.RemoveAll(line => found.Contains(line.Of(source).ToString()));
        if (empty.Count > 0) findings.Add(Messages.TitleWithoutText(findings.Path, source.Span(empty[0].Span.Start, empty[0].Span.End), empty.Count));
        return Numbered(sections, source, findings);
    }

    // Printed numbers name the units as long as they rise; a compilation that counts twice from one is counted through.
    private static ImmutableArray<SeedSection> Numbered(ImmutableArray<SeedSection>.Builder sections, SourceText source, FileFindings findings)
    {
        for (var i = 1; i < sections.Count; i++)
        {
            if (sections[i].Ordinal > sections[i - 1].Ordinal) continue;
            var title = sections[i].TitleLine!.Value;
            findings.Add(Messages.TitlesOutOfOrder(findings.Path, source.Span(title.Span.Start, title.Span.End)));
            return [.. sections.Select((section, index) => section with { Ordinal = index + 1 })];
        }

        return sections.ToImmutable();
    }

    private static bool IsText(SourceText source, ImmutableArray<SeedLine> lines)
    {
        var length = 0;
        var headings = 0;
        foreach (var line in lines)
        {
            length += line.Span.Length;
            if (Numberings.At(source.Text, line.Span.Start, line.Span.End) is { Kind: <= NumberingKind.HanInBrackets }) headings++;
        }

        return length > LongestRemark || headings >= 2;
    }

    private static ImmutableArray<SeedLine> WithoutClosing(SourceText source, ImmutableArray<SeedLine> lines, LeftOutList leftOut, CompilerLexicon compilers)
    {
        var end = lines.Length;
        while (end > 0 && compilers.StandsBehind(lines[end - 1].Of(source))) leftOut.Add(lines[--end].Span, LeftOutReason.CompilerWords);
        return lines[..end];
    }
}

/// <summary>The text below one title, which may hold several plans.</summary>
/// <param name="Ordinal">The title's number; 0 when text stands before the first title.</param>
/// <param name="TitleLine">Null when the text has no title line of its own.</param>
internal sealed record SeedSection(int Ordinal, string Title, SeedLine? TitleLine, ImmutableArray<SeedLine> Lines);
