using Site.Model;

namespace Theme.Figures;

/// <summary>Counts plans in two directions at once.</summary>
internal sealed class Tally<TRow, TColumn>
    where TRow : notnull
    where TColumn : notnull
{
    private readonly Dictionary<(TRow, TColumn), Heap> heaps = [];

    public void Add(TRow row, TColumn column, DerivedPlan plan)
    {
        if (!heaps.TryGetValue((row, column), out var heap)) heaps.Add((row, column), heap = new(plan));
        heap.Count++;
        heap.HasOfficial |= plan.Tier == Tier.Official;
    }

    /// <summary>The plans that meet here, or null when there are none.</summary>
    /// <param name="page">The page that lists the plans of a heap: its only plan's own, or the one given for its size.</param>
    public MatrixCell? CellAt(TRow row, TColumn column, Func<Heap, SitePath> page) =>
        heaps.TryGetValue((row, column), out var heap) ? new(heap.Count, heap.HasOfficial, page(heap)) : null;

    /// <summary>Plans that meet; <see cref="First"/> is the first one counted.</summary>
    internal sealed class Heap(DerivedPlan first)
    {
        public DerivedPlan First { get; } = first;

        public int Count { get; set; }

        public bool HasOfficial { get; set; }
    }
}
