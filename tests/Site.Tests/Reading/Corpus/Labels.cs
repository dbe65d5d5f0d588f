using System.Globalization;
using Site.Model;
using Site.Reading.Corpus;

namespace Site.Tests.Reading.Corpus;

internal sealed record UnitLabel(string Name, int First, int Last);

/// <summary>A heading as a careful reader labels it.</summary>
/// <param name="Levels">The level, and others that do as well.</param>
/// <param name="Optional">May be missing.</param>
internal sealed record HeadingLabel(int Line, string[] Levels, string Text, bool Optional);

internal sealed record JoinLabel(int Line, int NextLine);

/// <summary>A mask as a careful reader labels it.</summary>
/// <param name="Kinds">The kind, and others that do as well.</param>
internal sealed record MaskLabel(int Line, int Offset, string Text, string[] Kinds);

/// <summary>A place before which the numbering shows a loss.</summary>
internal sealed record LossLabel(int Line);

/// <summary>What a careful reader sees in a compilation, or what the program does.</summary>
internal sealed record Labels(List<UnitLabel> Units, List<HeadingLabel> Headings, List<JoinLabel> Joins, List<MaskLabel> Masks)
{
    public List<LossLabel> Losses { get; } = [];

    /// <summary>Reads a table of labels: one a line, cells parted by tabs.</summary>
    public static Labels OfTable(string table)
    {
        var labels = new Labels([], [], [], []);
        foreach (var line in table.Split('\n').Where(line => line.Length > 0 && line[0] != '#'))
        {
            var cells = line.Split('\t');
            switch (cells[0])
            {
                case "unit": labels.Units.Add(new(cells[1], Number(cells[2]), Number(cells[3]))); break;
                case "heading" or "heading?": labels.Headings.Add(new(Number(cells[1]), cells[2].Split(','), cells[3], cells[0] == "heading?")); break;
                case "join": labels.Joins.Add(new(Number(cells[1]), Number(cells[2]))); break;
                case "loss": labels.Losses.Add(new(Number(cells[1]))); break;
                case "mask": labels.Masks.Add(new(Number(cells[1]), Number(cells[2]), cells[3], cells[4].Split(','))); break;
                default: throw new InvalidDataException(line);
            }
        }

        return labels;
    }

    public static Labels OfResult(CorpusResult result)
    {
        var labels = new Labels([], [], [], []);
        foreach (var plan in result.Plans)
        {
            labels.Units.Add(new(plan.Id.Value[(plan.Id.Value.IndexOf('/', StringComparison.Ordinal) + 1)..], plan.StartLine, plan.EndLine));
            foreach (var heading in plan.Text.Leaves().OfType<Heading>())
                labels.Headings.Add(new(plan.Text.Source.At(heading.Span.Start).Line, [Invariant(heading.Level)], plan.Text.Quote(heading.Span), false));
            foreach (var join in plan.Marks.OfType<JoinMark>()) labels.Joins.Add(new(join.Line, join.NextLine));
            foreach (var loss in plan.Marks.OfType<LostMark>()) labels.Losses.Add(new(plan.Text.Source.At(loss.Span.Start).Line));
            foreach (var mask in plan.Marks.OfType<MaskMark>())
            {
                var (line, column) = plan.Text.Source.At(mask.Span.Start);
                labels.Masks.Add(new(line, column - 1, plan.Text.Quote(mask.Span), [NameOf(mask.Kind)]));
            }
        }

        return labels;
    }

    private static string NameOf(MaskKind kind) => kind switch
    {
        MaskKind.PartyCongress => "party-congress",
        MaskKind.ForeignWord => "foreign-word",
        MaskKind.GlyphLoss => "glyph-loss",
        _ => kind.ToString().ToLowerInvariant(),
    };

    private static int Number(string cell) => int.Parse(cell, CultureInfo.InvariantCulture);

    private static string Invariant(int number) => number.ToString(CultureInfo.InvariantCulture);
}
