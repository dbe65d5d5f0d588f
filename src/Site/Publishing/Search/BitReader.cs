using System.Numerics;

namespace Site.Publishing.Search;

/// <summary>Reads what <see cref="BitWriter"/> wrote; the script of the search page has the same in <c>search.js</c>.</summary>
internal ref struct BitReader(ReadOnlySpan<byte> bytes)
{
    private readonly ReadOnlySpan<byte> _bytes = bytes;
    private int _position;

    public readonly bool AtEnd => _position >= _bytes.Length * 8;

    public uint Read(int bits)
    {
        var value = 0u;
        for (; bits > 0; bits--, _position++)
            value = (value << 1) | (((uint)_bytes[_position >> 3] >> (7 - (_position & 7))) & 1);
        return value;
    }

    public uint ReadWithin(uint range)
    {
        var bits = BitOperations.Log2(range);
        var shorter = (2u << bits) - range;
        var value = Read(bits);
        return value < shorter ? value : (value << 1) + Read(1) - shorter;
    }

    public int ReadCount()
    {
        var bits = 0;
        while (Read(1) == 0) bits++;
        return (int)((1u << bits) | Read(bits));
    }

    public void Align() => _position = (_position + 7) & ~7;
}
