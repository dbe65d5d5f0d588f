namespace Site.Model;

/// <summary>Finds again, among the things of an earlier build, the very same instances. Most stand where they stood then.</summary>
internal sealed class KnownThings<T>
    where T : class
{
    private readonly ImmutableArray<T> _before;
    private readonly ImmutableArray<T> _things;
    private readonly Lazy<Dictionary<T, int>> _moved;

    public KnownThings(ImmutableArray<T> before, ImmutableArray<T> things)
    {
        (_before, _things) = (before, things);
        _moved = new(Moved);
    }

    /// <summary>Where a thing stood before, or -1.</summary>
    public int IndexOf(int thing)
    {
        if (IsInPlace(thing)) return thing;
        return _moved.Value.TryGetValue(_things[thing], out var index) ? index : -1;
    }

    /// <summary>Copies what is known of the things, and gives the numbers of the others.</summary>
    public List<int> Take<TKnown>(ImmutableArray<TKnown> known, TKnown[] target)
    {
        var others = new List<int>();
        for (var i = 0; i < _things.Length; i++)
        {
            if (IndexOf(i) is >= 0 and var index) target[i] = known[index];
            else others.Add(i);
        }

        return others;
    }

    private bool IsInPlace(int index) => index < _before.Length && index < _things.Length && ReferenceEquals(_before[index], _things[index]);

    // An edited file stands alone here; behind a new or deleted one stands everything.
    private Dictionary<T, int> Moved()
    {
        var moved = new Dictionary<T, int>(ReferenceEqualityComparer.Instance);
        for (var i = 0; i < _before.Length; i++)
            if (!IsInPlace(i)) moved[_before[i]] = i;
        return moved;
    }
}
