using System.Runtime.CompilerServices;

namespace Site.Text;

/// <summary>A 64-bit fingerprint of characters (FNV-1a), the same on every machine and in every run.</summary>
public readonly record struct Fingerprint(ulong Value)
{
    public static readonly Fingerprint Empty = new(14695981039346656037);

    public static Fingerprint Of(ReadOnlySpan<char> text)
    {
        var print = Empty;
        foreach (var c in text) print = print.With(c);
        return print;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Fingerprint With(char c) => new((Value ^ c) * 1099511628211);

    /// <summary>The first <paramref name="digits"/> (at most 16) hexadecimal digits, for names that must differ.</summary>
    public string Hex(int digits) => Value.ToString("x16", null)[..digits];
}
