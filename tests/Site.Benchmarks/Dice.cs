namespace Site.Benchmarks;

/// <summary>The same numbers on every machine and runtime: Steele, Lea and Flood's SplitMix64.</summary>
internal sealed class Dice(ulong seed)
{
    private ulong _state = seed;

    /// <summary>From 0 up to, not including, <paramref name="limit"/>.</summary>
    public int Below(int limit) => (int)(Next() % (ulong)limit);

    public T Of<T>(IReadOnlyList<T> values) => values[Below(values.Count)];

    /// <summary><paramref name="count"/> different ones of <paramref name="values"/>, in their order.</summary>
    public IEnumerable<T> Some<T>(int count, IReadOnlyList<T> values)
    {
        for (var (i, left) = (0, count); i < values.Count && left > 0; i++)
        {
            if (Below(values.Count - i) >= left) continue;
            left--;
            yield return values[i];
        }
    }

    private ulong Next()
    {
        _state += 0x9E3779B97F4A7C15;
        var z = _state;
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
        return z ^ (z >> 31);
    }
}
