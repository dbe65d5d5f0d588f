using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Site.Publishing.Search;

/// <summary>The occurrences of a pair that one character follows: a stretch of the sorted entries.</summary>
internal readonly record struct ThirdRun(int Third, int Start, int Length);

/// <summary>Writes, for each character that follows a pair, which of the pair's plans hold the three, and what stands before.</summary>
internal sealed class ThirdWriter(int alphabet)
{
    private readonly List<int> _indexes = [];
    private readonly List<ulong> _mixed = [];
    private readonly List<int> _some = [];
    private readonly List<int> _before = [];

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static List<ThirdRun> Group(ReadOnlySpan<ulong> followed)
    {
        var runs = new List<ThirdRun>();
        for (var start = 0; start < followed.Length;)
        {
            var end = start + 1;
            while (end < followed.Length && followed[end] >> 48 == followed[start] >> 48) end++;
            runs.Add(new((int)(followed[start] >> 48), start, end - start));
            start = end;
        }

        return runs;
    }

    public void Write(BitWriter output, ReadOnlySpan<ThirdRun> runs, ReadOnlySpan<ulong> followed, int pairCount, PairContexts contexts)
    {
        output.WriteCount(runs.Length + 1);
        _some.Clear();
        foreach (var run in runs) _some.Add(run.Third);
        NumberSet.Write(output, CollectionsMarshal.AsSpan(_some), 1, alphabet - 1);
        foreach (var run in runs) Write(output, followed.Slice(run.Start, run.Length), pairCount, contexts);
    }

    /// <summary>The plans; then, of those where the pair's contexts are mixed, how many there are and which have which character before: 0 at the beginning of a block.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Write(BitWriter output, ReadOnlySpan<ulong> entries, int pairCount, PairContexts contexts)
    {
        _indexes.Clear();
        _mixed.Clear();
        var mixedPlans = 0;
        foreach (var entry in entries)
        {
            var index = (int)(uint)(entry >> 16);
            var isNew = _indexes.Count == 0 || _indexes[^1] != index;
            if (isNew) _indexes.Add(index);
            if (!contexts.IsMixed(index)) continue;
            if (isNew) mixedPlans++;
            _mixed.Add(((ulong)(ushort)entry << 32) | (uint)(mixedPlans - 1));
        }

        output.WriteCount(_indexes.Count);
        NumberSet.Write(output, CollectionsMarshal.AsSpan(_indexes), 0, pairCount - 1);
        output.WriteCount(mixedPlans + 1);
        if (mixedPlans > 0) WriteBefore(output, mixedPlans);
    }

    private void WriteBefore(BitWriter output, int mixedPlans)
    {
        _mixed.Sort();
        _before.Clear();
        foreach (var pair in _mixed)
            if (_before.Count == 0 || _before[^1] != (int)(pair >> 32)) _before.Add((int)(pair >> 32));
        output.WriteCount(_before.Count + 1);
        NumberSet.Write(output, CollectionsMarshal.AsSpan(_before), 0, alphabet - 1);
        for (var i = 0; i < _mixed.Count;)
        {
            var before = _mixed[i] >> 32;
            _some.Clear();
            for (; i < _mixed.Count && _mixed[i] >> 32 == before; i++)
                if (_some.Count == 0 || _some[^1] != (int)(uint)_mixed[i]) _some.Add((int)(uint)_mixed[i]);
            output.WriteCount(_some.Count);
            NumberSet.Write(output, CollectionsMarshal.AsSpan(_some), 0, mixedPlans - 1);
        }
    }
}
