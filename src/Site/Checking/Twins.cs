namespace Site.Checking;

/// <summary>Things that share something with another. Almost none does, so only those that do are gathered.</summary>
internal static class Twins
{
    /// <summary>Groups of two and more with one key, in no particular order; within a group in the order given.</summary>
    public static List<List<T>> Of<T, TKey>(IEnumerable<T> things, Func<T, TKey> keyOf)
        where TKey : notnull
    {
        _ = things.TryGetNonEnumeratedCount(out var count);
        var first = new Dictionary<TKey, T>(count);
        var twins = new Dictionary<TKey, List<T>>();
        foreach (var thing in things)
        {
            var key = keyOf(thing);
            if (first.TryAdd(key, thing)) continue;
            if (twins.TryGetValue(key, out var group)) group.Add(thing);
            else twins.Add(key, [first[key], thing]);
        }

        return [.. twins.Values];
    }
}
