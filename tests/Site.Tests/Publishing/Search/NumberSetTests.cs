using CsCheck;
using Site.Publishing.Search;
using Xunit;

namespace Site.Tests.Publishing.Search;

public sealed class NumberSetTests
{
    [Fact]
    public void What_was_written_is_read()
    {
        Gen.Select(Gen.Int[0, 2000].Array[0, 300], Gen.Int[0, 50], Gen.Int[0, 50]).Sample((numbers, below, above) =>
        {
            int[] rising = [.. numbers.Distinct().Order()];
            var (low, high) = ((rising.Length > 0 ? rising[0] : 0) - below, (rising.Length > 0 ? rising[^1] : 0) + above);
            Assert.Equal(rising, ReadBack(rising, low, high, out _));
        });
    }

    [Fact]
    public void A_run_that_fills_its_range_costs_nothing()
    {
        int[] run = [.. Enumerable.Range(7, 500)];

        Assert.Equal(run, ReadBack(run, 7, 506, out var bytes));
        Assert.Equal(0, bytes);
    }

    [Fact]
    public void Counts_and_ranges_are_read_as_written()
    {
        Gen.Select(Gen.Int[1, int.MaxValue / 2], Gen.UInt[1, 70_000], Gen.UInt).Sample((count, range, number) =>
        {
            var output = new BitWriter();
            output.WriteCount(count);
            output.WriteWithin(number % range, range);
            output.WriteCount(count);
            output.Align();

            var input = new BitReader(output.Bytes);
            Assert.Equal(count, input.ReadCount());
            Assert.Equal(number % range, input.ReadWithin(range));
            Assert.Equal(count, input.ReadCount());
        });
    }

    private static int[] ReadBack(int[] numbers, int low, int high, out int bytes)
    {
        var output = new BitWriter();
        NumberSet.Write(output, numbers, low, high);
        output.Align();
        bytes = output.Bytes.Length;
        var read = new int[numbers.Length];
        var input = new BitReader(output.Bytes);
        NumberSet.Read(ref input, read, low, high);
        return read;
    }
}
