using System.Numerics;

namespace Site.Deriving;

/// <summary>A set of years from 1990 to 2053.</summary>
internal readonly record struct YearSet(ulong Bits)
{
    private const int Base = 1990;

    public static readonly YearSet All = new(ulong.MaxValue);
    public static readonly YearSet None = new(0);

    public bool IsEmpty => Bits == 0;

    public int Count => BitOperations.PopCount(Bits);

    public int First => Base + BitOperations.TrailingZeroCount(Bits);

    public int Last => Base + 63 - BitOperations.LeadingZeroCount(Bits);

    public static YearSet Of(params ReadOnlySpan<int> years)
    {
        ulong bits = 0;
        foreach (var year in years)
            if (year is >= Base and < Base + 64) bits |= 1UL << (year - Base);
        return new(bits);
    }

    /// <summary>Both ends included.</summary>
    public static YearSet Between(int first, int last)
    {
        ulong bits = 0;
        for (var year = Math.Max(first, Base); year <= last && year < Base + 64; year++) bits |= 1UL << (year - Base);
        return new(bits);
    }

    public static YearSet From(int year) => Between(year, Base + 63);

    public static YearSet UpTo(int year) => Between(Base, year);

    public bool Contains(int year) => year is >= Base and < Base + 64 && (Bits >> (year - Base) & 1) != 0;

    public YearSet And(YearSet other) => new(Bits & other.Bits);

    public YearSet Or(YearSet other) => new(Bits | other.Bits);

    public YearSet Without(YearSet other) => new(Bits & ~other.Bits);

    public IEnumerable<int> Years()
    {
        for (var bits = Bits; bits != 0; bits &= bits - 1) yield return Base + BitOperations.TrailingZeroCount(bits);
    }
}
