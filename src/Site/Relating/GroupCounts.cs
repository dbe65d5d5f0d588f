using System.Runtime.InteropServices;
using Site.Model;

namespace Site.Relating;

/// <summary>How many plans a group holds, by tier and by kind.</summary>
/// <param name="Kinds">Most frequent first, then by name; null, the last of its number, stands for plans of unknown kind.</param>
public sealed record GroupCounts(int Official, int Samples, ImmutableArray<(PlanKind? Kind, int Count)> Kinds)
{
    public int Total => Official + Samples;

    public static GroupCounts Of(ImmutableArray<DerivedPlan> plans)
    {
        var official = 0;
        var kinds = new Dictionary<string, (PlanKind? Kind, int Count)>(StringComparer.Ordinal);
        foreach (var plan in plans)
        {
            if (plan.Tier == Tier.Official) official++;
            ref var kind = ref CollectionsMarshal.GetValueRefOrAddDefault(kinds, plan.Kind.Value?.Name ?? "", out _);
            kind = (plan.Kind.Value, kind.Count + 1);
        }

        return new(
            official,
            plans.Length - official,
            [.. kinds.OrderByDescending(kind => kind.Value.Count).ThenBy(kind => kind.Value.Kind is null).ThenBy(kind => kind.Key, StringComparer.Ordinal).Select(kind => kind.Value)]);
    }
}
