using System.Runtime.CompilerServices;

namespace Site.Publishing.Search;

/// <summary>
/// Binary interpolative coding (Moffat and Stuiver, 2000) of a rising list of numbers: the middle one first, in as many
/// bits as its neighbours leave open, then each half. Runs cost nothing, and a scattered list stays close to its entropy,
/// so nothing needs to be compressed again.
/// </summary>
internal static class NumberSet
{
    /// <summary>Writes the numbers without their count.</summary>
    /// <param name="values">Rising, each from <paramref name="low"/> to <paramref name="high"/>, both included.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Write(BitWriter output, ReadOnlySpan<int> values, int low, int high)
    {
        while (!values.IsEmpty && values.Length <= high - low)
        {
            var middle = values.Length / 2;
            var value = values[middle];
            output.WriteWithin((uint)(value - low - middle), (uint)(high - low - values.Length + 2));
            if (middle > 0) Write(output, values[..middle], low, value - 1);
            values = values[(middle + 1)..];
            low = value + 1;
        }
    }

    /// <summary>Fills <paramref name="values"/>, whose length says how many numbers were written.</summary>
    public static void Read(ref BitReader input, Span<int> values, int low, int high)
    {
        while (!values.IsEmpty)
        {
            var middle = values.Length / 2;
            var value = low + middle + (int)input.ReadWithin((uint)(high - low - values.Length + 2));
            values[middle] = value;
            Read(ref input, values[..middle], low, value - 1);
            values = values[(middle + 1)..];
            low = value + 1;
        }
    }
}
