namespace Site.Text;

/// <summary>How far a mistyped word is from a known one.</summary>
public static class EditDistance
{
    // A word as long as this is no slip of a known one, and comparing it would cost.
    private const int LongestWord = 40;

    /// <summary>UTF-16 units to insert, delete or replace (Levenshtein's); <see cref="int.MaxValue"/> when the first word is over 40 units.</summary>
    public static int Between(string from, string to, bool ignoreCase)
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
                var cost = Math.Min(Math.Min(row[j] + 1, row[j - 1] + 1), diagonal + (IsSame(from[i - 1], to[j - 1], ignoreCase) ? 0 : 1));
                diagonal = row[j];
                row[j] = cost;
            }
        }

        return row[to.Length];
    }

    private static bool IsSame(char a, char b, bool ignoreCase) =>
        a == b || (ignoreCase && char.ToLowerInvariant(a) == char.ToLowerInvariant(b));
}
