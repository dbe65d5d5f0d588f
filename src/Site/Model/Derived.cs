namespace Site.Model;

/// <summary>How a fact is known.</summary>
public enum Certainty
{
    /// <summary>Nothing carries it; the value is null.</summary>
    Unknown,

    /// <summary>It follows from evidence.</summary>
    Inferred,

    /// <summary>The words stand in the text, or an editor gave it.</summary>
    Stated,
}

/// <summary>How sure a derived fact is, as shown to readers: A 正文自标 … E 无法判断.</summary>
public enum Grade
{
    A,
    B,
    C,
    D,
    E,
}

/// <summary>The only form in which a derived fact exists: the value, how it is known, and what carries it.</summary>
/// <param name="Value">Null when unknown.</param>
public sealed record Derived<T>(T? Value, Certainty Certainty, Grade Grade)
    where T : class
{
    public ImmutableArray<Evidence> Evidence { get; init; } = [];

    public ImmutableArray<Rejected> Rejected { get; init; } = [];

    /// <summary>What speaks against the value all the same, in Chinese; shown to readers and told to editors.</summary>
    public ImmutableArray<string> Conflicts { get; init; } = [];

    /// <summary>Given by an editor (front matter or a decision beside a seed); shown as 编辑指定.</summary>
    public bool ByEditor { get; init; }

    public bool IsKnown => Value is not null;
}

public static class Derived
{
    public static Derived<T> Unknown<T>()
        where T : class => new(null, Certainty.Unknown, Grade.E);

    /// <summary>A value that an editor gave: it beats every derived one.</summary>
    public static Derived<T> ByEditor<T>(T value)
        where T : class => new(value, Certainty.Stated, Grade.A) { ByEditor = true };

    /// <summary>A value whose words stand in the text.</summary>
    public static Derived<T> Stated<T>(T value, Evidence evidence)
        where T : class => new(value, Certainty.Stated, Grade.A) { Evidence = [evidence] };
}

/// <summary>Words that carry a fact.</summary>
/// <param name="Quote">The words as they stand in the text.</param>
/// <param name="Span">Where they stand in the plan's text, or null when they stand in its title.</param>
/// <param name="Rule">The id of the rule that reads them, stable.</param>
/// <param name="Reason">In Chinese, for readers: what the words show.</param>
public sealed record Evidence(string Quote, TextSpan? Span, string Rule, string Reason);

/// <summary>A value that was considered and not taken, with the reason in Chinese.</summary>
public sealed record Rejected(string Value, string Reason);
