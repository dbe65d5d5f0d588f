using Site.Model;

namespace Site.Text;

/// <summary>One occurrence of a word of a list in a text.</summary>
/// <param name="Start">In UTF-16 units from 0.</param>
/// <param name="Word">Its index in <see cref="WordFinder.Words"/>.</param>
public readonly record struct WordHit(int Start, int Length, int Word)
{
    public int End => Start + Length;

    public TextSpan Span => new(Start, End);
}

/// <summary>Finds every occurrence of every word of a list in one pass over a text, overlapping ones too.</summary>
/// <remarks>
/// Words are looked up by their first two characters, so a character that begins no word costs one test of a bit, and a
/// text costs its length whatever the size of the list.
/// </remarks>
public sealed class WordFinder
{
    /// <summary>Room for the hits of one huge text is not kept.</summary>
    private const int LargestKept = 1 << 14;

    /// <summary>Grows once for a thread: a dozen lists are looked for in every text, and most find little.</summary>
    [ThreadStatic]
    private static List<WordHit>? _hits;

    private readonly ulong[] _beginnings = new ulong[1024];
    private readonly string[] _words;
    private readonly PairTable _pairs;

    /// <summary>Prepares the search; done once for a list.</summary>
    /// <param name="words">At least two characters each; the same word twice counts once.</param>
    public WordFinder(IEnumerable<string> words)
    {
        _words = [.. words.Distinct(StringComparer.Ordinal).OrderBy(w => w, StringComparer.Ordinal)];
        if (Array.Find(_words, w => w.Length < 2) is { } tooShort)
            throw new ArgumentException($"A word needs two characters: {tooShort}", nameof(words));
        foreach (var word in _words) _beginnings[word[0] >> 6] |= 1UL << (word[0] & 63);
        _pairs = new(_words);
    }

    /// <summary>In ordinal order; the index is the word's number in a hit.</summary>
    public IReadOnlyList<string> Words => _words;

    /// <summary>All occurrences by start, the longest first where several begin.</summary>
    public ImmutableArray<WordHit> Find(ReadOnlySpan<char> text)
    {
        var hits = _hits ??= [];
        hits.Clear();
        for (var i = 0; i + 1 < text.Length; i++)
        {
            if ((_beginnings[text[i] >> 6] >> (text[i] & 63) & 1) == 0) continue;
            foreach (var id in _pairs.WordsThatBegin(text[i], text[i + 1]))
            {
                var word = _words[id];
                if (text[(i + 2)..].StartsWith(word.AsSpan(2))) hits.Add(new(i, word.Length, id));
            }
        }

        if (hits.Count > LargestKept) _hits = null;
        return [.. hits];
    }

    /// <summary>The words that begin with two given characters, the longest first: a table with open addressing.</summary>
    private sealed class PairTable
    {
        private readonly int[] _keys;
        private readonly int[]?[] _ids;

        public PairTable(string[] words)
        {
            var groups = words.Select((word, id) => (word, id)).GroupBy(w => Key(w.word[0], w.word[1])).ToList();
            var size = 16;
            while (size < groups.Count * 4) size *= 2;
            (_keys, _ids) = (new int[size], new int[]?[size]);
            foreach (var group in groups)
            {
                var at = Home(group.Key);
                while (_ids[at] is not null) at = (at + 1) & (size - 1);
                _keys[at] = group.Key;
                _ids[at] = [.. group.OrderByDescending(w => w.word.Length).Select(w => w.id)];
            }
        }

        public ReadOnlySpan<int> WordsThatBegin(char first, char second)
        {
            var key = Key(first, second);
            for (var at = Home(key); _ids[at] is { } ids; at = (at + 1) & (_keys.Length - 1))
                if (_keys[at] == key) return ids;
            return [];
        }

        private static int Key(char first, char second) => first << 16 | second;

        private int Home(int key) => (int)((uint)key * 2654435769u >> 12) & (_keys.Length - 1);
    }
}
