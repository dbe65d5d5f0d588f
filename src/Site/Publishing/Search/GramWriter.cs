using System.Runtime.InteropServices;

namespace Site.Publishing.Search;

/// <summary>Writes the parts of one partition.</summary>
internal sealed class GramWriter(SearchCorpus corpus)
{
    /// <summary>The characters that follow a pair are split into parts of about this size, so that no shard grows large by one pair.</summary>
    private const int PartBits = 4096 * 8;

    private readonly TermPlans _term = new(corpus.Plans.Length);
    private readonly BitWriter _output = new();
    private readonly List<(int First, int Second, int Third, int End)> _pairs = [];
    private readonly List<(int First, int End)> _characters = [];
    private readonly BitWriter _characterOutput = new();
    private readonly List<int> _thirds = [];
    private readonly List<int> _starts = [];
    private int[] _indexes = new int[256];

    public ImmutableArray<GramPart> Characters => Cut(_characterOutput, _characters.Select(c => (c.First, 0, 0, c.End)));

    public ImmutableArray<GramPart> Pairs => Cut(_output, _pairs);

    /// <summary>The plans of a single character, from its occurrences in order of blocks.</summary>
    public void WriteCharacter(int first, ReadOnlySpan<ulong> entries)
    {
        _term.Clear();
        foreach (var entry in entries) Add(entry);
        if (_term.Count == 0) return;
        _characterOutput.Write((uint)first, 16);
        _term.Write(_characterOutput);
        _characterOutput.Align();
        _characters.Add((first, _characterOutput.Length));
    }

    /// <summary>
    /// Takes the occurrences of a pair in order of blocks. Those that another character follows are rewritten in place as
    /// that character (from bit 32 on) and the index of the plan among the pair's plans, without the rest.
    /// </summary>
    public Span<ulong> BeginPair(Span<ulong> entries)
    {
        _term.Clear();
        var length = 0;
        foreach (var entry in entries)
        {
            var followed = ((entry & 0xFFFF) << 32) | (uint)Add(entry);
            if (entry << 48 != 0 && (length == 0 || entries[length - 1] != followed)) entries[length++] = followed;
        }

        return entries[..length];
    }

    /// <summary>Writes the pair whose occurrences were taken last.</summary>
    /// <param name="followed">What <see cref="BeginPair"/> gave, sorted.</param>
    public void EndPair(int first, int second, ReadOnlySpan<ulong> followed)
    {
        GroupByThird(followed);
        var next = 0;
        do
        {
            var from = next;
            next = EndOfPart(from);
            _output.Write((uint)first, 16);
            _output.Write((uint)second, 16);
            _output.Write(from == 0 ? 1u : 0u, 1);
            if (from == 0) _term.Write(_output);
            else _output.WriteCount(_term.Count);
            WriteThirds(from, next);
            _output.Align();
            _pairs.Add((first, second, from == 0 ? 0 : _thirds[from], _output.Length));
        }
        while (next < _thirds.Count);
    }

    private int Add(ulong entry)
    {
        var block = (int)(uint)(entry >> 16);
        return _term.Add(corpus.BlockPlan[block], corpus.BlockPlace[block]);
    }

    /// <summary>Fills the list of third characters and, for each, where its plans (each once) begin.</summary>
    private void GroupByThird(ReadOnlySpan<ulong> followed)
    {
        _thirds.Clear();
        _starts.Clear();
        if (_indexes.Length < followed.Length) _indexes = new int[followed.Length * 2];
        var length = 0;
        for (var i = 0; i < followed.Length; i++)
        {
            if (i > 0 && followed[i] == followed[i - 1]) continue;
            var third = (int)(followed[i] >> 32);
            if (_thirds.Count == 0 || _thirds[^1] != third)
            {
                _thirds.Add(third);
                _starts.Add(length);
            }

            _indexes[length++] = (int)(uint)followed[i];
        }

        _starts.Add(length);
    }

    /// <summary>How many third characters, from <paramref name="from"/> on, one part takes: an estimate of their bits, at least one.</summary>
    private int EndOfPart(int from)
    {
        double bits = 0;
        var next = from;
        while (next < _thirds.Count && bits < PartBits)
        {
            var count = _starts[next + 1] - _starts[next];
            bits += 16 + (count * (1.5 + Math.Log2((double)_term.Count / count)));
            next++;
        }

        return next;
    }

    private void WriteThirds(int from, int next)
    {
        _output.WriteCount(next - from + 1);
        var thirds = CollectionsMarshal.AsSpan(_thirds)[from..next];
        NumberSet.Write(_output, thirds, 1, corpus.Alphabet.Length - 1);
        for (var i = from; i < next; i++)
        {
            var indexes = _indexes.AsSpan(_starts[i], _starts[i + 1] - _starts[i]);
            _output.WriteCount(indexes.Length);
            NumberSet.Write(_output, indexes, 0, _term.Count - 1);
        }
    }

    private static ImmutableArray<GramPart> Cut(BitWriter output, IEnumerable<(int First, int Second, int Third, int End)> parts)
    {
        ReadOnlyMemory<byte> bytes = output.Bytes.ToArray();
        var start = 0;
        var cut = ImmutableArray.CreateBuilder<GramPart>();
        foreach (var (first, second, third, end) in parts)
        {
            cut.Add(new(first, second, third, bytes[start..end]));
            start = end;
        }

        return cut.ToImmutable();
    }
}
