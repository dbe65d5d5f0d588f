using System.Numerics;

namespace Site.Publishing.Search;

/// <summary>Writes numbers bit by bit, the highest bit first.</summary>
internal sealed class BitWriter
{
    private byte[] _bytes = new byte[1024];
    private ulong _pending;
    private int _pendingBits;

    /// <summary>Whole bytes written so far; what is pending is not counted.</summary>
    public int Length { get; private set; }

    public ReadOnlySpan<byte> Bytes => _bytes.AsSpan(0, Length);

    /// <summary>Writes the lowest <paramref name="bits"/> (at most 32) of the value.</summary>
    public void Write(uint value, int bits)
    {
        _pending = (_pending << bits) | value;
        _pendingBits += bits;
        while (_pendingBits >= 8) Flush((byte)(_pending >> (_pendingBits -= 8)));
    }

    /// <summary>A number of 0 to <paramref name="range"/> − 1 in as few bits as that range needs; none when it holds one number.</summary>
    public void WriteWithin(uint value, uint range)
    {
        var bits = BitOperations.Log2(range);
        var shorter = (2u << bits) - range;
        if (value < shorter) Write(value, bits);
        else Write(value + shorter, bits + 1);
    }

    /// <summary>Elias gamma: a number from 1 on, the shorter the smaller.</summary>
    public void WriteCount(int value)
    {
        var bits = BitOperations.Log2((uint)value);
        Write(0, bits);
        Write((uint)value, bits + 1);
    }

    /// <summary>Fills the last byte with zeros.</summary>
    public void Align()
    {
        if (_pendingBits > 0) Write(0, 8 - _pendingBits);
    }

    private void Flush(byte value)
    {
        if (Length == _bytes.Length) Array.Resize(ref _bytes, Length * 2);
        _bytes[Length++] = value;
    }
}
