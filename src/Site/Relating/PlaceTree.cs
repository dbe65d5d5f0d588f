using System.Runtime.InteropServices;
using Site.Model;
using Site.Registries;

namespace Site.Relating;

/// <summary>
/// The places of all plans as a tree: each begins at its highest known name. Two chains of names are two places,
/// even where they sound alike.
/// </summary>
internal sealed class PlaceTree
{
    private readonly PlaceNode root = new(PlaceLevel.Province, "", null);
    private readonly Dictionary<PlanId, PlacedPlan> byId;

    private PlaceTree(int plans) => byId = new(plans);

    /// <summary>地区未定: where plans stand whose place no name tells.</summary>
    public PlaceNode Unknown { get; } = new(PlaceLevel.Township, "地区未定", null) { Slug = PlaceId.Unknown.Slug };

    /// <summary>In tree order, siblings by pinyin; 地区未定 last, when a plan stands there.</summary>
    public ImmutableArray<PlaceNode> Nodes { get; private set; } = [];

    /// <summary>Every plan in the tree, newest first.</summary>
    public ImmutableArray<PlacedPlan> Plans { get; private set; } = [];

    public static PlaceTree Grow(ImmutableArray<DerivedPlan> plans, RegistrySet registries)
    {
        var tree = new PlaceTree(plans.Length);
        var placed = new PlacedPlan[plans.Length];
        for (var i = 0; i < plans.Length; i++) placed[i] = new(plans[i], tree.NodeOf(plans[i].Place));

        tree.Order(registries);
        Sort(placed);
        for (var i = 0; i < placed.Length; i++)
        {
            placed[i].Number = i;
            tree.byId.Add(placed[i].Plan.Id, placed[i]);
            Settle(placed[i]);
        }

        tree.Plans = ImmutableCollectionsMarshal.AsImmutableArray(placed);
        if (tree.Unknown.Own.Count == 0) tree.Nodes = tree.Nodes.Remove(tree.Unknown);
        return tree;
    }

    public PlacedPlan Of(PlanId id) => byId[id];

    /// <summary>Newest first. Year and place as one number settle almost every pair, and numbers sort fastest.</summary>
    private static void Sort(PlacedPlan[] placed)
    {
        var keys = new ulong[placed.Length];
        for (var i = 0; i < placed.Length; i++)
            keys[i] = ((ulong)((long)int.MaxValue - placed[i].Year) << 32) | (uint)placed[i].Place.Position;
        Array.Sort(keys, placed);
        for (int start = 0, end; start < keys.Length; start = end)
        {
            for (end = start + 1; end < keys.Length && keys[end] == keys[start];) end++;
            if (end - start > 1) placed.AsSpan(start, end - start).Sort(PlacedPlan.CompareNewestFirst);
        }
    }

    private static void Settle(PlacedPlan plan)
    {
        plan.Place.Own.Add(plan);
        for (var node = plan.Place; node is not null; node = node.Parent) node.All.Add(plan);
    }

    private PlaceNode NodeOf(DerivedPlace place)
    {
        var node = root;
        foreach (var (level, name) in place.Names()) node = node.Enter(level, name, isTop: node == root);
        return node == root ? Unknown : node;
    }

    private void Order(RegistrySet registries)
    {
        Unknown.Pinyin = registries.Pinyin.Of(Unknown.Name);
        var nodes = ImmutableArray.CreateBuilder<PlaceNode>();
        Walk(root, nodes, registries);
        PlaceSlugs.Assign(nodes, registries);
        nodes.Add(Unknown);
        for (var i = 0; i < nodes.Count; i++) nodes[i].Position = i;
        Nodes = nodes.ToImmutable();
    }

    private static void Walk(PlaceNode node, ImmutableArray<PlaceNode>.Builder nodes, RegistrySet registries)
    {
        foreach (var below in node.Below)
        {
            below.Pinyin = registries.Pinyin.Of(below.Name);
            if (registries.Places.TryGetValue(below.FullName, out var entry)) below.Aliases = entry.Aliases;
        }

        foreach (var below in node.InOrder())
        {
            nodes.Add(below);
            Walk(below, nodes, registries);
        }
    }
}
