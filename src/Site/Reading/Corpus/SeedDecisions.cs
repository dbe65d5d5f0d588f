using Site.Model;
using Site.Reading.Yaml;
using Site.Text;

namespace Site.Reading.Corpus;

/// <summary>What editors decided about a seed, in the <c>.yml</c> beside it.</summary>
internal sealed record SeedDecisions
{
    public static readonly SeedDecisions None = new();

    /// <summary>The file, as its editor knows it; empty when there is none.</summary>
    public string Path { get; init; } = "";

    public SourceReference? Origin { get; init; }

    /// <summary>Lines at which another text begins.</summary>
    public ImmutableArray<LineDecision> Splits { get; init; } = [];

    /// <summary>Lines at which the program sees another text, and none begins.</summary>
    public ImmutableArray<LineDecision> Merges { get; init; } = [];

    public ImmutableArray<UnitDecision> Units { get; init; } = [];

    /// <summary>Reads the file; faults stand in the findings, what is faulty is left aside.</summary>
    public static SeedDecisions Read(SourceFile? file, FileFindings findings)
    {
        if (file is null) return None;
        var decoded = SourceTextReading.Read(file);
        findings.AddRange(decoded.Findings);
        if (decoded.Text is not { } text) return None;
        var mapping = YamlReading.Read(text, new(0, text.Text.Length), findings);
        return mapping is null ? None : DecisionKeys.Table.Read(None with { Path = file.DisplayPath }, mapping, findings);
    }
}

/// <summary>A decision about a line of the seed.</summary>
/// <param name="Line">Counts from 1.</param>
/// <param name="Text">The words with which the line begins: when they no longer do, the file was changed.</param>
/// <param name="Source">Where the decision stands in its own file.</param>
internal sealed record LineDecision(int Line, string Text, SourceSpan Source);

/// <summary>A decision about a unit, by its name: 7b.</summary>
/// <param name="Text">The words with which the unit begins, or null when the editor gives none.</param>
/// <param name="LeaveOut">Why the unit is not published, or null.</param>
internal sealed record UnitDecision(string Unit, string? Text, FrontMatter Stated, string? LeaveOut, SourceSpan Source);
