using System.Buffers.Binary;
using System.Numerics;
using System.Runtime.CompilerServices;

namespace Site.Publishing.Search;

/// <summary>Writes numbers bit by bit, the highest bit first.</summary>
internal sealed class BitWriter
{
    private byte[] _bytes = new byte[1024];
    private ulong _pending;
    private int _pendingBits;

    /// <summary>Bytes written; complete after <see cref="Align"/>.</summary>
    public int Length { get; private set; }

    public ReadOnlySpan<byte> Bytes => _bytes.AsSpan(0, Length);

    /// <summary>Writes the lowest <paramref name="bits"/> (at most 32) of the value.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Write(uint value, int bits)
    {
        _pending = (_pending << bits) | value;
        _pendingBits += bits;
        if (_pendingBits < 32) return;
        _pendingBits -= 32;
        Reserve(4);
        BinaryPrimitives.WriteUInt32BigEndian(_bytes.AsSpan(Length), (uint)(_pending >> _pendingBits));
        Length += 4;
    }

    /// <summary>A number of 0 to <paramref name="range"/> − 1 in as few bits as that range needs; none when it holds one number.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
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
        Write(0, -_pendingBits & 7);
        Reserve(4);
        while (_pendingBits > 0) _bytes[Length++] = (byte)(_pending >> (_pendingBits -= 8));
    }

    private void Reserve(int bytes)
    {
        if (Length + bytes > _bytes.Length) Array.Resize(ref _bytes, _bytes.Length * 2);
    }
}
