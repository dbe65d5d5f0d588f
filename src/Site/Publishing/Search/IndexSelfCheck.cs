namespace Site.Publishing.Search;

/// <summary>
/// Compares answers of the finished index with a plain scan of the text: an index that misses a plan must never be published.
/// </summary>
internal static class IndexSelfCheck
{
    private const int Samples = 50;
    private const int LongestSample = 8;

    /// <summary>Draws substrings from all over the text: the same ones for the same text.</summary>
    /// <exception cref="InvalidOperationException">An answer differs: a fault of the program, not of the sources.</exception>
    public static void Run(SearchCorpus corpus, SearchIndex index)
    {
        var reader = new SearchReader(index);
        Parallel.ForEach(Draw(corpus), sample =>
        {
            var word = string.Concat(sample.Select(number => corpus.Alphabet[number]));
            var answer = reader.Answer(word);
            var found = Array.ConvertAll(answer, one => one.Plan);
            var scanned = Scan(corpus, sample);
            // Of longer words the index knows candidates: all that hold the word, and perhaps some that hold its parts.
            var differs = word.Length <= SearchReader.Exact ? !found.SequenceEqual(scanned) : scanned.Except(found).Any();
            differs |= answer.Where(one => one.IsCertain).Select(one => one.Plan).Except(scanned).Any();
            if (differs) throw new InvalidOperationException($"the search index answers '{word}' wrongly: {found.Length} plans, not {scanned.Length}");
        });
    }

    public static int[] Scan(SearchCorpus corpus, ushort[] word) =>
        [.. Enumerable.Range(0, corpus.Plans.Length).Where(plan => corpus.Plans[plan].AsSpan().IndexOf(word) >= 0)];

    /// <summary>Stretches within blocks; where a drawn stretch crosses the end of its block, what stands before the end.</summary>
    private static List<ushort[]> Draw(SearchCorpus corpus)
    {
        var samples = new List<ushort[]>();
        var filled = Enumerable.Range(0, corpus.Plans.Length).ToArray();
        var state = 20_250_101u;
        for (var i = 0; i < Samples && filled.Length > 0; i++)
        {
            var units = corpus.Plans[filled[Next(ref state, filled.Length)]];
            var start = Next(ref state, units.Length);
            var length = Math.Min(1 + (i % LongestSample), units.Length - start);
            var end = Array.IndexOf(units, (ushort)0, start, length);
            var sample = units[start..(end < 0 ? start + length : end)];
            if (sample.Length > 0) samples.Add(sample);
        }

        return samples;
    }

    /// <summary>A linear congruential generator (Knuth, MMIX constants cut to 32 bits): the core has no other chance.</summary>
    private static int Next(ref uint state, int below)
    {
        state = (state * 1664525u) + 1013904223u;
        return (int)(((ulong)state * (uint)below) >> 32);
    }
}
