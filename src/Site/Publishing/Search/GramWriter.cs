using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Site.Publishing.Search;

/// <summary>Writes the parts of one partition.</summary>
internal sealed class GramWriter(SearchCorpus corpus)
{
    /// <summary>The characters that follow a pair are split into parts of about this size, so that no shard grows large by one pair.</summary>
    private const int PartBits = 4096 * 8;

    private readonly TermPlans _term = new(corpus.Plans.Length);
    private readonly PairContexts _contexts = new(corpus.Plans.Length);
    private readonly ThirdWriter _thirds = new(corpus.Alphabet.Length);
    private readonly BitWriter _output = new();
    private readonly BitWriter _characterOutput = new();
    private readonly List<(int First, int Second, int Third, int End)> _pairs = [];
    private readonly List<(int First, int Second, int Third, int End)> _characters = [];

    public ImmutableArray<GramPart> Characters => Cut(_characterOutput, _characters);

    public ImmutableArray<GramPart> Pairs => Cut(_output, _pairs);

    /// <summary>The plans of a single character, from its occurrences in order of blocks.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void WriteCharacter(int first, ReadOnlySpan<ulong> entries)
    {
        _term.Clear();
        foreach (var entry in entries) Add(entry);
        if (_term.Count == 0) return;
        _characterOutput.Write((uint)first, 16);
        _term.Write(_characterOutput);
        _characterOutput.Align();
        _characters.Add((first, 0, 0, _characterOutput.Length));
    }

    /// <summary>
    /// Takes the occurrences of a pair in order of blocks, and rewrites those that another character follows in place: that
    /// character (16 bits), the index of the plan among the pair's plans (32), the character before the pair (16).
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public Span<ulong> BeginPair(Span<ulong> entries, ReadOnlySpan<ushort> before)
    {
        _term.Clear();
        _contexts.Clear();
        var length = 0;
        for (var i = 0; i < entries.Length; i++)
        {
            var third = entries[i] & 0xFFFF;
            var index = Add(entries[i]);
            _contexts.Add(index, before[i], (ushort)third);
            if (third != 0) entries[length++] = (third << 48) | ((ulong)(uint)index << 16) | before[i];
        }

        return entries[..length];
    }

    /// <summary>Writes the pair whose occurrences were taken last.</summary>
    /// <param name="followed">What <see cref="BeginPair"/> gave, sorted by its topmost bits.</param>
    public void EndPair(int first, int second, ReadOnlySpan<ulong> followed)
    {
        var thirds = ThirdWriter.Group(followed);
        var next = 0;
        for (var isHead = true; isHead || next < thirds.Count; isHead = false)
        {
            var from = next;
            next = EndOfPart(CollectionsMarshal.AsSpan(thirds), from, isHead);
            _output.Write((uint)first, 16);
            _output.Write((uint)second, 16);
            WriteHead(isHead);
            _thirds.Write(_output, CollectionsMarshal.AsSpan(thirds)[from..next], followed, _term.Count, _contexts);
            _output.Align();
            _pairs.Add((first, second, isHead ? 0 : thirds[from].Third, _output.Length));
        }
    }

    /// <summary>The pair's own plans stand in its first part; the others say how many they are.</summary>
    private void WriteHead(bool isHead)
    {
        _output.Write(isHead ? 1u : 0u, 1);
        if (!isHead)
        {
            _output.WriteCount(_term.Count);
            return;
        }

        _term.Write(_output);
        _contexts.Write(_output, _term.Count);
    }

    private int Add(ulong entry)
    {
        var block = (int)(uint)(entry >> 16);
        return _term.Add(corpus.BlockPlan[block], corpus.BlockPlace[block]);
    }

    /// <summary>Where the third characters of a part end, by an estimate of their bits: one at least, unless the pair's own plans fill it.</summary>
    private int EndOfPart(ReadOnlySpan<ThirdRun> thirds, int from, bool isHead)
    {
        var bits = isHead ? _term.Count * 4L : 0;
        for (var next = from; next < thirds.Length; next++)
        {
            var count = thirds[next].Length;
            bits += 16 + (count * (4L + BitOperations.Log2((uint)Math.Max(1, _term.Count / count))));
            if (bits > PartBits) return isHead ? next : Math.Max(next, from + 1);
        }

        return thirds.Length;
    }

    private static ImmutableArray<GramPart> Cut(BitWriter output, List<(int First, int Second, int Third, int End)> parts)
    {
        ReadOnlyMemory<byte> bytes = output.Bytes.ToArray();
        var start = 0;
        var cut = ImmutableArray.CreateBuilder<GramPart>(parts.Count);
        foreach (var (first, second, third, end) in parts)
        {
            cut.Add(new(first, second, third, bytes[start..end]));
            start = end;
        }

        return cut.ToImmutable();
    }
}
