using System.Globalization;

namespace Site.Tests.Drafting;

internal sealed record ExpectedName(string Unit, string Level, string? Name, string[] Accepted);

internal sealed record ExpectedYear(string Unit, int? Year, int First, int Last);

internal sealed record ExpectedSection(string Unit, int Line, string[] Areas, string[] AlsoAreas);

internal sealed record ExpectedCommitment(bool Optional, int[] Lines, int Number, int? NumberMax, string Operator, string Unit, string Quote);

internal sealed record ExpectedActivity(int[] Lines, int Month, string Part);

/// <summary>What a careful reader knows of a compilation: a table, one fact a line, cells parted by tabs.</summary>
internal sealed record ExpectedFacts(
    List<ExpectedName> Names, List<ExpectedYear> Years, List<ExpectedSection> Sections, List<ExpectedCommitment> Commitments,
    List<ExpectedActivity> Activities, List<(string Unit, string Of)> Repeats)
{
    public static ExpectedFacts Read(string table)
    {
        var facts = new ExpectedFacts([], [], [], [], [], []);
        foreach (var line in table.Split('\n').Where(line => line.Length > 0 && line[0] != '#')) facts.Add(line.Split('\t'));
        return facts;
    }

    private void Add(string[] cells)
    {
        switch (cells[0])
        {
            case "place": Names.Add(new(cells[1], cells[2], Known(cells[3]), List(cells[4]))); break;
            case "year": Years.Add(new(cells[1], Known(cells[2]) is { } year ? Number(year) : null, Number(cells[3]), Number(cells[4]))); break;
            case "section": Sections.Add(new(cells[1], Number(cells[2]), List(cells[3]), List(cells[4]))); break;
            case "commitment" or "commitment?":
                Commitments.Add(new(
                    cells[0][^1] == '?', Numbers(cells[1]), Number(cells[2]), Known(cells[3]) is { } max ? Number(max) : null, cells[4], cells[5], cells[6]));
                break;
            case "activity": Activities.Add(new(Numbers(cells[1]), Number(cells[2]), cells[3])); break;
            case "repeat": Repeats.Add((cells[1], cells[2])); break;
            default: throw new InvalidDataException(string.Join('\t', cells));
        }
    }

    private static string? Known(string cell) => cell == "-" ? null : cell;

    private static string[] List(string cell) => cell == "-" ? [] : cell.Split(',');

    private static int Number(string cell) => int.Parse(cell, CultureInfo.InvariantCulture);

    private static int[] Numbers(string cell) => [.. cell.Split(',').Select(Number)];
}
