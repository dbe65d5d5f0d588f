using System.Runtime.InteropServices;
using Site.Model;

namespace Site.Relating;

/// <summary>Turns the finished tree into groups.</summary>
internal static class PlaceGroups
{
    public static ImmutableArray<PlaceGroup> Of(PlaceTree tree)
    {
        var made = new Dictionary<PlaceNode, PlaceGroup>(tree.Nodes.Length);
        var groups = ImmutableArray.CreateBuilder<PlaceGroup>(tree.Nodes.Length);
        foreach (var node in tree.Nodes)
        {
            var above = node.Parent is null ? null : made[node.Parent];
            var group = Group(node, above);
            made.Add(node, group);
            groups.Add(group);
        }

        return groups.MoveToImmutable();
    }

    private static PlaceGroup Group(PlaceNode node, PlaceGroup? above) =>
        new(node.Id, node.Level, node.Name, node.All.Plans())
        {
            Ancestors = above is null ? [] : above.Ancestors.Add(above),
            Children = [.. node.InOrder().Select(child => child.Id)],
            OwnPlans = node.Own.Plans(),
            Pinyin = node.Pinyin,
            Aliases = node.Aliases,
        };

    /// <summary>The plans themselves, in the same order.</summary>
    public static ImmutableArray<DerivedPlan> Plans(this List<PlacedPlan> placed) => Plans(CollectionsMarshal.AsSpan(placed));

    /// <inheritdoc cref="Plans(List{PlacedPlan})"/>
    public static ImmutableArray<DerivedPlan> Plans(this ReadOnlySpan<PlacedPlan> placed)
    {
        var plans = new DerivedPlan[placed.Length];
        for (var i = 0; i < plans.Length; i++) plans[i] = placed[i].Plan;
        return ImmutableCollectionsMarshal.AsImmutableArray(plans);
    }
}
