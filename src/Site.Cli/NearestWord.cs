namespace Site.Cli;

/// <summary>Which known word an unknown one was meant to be.</summary>
internal static class NearestWord
{
    private const int LongestWord = 40;

    /// <summary>The known word with the fewest letters to change; null when more than half of them would.</summary>
    public static string? Of(string word, IEnumerable<string> known)
    {
        if (word.Length > LongestWord) return null;
        var (nearest, distance) = known
            .Select(candidate => (Word: candidate, Distance: Distance(word, candidate)))
            .Order(Comparer<(string Word, int Distance)>.Create((a, b) =>
                a.Distance != b.Distance ? a.Distance.CompareTo(b.Distance) : string.CompareOrdinal(a.Word, b.Word)))
            .FirstOrDefault();
        return nearest is not null && distance * 2 <= word.TrimStart('-').Length ? nearest : null;
    }

    /// <summary>Levenshtein's.</summary>
    private static int Distance(string from, string to)
    {
        var row = Enumerable.Range(0, to.Length + 1).ToArray();
        for (var i = 0; i < from.Length; i++)
        {
            var diagonal = row[0]++;
            for (var j = 0; j < to.Length; j++)
            {
                var replaced = diagonal + (from[i] == to[j] ? 0 : 1);
                diagonal = row[j + 1];
                row[j + 1] = Math.Min(replaced, Math.Min(row[j], diagonal) + 1);
            }
        }

        return row[^1];
    }
}
