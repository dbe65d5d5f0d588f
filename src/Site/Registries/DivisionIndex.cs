namespace Site.Registries;

/// <summary>Divisions by a key that several may share. A chain of numbers: 41,000 towns cost no list each.</summary>
internal sealed class DivisionIndex
{
    private readonly ImmutableArray<Division> _divisions;
    private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> _first;
    private readonly int[] _next;

    public DivisionIndex(ImmutableArray<Division> divisions, Func<Division, string> key)
    {
        _divisions = divisions;
        _next = new int[divisions.Length];
        var first = new Dictionary<string, int>(divisions.Length, StringComparer.Ordinal);

        // From the end, so that a chain runs in official order.
        for (var i = divisions.Length - 1; i >= 0; i--)
        {
            var name = key(divisions[i]);
            _next[i] = first.TryGetValue(name, out var follower) ? follower : -1;
            first[name] = i;
        }

        _first = first.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    public ImmutableArray<Division> this[ReadOnlySpan<char> key]
    {
        get
        {
            if (!_first.TryGetValue(key, out var at)) return [];
            var found = ImmutableArray.CreateBuilder<Division>(1);
            for (; at >= 0; at = _next[at]) found.Add(_divisions[at]);
            return found.DrainToImmutable();
        }
    }
}
