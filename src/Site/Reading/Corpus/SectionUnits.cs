using Site.Registries;
using Site.Text;

namespace Site.Reading.Corpus;

/// <summary>Parts the text below one title into its units: where the program sees seams, and where editors decided.</summary>
internal sealed class SectionUnits(SourceText source, SeedDecisions decisions, FileFindings findings, DecisionsUsed used, RegistrySet registries)
{
    public ImmutableArray<Unit> Of(SeedSection section, SectionText text)
    {
        var pieces = Piece.Of(text);
        var starts = new SortedSet<int> { 0 };
        foreach (var seam in new TextSeams(registries.Seams, registries.Compilers).Find(text.Text, pieces)) Take(seam, text, pieces, starts);
        foreach (var split in decisions.Splits)
            if (PieceAt(text, pieces, split.Line) is { } piece && used.Confirm(split, source)) starts.Add(piece);
        return Named(section, text, pieces, [.. starts]);
    }

    private void Take(Seam seam, SectionText text, ImmutableArray<Piece> pieces, SortedSet<int> starts)
    {
        var line = text.LineOf(pieces[seam.Piece].Span.Start);
        if (decisions.Merges.FirstOrDefault(merge => merge.Line == line) is { } merge && used.Confirm(merge, source)) return;
        if (seam.IsSure)
        {
            starts.Add(seam.Piece);
            return;
        }

        var offset = text.OffsetOf(pieces[seam.Restart].Span.Start);
        findings.Add(Messages.NumberingStartsAgain(findings.Path, source.Span(offset, offset + pieces[seam.Restart].Numbering!.Span.Length)));
    }

    private static int? PieceAt(SectionText text, ImmutableArray<Piece> pieces, int line)
    {
        int low = 0, high = pieces.Length - 1;
        if (line < text.LineOf(pieces[0].Span.Start) || line > text.LineOf(pieces[^1].Span.End - 1)) return null;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (text.LineOf(pieces[middle].Span.Start) < line) low = middle + 1; else high = middle;
        }

        return text.LineOf(pieces[low].Span.Start) == line ? low : null;
    }

    private static ImmutableArray<Unit> Named(SeedSection section, SectionText text, ImmutableArray<Piece> pieces, ImmutableArray<int> starts)
    {
        var units = ImmutableArray.CreateBuilder<Unit>(starts.Length);
        for (var i = 0; i < starts.Length; i++)
        {
            var end = i + 1 < starts.Length ? starts[i + 1] : pieces.Length;
            units.Add(new(string.Create(null, $"{section.Ordinal}{Letters(i)}"), section, text, pieces[starts[i]..end]));
        }

        return units.MoveToImmutable();
    }

    // a … z, then aa, ab …
    private static string Letters(int index) =>
        index < 26 ? ((char)('a' + index)).ToString() : Letters((index / 26) - 1) + (char)('a' + (index % 26));
}
