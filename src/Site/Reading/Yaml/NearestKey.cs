namespace Site.Reading.Yaml;

/// <summary>Which known word an unknown one was meant to be.</summary>
internal static class NearestKey
{
    // A word as long as this is no slip of a known one, and comparing it would cost.
    private const int LongestWord = 40;

    /// <summary>The key that a word stands for or is nearest to, or null when none is near.</summary>
    public static YamlKey? Of(string word, ImmutableArray<YamlKey> keys)
    {
        YamlKey? nearest = null;
        var best = int.MaxValue;
        foreach (var key in keys)
        {
            var distance = Math.Min(Distance(word, key.Name), key.OtherNames.Select(name => Distance(word, name)).DefaultIfEmpty(int.MaxValue).Min());
            if (distance < best) (best, nearest) = (distance, key);
        }

        return IsNear(word, best) ? nearest : null;
    }

    /// <summary>The allowed value nearest to a word, or null when none is near.</summary>
    public static string? Of(string word, ImmutableArray<string> values)
    {
        string? nearest = null;
        var best = int.MaxValue;
        foreach (var value in values)
        {
            var distance = Distance(word, value);
            if (distance < best) (best, nearest) = (distance, value);
        }

        return IsNear(word, best) ? nearest : null;
    }

    private static bool IsNear(string word, int distance) => distance <= Math.Max(word.Length / 2, 1) && distance < word.Length;

    // Letters to insert, delete or replace (Levenshtein), letter case aside.
    private static int Distance(string from, string to)
    {
        if (from.Length > LongestWord) return int.MaxValue;
        Span<int> row = stackalloc int[to.Length + 1];
        for (var j = 0; j <= to.Length; j++) row[j] = j;
        for (var i = 1; i <= from.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= to.Length; j++)
            {
                var same = char.ToLowerInvariant(from[i - 1]) == char.ToLowerInvariant(to[j - 1]);
                var cost = Math.Min(Math.Min(row[j] + 1, row[j - 1] + 1), diagonal + (same ? 0 : 1));
                diagonal = row[j];
                row[j] = cost;
            }
        }

        return row[to.Length];
    }
}
