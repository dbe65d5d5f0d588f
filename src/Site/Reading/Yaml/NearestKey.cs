using Site.Text;

namespace Site.Reading.Yaml;

/// <summary>Which known word an unknown one was meant to be.</summary>
internal static class NearestKey
{
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

    private static int Distance(string from, string to) => EditDistance.Between(from, to, ignoreCase: true);
}
