namespace Site.Drafting;

// The form of `import --dry-run --format json`, frozen in src/README.md: names in snake case, order as written here, lines
// from 1 in the file as given, offsets from 0 in UTF-16 units of that line.

/// <summary>One file as it was understood.</summary>
public sealed record UnderstoodFile(
    string File, ImmutableArray<UnderstoodMask> Masks, ImmutableArray<UnderstoodJoin> Joins, ImmutableArray<UnderstoodPlan> Plans);

/// <summary>The answer about several files.</summary>
public sealed record UnderstoodFiles(ImmutableArray<UnderstoodFile> Files);

/// <summary><see cref="Kind"/>: year, name, place, party-congress, org, term, foreign-word or glyph-loss.</summary>
public sealed record UnderstoodMask(int Line, int Offset, string Text, string Kind);

public sealed record UnderstoodJoin(int Line, int NextLine);

/// <summary>One unit; <see cref="DuplicateOf"/> is the id of the one that it repeats.</summary>
public sealed record UnderstoodPlan
{
    public required string Id { get; init; }
    public required int StartLine { get; init; }
    public required int EndLine { get; init; }
    public required string? DuplicateOf { get; init; }
    public required string Title { get; init; }

    /// <summary>Null when its words do not tell.</summary>
    public required string? Kind { get; init; }

    public required string Level { get; init; }
    public required bool Cppcc { get; init; }
    public required string? Issuer { get; init; }
    public required UnderstoodPlace Place { get; init; }
    public required UnderstoodYear Year { get; init; }
    public required ImmutableArray<UnderstoodHeading> Headings { get; init; }
    public required ImmutableArray<UnderstoodSection> Sections { get; init; }
    public required ImmutableArray<UnderstoodCommitment> Commitments { get; init; }
    public required ImmutableArray<UnderstoodActivity> Activities { get; init; }
    public required ImmutableArray<UnderstoodEvidence> Evidence { get; init; }
}

public sealed record UnderstoodPlace(UnderstoodName Province, UnderstoodName City, UnderstoodName County, UnderstoodName Township);

/// <summary>One level of a place; <see cref="Candidates"/> are names that were considered and not taken.</summary>
public sealed record UnderstoodName(string? Value, string Certainty, ImmutableArray<string> Candidates);

/// <summary><see cref="Min"/> and <see cref="Max"/> are the ends of the range that is left, both null when none is.</summary>
public sealed record UnderstoodYear(int? Value, string Certainty, int? Min, int? Max, string Grade, ImmutableArray<string> Conflicts);

public sealed record UnderstoodHeading(int Line, string Text, int Level);

/// <summary>A section of the top level; <see cref="Heading"/> is null for the text before the first one.</summary>
public sealed record UnderstoodSection(int StartLine, string? Heading, ImmutableArray<string> Functions);

/// <summary><see cref="Operator"/>: <c>&gt;=</c>, <c>=</c> or <c>&lt;=</c>.</summary>
public sealed record UnderstoodCommitment(
    int Line, string Quote, int Number, int? NumberMax, string Operator, string Unit, string Period, string? Who, string What);

public sealed record UnderstoodActivity(int Line, string When, int? Month, string? Part, string What, string? Who);

/// <summary><see cref="Of"/> names the fact that the words carry: <c>year</c>, <c>place/county</c>, <c>functions/学习培训</c>.</summary>
public sealed record UnderstoodEvidence(string Of, int Line, int Offset, string Quote, string Rule);
