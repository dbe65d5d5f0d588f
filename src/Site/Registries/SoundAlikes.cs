using System.Buffers;
using Site.Text;

namespace Site.Registries;

/// <summary>Finds words written with other characters of the same sound: 民主间督 for 民主监督.</summary>
public sealed class SoundAlikes
{
    private readonly FrozenDictionary<string, WordingRule> _bySound;
    private readonly WordFinder _finder;

    public SoundAlikes(IEnumerable<WordingRule> rules)
    {
        _bySound = rules.DistinctBy(rule => Heard(rule.Right), StringComparer.Ordinal).ToFrozenDictionary(rule => Heard(rule.Right), StringComparer.Ordinal);
        _finder = new(_bySound.Keys);
    }

    /// <summary>Places and rules; at least half of the characters are the right ones.</summary>
    public IEnumerable<(WordHit Hit, WordingRule Rule)> Find(string text)
    {
        foreach (var hit in Hits(text))
        {
            var rule = _bySound[_finder.Words[hit.Word]];
            var written = text.AsSpan(hit.Start, hit.Length);
            if (!written.SequenceEqual(rule.Right) && IsNear(written, rule.Right) && !IsRight(written, rule)) yield return (hit, rule);
        }
    }

    // What is heard of a whole text is looked through once: it needs no string of its own.
    private ImmutableArray<WordHit> Hits(string text)
    {
        var heard = ArrayPool<char>.Shared.Rent(text.Length);
        Hear(text, heard);
        var hits = _finder.Find(heard.AsSpan(0, text.Length));
        ArrayPool<char>.Shared.Return(heard);
        return hits;
    }

    private static bool IsNear(ReadOnlySpan<char> written, string right)
    {
        var same = 0;
        for (var i = 0; i < right.Length; i++)
            if (written[i] == right[i]) same++;
        return same * 2 >= right.Length;
    }

    private static bool IsRight(ReadOnlySpan<char> written, WordingRule rule)
    {
        foreach (var word in rule.Not)
            if (written.SequenceEqual(word)) return true;
        return false;
    }

    // Each character as the first one of its usual reading: two texts that sound alike are heard as one, unit by unit.
    private static void Hear(string text, Span<char> heard)
    {
        var table = PinyinCharacters.Embedded;
        for (var i = 0; i < text.Length; i++) heard[i] = table.SoundOf(text[i]);
    }

    private static string Heard(string text) => string.Create(text.Length, text, static (heard, from) => Hear(from, heard));
}
