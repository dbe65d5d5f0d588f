using Site.Text;

namespace Site.Cli;

/// <summary>Which known word an unknown one was meant to be.</summary>
internal static class NearestWord
{
    /// <summary>The known word with the fewest letters to change; null when more than half of them would.</summary>
    public static string? Of(string word, IEnumerable<string> known)
    {
        var (nearest, distance) = known
            .Select(candidate => (Word: candidate, Distance: EditDistance.Between(word, candidate, ignoreCase: false)))
            .Order(Comparer<(string Word, int Distance)>.Create((a, b) =>
                a.Distance != b.Distance ? a.Distance.CompareTo(b.Distance) : string.CompareOrdinal(a.Word, b.Word)))
            .FirstOrDefault();
        return nearest is not null && distance <= word.TrimStart('-').Length / 2 ? nearest : null;
    }
}
