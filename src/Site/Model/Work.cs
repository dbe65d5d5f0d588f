namespace Site.Model;

/// <summary>Something a plan will do at a time it names.</summary>
/// <param name="Span">The clause that tells it.</param>
/// <param name="WhenSpan">Where the time stands; one clause may tell of several.</param>
/// <param name="When">As printed: 5月中旬, 第三季度, 上半年.</param>
/// <param name="What">As printed, without the time.</param>
/// <param name="Who">As printed, or null when the clause names nobody.</param>
public sealed record Activity(TextSpan Span, TextSpan WhenSpan, string When, ActivityTime Time, string What, string? Who);

/// <summary>A time within a year; exactly one of month, quarter and half is given.</summary>
/// <param name="Month">1–12.</param>
/// <param name="Part">上旬, 中旬, 下旬, 初 or 底 of the month, or null.</param>
/// <param name="Quarter">1–4.</param>
/// <param name="Half">1 or 2.</param>
public sealed record ActivityTime(int? Month, string? Part, int? Quarter, int? Half);

/// <summary>A number that a plan binds itself to: at least two inspections a year.</summary>
/// <param name="Span">The clause that tells it.</param>
/// <param name="NumberMax">The upper end of a range (1-2个), or null.</param>
/// <param name="Unit">The measure word: 次, 份, 篇.</param>
/// <param name="Period">年, 半年, 季, 月 or 周.</param>
/// <param name="Who">Who is bound, or null when the clause names nobody.</param>
/// <param name="What">What is counted, as printed.</param>
public sealed record Commitment(
    TextSpan Span, int Number, int? NumberMax, CommitmentOperator Operator, string Unit, string Period, string? Who, string What);

public enum CommitmentOperator
{
    /// <summary>不少于 至少 以上</summary>
    AtLeast,

    Exactly,

    /// <summary>不超过 以内</summary>
    AtMost,
}

public static class CommitmentOperators
{
    /// <summary>As data files write it: <c>&gt;=</c>, <c>=</c> or <c>&lt;=</c>.</summary>
    public static string Sign(this CommitmentOperator value) => value switch
    {
        CommitmentOperator.AtLeast => ">=",
        CommitmentOperator.AtMost => "<=",
        _ => "=",
    };
}
