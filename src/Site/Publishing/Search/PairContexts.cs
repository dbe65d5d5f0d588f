using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Site.Publishing.Search;

/// <summary>
/// In which of its plans a pair stands between different characters: before it, behind it, or mixed, on both sides. Where it
/// is not mixed, two triples that share the pair (老旧小 and 旧小区) share a place, too: all its occurrences have the one
/// before, or the one behind, in common. Where all share a neighbour, whoever comes to the pair knows the way on.
/// </summary>
internal sealed class PairContexts(int planCount)
{
    private readonly Sides[] _several = new Sides[planCount];
    private readonly List<int> _indexes = [];
    private readonly List<int> _some = [];
    private int _last = -1;
    private ushort _before;
    private ushort _third;

    [Flags]
    private enum Sides : byte
    {
        None = 0,
        Before = 1,
        Behind = 2,
        Both = 3,
    }

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
            _several[index] = Sides.None;
            return;
        }

        var several = _several[index];
        if (several == Sides.Both) return;
        var sides = several | (before != _before ? Sides.Before : Sides.None) | (third != _third ? Sides.Behind : Sides.None);
        if (several == Sides.None && sides != Sides.None) _indexes.Add(index);
        _several[index] = sides;
    }

    public bool IsMixed(int index) => _several[index] == Sides.Both;

    /// <summary>
    /// Writes the plans with several neighbours on a side, by their indexes among the pair's plans; among these, those with
    /// several before; among these, the mixed ones.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Write(BitWriter output, int among)
    {
        Write(output, _indexes, among);
        var before = 0;
        _some.Clear();
        for (var i = 0; i < _indexes.Count; i++)
        {
            if ((_several[_indexes[i]] & Sides.Before) == Sides.None) continue;
            _some.Add(i);
            _indexes[before++] = _indexes[i];
        }

        Write(output, _some, _indexes.Count);
        _some.Clear();
        for (var i = 0; i < before; i++)
            if (IsMixed(_indexes[i])) _some.Add(i);
        Write(output, _some, before);
    }

    private static void Write(BitWriter output, List<int> indexes, int among)
    {
        output.WriteCount(indexes.Count + 1);
        NumberSet.Write(output, CollectionsMarshal.AsSpan(indexes), 0, among - 1);
    }
}
