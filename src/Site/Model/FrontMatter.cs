namespace Site.Model;

/// <summary>A value that an editor gave, and where it stands in the source file.</summary>
public sealed record Stated<T>(T Value, SourceSpan Source);

/// <summary>What an editor states about a plan; every value may be missing. The keys are fixed, see the input folder's README.</summary>
public sealed record FrontMatter
{
    public static readonly FrontMatter None = new();

    public Stated<string>? Title { get; init; }
    public Stated<string>? Province { get; init; }
    public Stated<string>? City { get; init; }
    public Stated<string>? County { get; init; }
    public Stated<string>? Township { get; init; }
    public Stated<int>? Year { get; init; }
    public Stated<PlanKind>? Kind { get; init; }
    public Stated<string>? Issuer { get; init; }
    public Stated<string>? Number { get; init; }
    public Stated<string>? Index { get; init; }
    public Stated<DateOnly>? Date { get; init; }
    public Stated<DateOnly>? Published { get; init; }
    public Stated<ImmutableArray<FunctionArea>>? Functions { get; init; }
    public ImmutableArray<string> Topics { get; init; } = [];
    public Stated<Tier>? Tier { get; init; }
    public PlanStatus Status { get; init; } = PlanStatus.InForce;
    public Stated<string>? Replaces { get; init; }
    public SourceReference? Origin { get; init; }
    public ImmutableArray<Attachment> Attachments { get; init; } = [];
    public ImmutableArray<Stated<string>> Aliases { get; init; } = [];
    public ImmutableArray<Allowance> Allow { get; init; } = [];
    public bool Draft { get; init; }

    /// <summary>The unit that this one repeats (6a), as an editor decided; only beside a seed.</summary>
    public Stated<string>? RepeatOf { get; init; }

    /// <summary>The day it came to readers: 发布日期, else 成文日期; null when neither is given.</summary>
    public DateOnly? LatestDate => Published?.Value ?? Date?.Value;
}

/// <summary>Where a text was taken from; <see cref="File"/> and <see cref="Lines"/> name a unit of the corpus that it adopts.</summary>
public sealed record SourceReference(string? Title, string? Url, DateOnly? Retrieved, string? File, LineRange? Lines, SourceSpan Source);

/// <summary>Lines of a file, counted from 1, both included.</summary>
public readonly record struct LineRange(int First, int Last);

/// <summary>A file beside a plan; <see cref="File"/> is relative to <c>input/attachments/</c>.</summary>
public sealed record Attachment(string Title, string File, SourceSpan Source);

/// <summary>A finding that this file may have, with the reason.</summary>
public sealed record Allowance(string Code, string Reason, SourceSpan Source);
