using System.Collections.Immutable;
using Site.Model;

namespace Theme;

/// <summary>One line of what a plan will do.</summary>
/// <param name="Figure">至少4场; 5月中旬.</param>
/// <param name="Words">As printed, cut when long.</param>
/// <param name="Id">Of the paragraph in which it stands.</param>
public sealed record BriefLine(string Figure, string Words, string Id);

/// <summary>What a plan will do, in at most five lines, each in its own words: numbers it binds itself to and times it names.</summary>
public static class PlanBrief
{
    private const int MostLines = 5;
    private const int MostCommitments = 3;
    private const int LongestWords = 36;

    /// <summary>学习 beside a month says too little to be a line of its own.</summary>
    private const int FewestWords = 4;

    private const string Cut = "……";

    /// <summary>From the whole of the plan, in reading order; none where it tells of none.</summary>
    public static ImmutableArray<BriefLine> Of(DerivedPlan plan)
    {
        var activities = plan.Activities.Where(activity => activity.What.Length >= FewestWords).ToList();
        if (plan.Commitments.IsEmpty && activities.Count == 0) return [];
        var fromActivities = Math.Min(activities.Count, MostLines - Math.Min(plan.Commitments.Length, MostCommitments));
        var chosen = Spread(plan.Commitments, MostLines - fromActivities).Select(commitment => (commitment.Span, Figure: Figure(commitment), Words: plan.Text.Quote(commitment.Span)))
            .Concat(Spread(activities, fromActivities).Select(activity => (activity.Span, Figure: activity.When, Words: activity.What)))
            .OrderBy(line => line.Span);
        return [.. chosen.Select(line => new BriefLine(line.Figure, Short(line.Words), LeafAt(plan.Text, line.Span.Start)))];
    }

    /// <summary>The newest plan of a settled year that tells of any work; null when none does.</summary>
    public static DerivedPlan? Newest(ImmutableArray<DerivedPlan> plans) => plans.FirstOrDefault(plan =>
        plan.PlanYear is not null && (plan.Kind.Value is null || plan.Kind.Value != PlanKind.Summary) && plan.Commitments.Length + plan.Activities.Length > 0);

    /// <summary>So many of them from the first to the last: the first ones would tell of one section alone.</summary>
    private static IEnumerable<T> Spread<T>(IReadOnlyList<T> all, int count) => all.Count <= count
        ? all
        : Enumerable.Range(0, count).Select(i => all[count == 1 ? 0 : i * (all.Count - 1) / (count - 1)]);

    /// <summary>至少4场; 每月1次; 1—2个; 至多3次. A year is what a plan speaks of anyway.</summary>
    private static string Figure(Commitment commitment)
    {
        var period = commitment.Period == "年" ? "" : "每" + commitment.Period;
        var bound = commitment.Operator switch { CommitmentOperator.AtLeast => "至少", CommitmentOperator.AtMost => "至多", _ => "" };
        var number = commitment.NumberMax is { } most ? $"{Words.Number(commitment.Number)}—{Words.Number(most)}" : Words.Number(commitment.Number);
        return period + bound + number + commitment.Unit;
    }

    private static string Short(string words)
    {
        var line = words.Replace('\n', ' ').Trim();
        if (line.Length <= LongestWords) return line;
        var end = char.IsHighSurrogate(line[LongestWords - 1]) ? LongestWords - 1 : LongestWords;
        return line[..end] + Cut;
    }

    private static string LeafAt(PlanText text, int position) =>
        text.Leaves().FirstOrDefault(leaf => leaf.Span.Start <= position && position < leaf.Span.End)?.Id ?? "";
}
