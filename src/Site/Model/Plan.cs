namespace Site.Model;

/// <summary>A plan's identity: its path under <c>input/plans/</c> without <c>.md</c>, or <c>seed-slug/7b</c> for a unit of the corpus.</summary>
public readonly record struct PlanId(string Value)
{
    // Every row of every list looks up a few things by it.
    private readonly int _hash = string.GetHashCode(Value, StringComparison.Ordinal);

    public bool Equals(PlanId other) => _hash == other._hash && Value == other.Value;

    public override int GetHashCode() => _hash;

    public override string ToString() => Value;
}

/// <summary>Where a text comes from, shown on every row and page.</summary>
public enum Tier
{
    /// <summary>官方发布</summary>
    Official,

    /// <summary>语料样本</summary>
    Sample,
}

/// <summary>What was read: the text, what it is called, and what its editor states about it. Nothing in it is derived.</summary>
public sealed record Plan
{
    public required PlanId Id { get; init; }

    public required Tier Tier { get; init; }

    /// <summary>As printed: an editor's title, or the title line under which a unit of the corpus stands.</summary>
    public required string Title { get; init; }

    /// <summary>Marks over <see cref="Title"/>; spans count in the title.</summary>
    public ImmutableArray<Mark> TitleMarks { get; init; } = [];

    public required SourceFile Source { get; init; }

    /// <summary>The lines of the body in <see cref="Source"/>, counted from 1, both included.</summary>
    public required int StartLine { get; init; }

    public required int EndLine { get; init; }

    public required PlanText Text { get; init; }

    /// <summary>What was noticed while reading: masks, joins, numbers that were lost; by span.</summary>
    public ImmutableArray<Mark> Marks { get; init; } = [];

    /// <summary>What an editor states, in front matter or in the decisions beside a seed.</summary>
    public required FrontMatter Stated { get; init; }

    /// <summary>The compilation it was found in; null for a plan in Markdown.</summary>
    public Seed? Seed { get; init; }

    /// <summary>The file in which <see cref="Stated"/> stands: the decisions beside a seed, else the plan's own.</summary>
    public SourceFile StatedIn => Seed?.Decisions ?? Source;

    /// <summary>An editor decided where this unit of the corpus begins, or that lines of it belong together.</summary>
    public bool BoundsByEditor { get; init; }

    /// <summary>A sample in whose file personal numbers stand: they are masked here, so the file itself must not be offered.</summary>
    public bool HoldsPersonalNumbers { get; init; }
}

/// <summary>One found file of the corpus.</summary>
/// <param name="Slug">Its name in addresses.</param>
/// <param name="PageTitle">The title of the page it was saved from: whoever compiled it wrote it, it dates no plan.</param>
public sealed record Seed(SourceFile File, string Slug, string? PageTitle, SourceReference? Origin)
{
    /// <summary>The <c>.yml</c> beside it with what editors decided, or null.</summary>
    public SourceFile? Decisions { get; init; }

    /// <summary>Every stretch of the file that stands in no unit, in order; white space is not listed.</summary>
    public ImmutableArray<LeftOut> LeftOut { get; init; } = [];

    /// <summary>Personal numbers stand somewhere in the file: it must not be offered as it is.</summary>
    public bool HoldsPersonalNumbers { get; init; }

    /// <summary>Whether readers may have the file as it was found.</summary>
    public bool OffersOriginal => !HoldsPersonalNumbers;
}

/// <summary>Characters of a found file that stand in no unit, and why.</summary>
public sealed record LeftOut(SourceSpan Source, string Text, LeftOutReason Reason)
{
    /// <summary>The editor's own reason, for <see cref="LeftOutReason.ByEditor"/>; null where none is given.</summary>
    public string? Why { get; init; }
}

public enum LeftOutReason
{
    /// <summary>The title of the page, written by whoever compiled it.</summary>
    PageTitle,

    /// <summary>What a compiler says before the first text or behind the last one.</summary>
    CompilerWords,

    /// <summary>A title line without a text, such as an entry of a list of contents.</summary>
    TitleWithoutText,

    /// <summary>A list mark before a number (- 1、), left by a conversion.</summary>
    ListSign,

    /// <summary>Characters that no one can see or type.</summary>
    ControlCharacter,

    /// <summary>An editor's decision.</summary>
    ByEditor,
}

/// <summary>A text of the office's own (关于, 联系): a page in the navigation that is no plan.</summary>
public sealed record OfficeText(string Slug, string Title, SourceFile Source, PlanText Text, int Order);
