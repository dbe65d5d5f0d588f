using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Site.Publishing.Search;

/// <summary>
/// In which of its plans a pair stands between different characters on both sides. Everywhere else two triples that share the
/// pair (老旧小 and 旧小区) share a place, too: all its occurrences have the one before, or the one behind, in common.
/// </summary>
internal sealed class PairContexts(int planCount)
{
    private readonly bool[] _mixed = new bool[planCount];
    private readonly List<int> _indexes = [];
    private int _last = -1;
    private ushort _before;
    private ushort _third;
    private bool _severalBefore;
    private bool _severalBehind;

    public void Clear()
    {
        _last = -1;
        _indexes.Clear();
    }

    /// <summary>Notes one occurrence; those of one plan follow on each other.</summary>
    /// <param name="before">0 at the beginning of a block.</param>
    /// <param name="third">0 at the end of a block.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Add(int index, ushort before, ushort third)
    {
        if (index != _last)
        {
            (_last, _before, _third) = (index, before, third);
            _severalBefore = _severalBehind = _mixed[index] = false;
            return;
        }

        _severalBefore |= before != _before;
        _severalBehind |= third != _third;
        if (!_severalBefore || !_severalBehind || _mixed[index]) return;
        _mixed[index] = true;
        _indexes.Add(index);
    }

    public bool IsMixed(int index) => _mixed[index];

    /// <summary>Writes which plans these are, by their indexes among the pair's plans.</summary>
    public void Write(BitWriter output, int among)
    {
        output.WriteCount(_indexes.Count + 1);
        NumberSet.Write(output, CollectionsMarshal.AsSpan(_indexes), 0, among - 1);
    }
}
