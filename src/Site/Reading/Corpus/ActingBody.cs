using Site.Registries;

namespace Site.Reading.Corpus;

/// <summary>Who a stretch of text lets act, counted by the names of bodies and of their ground.</summary>
/// <param name="Bodies">How often each kind of body stands in it (联络处, 工委 …).</param>
/// <param name="Grounds">How often each word for its own ground stands in it (我镇, 街道党工委 …).</param>
/// <param name="Towns">The two characters before 镇政协, 乡政协 and 街道政协.</param>
internal sealed record ActingBody(Dictionary<string, int> Bodies, Dictionary<string, int> Grounds, HashSet<string> Towns)
{
    private const string Leaders = "协道镇乡";

    public static ActingBody Of(ReadOnlySpan<char> text, SeamLexicon words)
    {
        var bodies = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var word in words.Bodies) Count(text, word, bodies, isLed: true);
        var grounds = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var word in words.Grounds) Count(text, word, grounds, isLed: false);
        return new(bodies, grounds, FindTowns(text));
    }

    /// <summary>Another body acts: what acts most in the one does not act in the other, either way.</summary>
    public bool DiffersFrom(ActingBody other) =>
        Differ(Bodies, other.Bodies) || Differ(Grounds, other.Grounds) || (Towns.Count > 0 && other.Towns.Count > 0 && !Towns.Overlaps(other.Towns));

    /// <summary>Whether a paragraph names the body that acts most.</summary>
    public bool IsNamedIn(ReadOnlySpan<char> paragraph) => Main(Bodies) is { } body && paragraph.Contains(body, StringComparison.Ordinal);

    private static bool Differ(Dictionary<string, int> one, Dictionary<string, int> other) =>
        Main(one) is { } mine && Main(other) is { } theirs && !other.ContainsKey(mine) && !one.ContainsKey(theirs);

    // Named twice at least; the first of equals in the order of the alphabet.
    private static string? Main(Dictionary<string, int> counts) =>
        counts.Where(pair => pair.Value >= 2).OrderByDescending(pair => pair.Value).ThenBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => pair.Key).FirstOrDefault();

    private static void Count(ReadOnlySpan<char> text, string word, Dictionary<string, int> counts, bool isLed)
    {
        for (var at = text.IndexOf(word); at >= 0; at = Next(text, word, at + word.Length))
        {
            var isName = !isLed || (at > 0 && Leaders.Contains(text[at - 1], StringComparison.Ordinal));
            if (isName) counts[word] = counts.GetValueOrDefault(word) + 1;
        }
    }

    private static HashSet<string> FindTowns(ReadOnlySpan<char> text)
    {
        var towns = new HashSet<string>(StringComparer.Ordinal);
        for (var at = text.IndexOf("政协"); at >= 0; at = Next(text, "政协", at + 2))
        {
            var level = text[..at].EndsWith("街道") ? 2 : at > 0 && text[at - 1] is '镇' or '乡' ? 1 : 0;
            if (level > 0 && at - level >= 2 && IsName(text.Slice(at - level - 2, 2))) towns.Add(text.Slice(at - level - 2, 2).ToString());
        }

        return towns;
    }

    private static bool IsName(ReadOnlySpan<char> name)
    {
        foreach (var c in name)
            if (!Text.HanText.IsHan(c) || "我全本各在的区县市由为是和对向与了年到以及等乡镇街道推动加强进".Contains(c, StringComparison.Ordinal)) return false;
        return true;
    }

    private static int Next(ReadOnlySpan<char> text, string word, int from)
    {
        var found = text[from..].IndexOf(word);
        return found < 0 ? -1 : from + found;
    }
}
