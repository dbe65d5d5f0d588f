using System.Runtime.CompilerServices;

namespace Site.Publishing.Search;

/// <summary>
/// How text and queries are made alike, unit by unit (UTF-16): white space and invisible characters are dropped, full width
/// becomes half width, capitals become small, traditional characters simplified. Punctuation and digits stay.
/// <c>theme/assets/search.js</c> holds the same rules (<c>fold</c>); a test compares every unit.
/// </summary>
internal sealed class SearchText
{
    private readonly char[] _folded = new char[char.MaxValue + 1];

    /// <summary>Makes the table of all units.</summary>
    /// <param name="variants">Traditional characters and the simplified ones they are read as.</param>
    public SearchText(IEnumerable<(char Traditional, char Simplified)> variants)
    {
        for (var i = 0; i <= char.MaxValue; i++) _folded[i] = FoldWithoutVariants((char)i);
        foreach (var (traditional, simplified) in variants)
            if (IsVariant(traditional, simplified)) _folded[traditional] = simplified;
    }

    /// <summary>What a unit becomes; U+0000 when it is dropped.</summary>
    public char Fold(char unit) => _folded[unit];

    /// <summary>The units of a text that are left; <paramref name="output"/> must be as long as the text. Returns how many.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public int Fold(ReadOnlySpan<char> text, Span<ushort> output)
    {
        var length = 0;
        foreach (var unit in text)
            if (_folded[unit] is var folded and not '\0') output[length++] = folded;
        return length;
    }

    public string Fold(ReadOnlySpan<char> text)
    {
        var units = new ushort[text.Length];
        return string.Create(Fold(text, units), units, static (target, from) =>
        {
            for (var i = 0; i < target.Length; i++) target[i] = (char)from[i];
        });
    }

    /// <summary>A pair that the fold can use: one that changes something, and whose result no other rule would change again.</summary>
    public static bool IsVariant(char traditional, char simplified) =>
        traditional != simplified && traditional >= '\u2E80'
        && FoldWithoutVariants(traditional) == traditional && FoldWithoutVariants(simplified) == simplified;

    public static char FoldWithoutVariants(char unit) =>
        unit is >= '\u3400' and < '\uFE00' ? unit
        : IsDropped(unit) ? '\0'
        : unit is >= '！' and <= '～' ? Lower((char)(unit - '！' + '!'))
        : Lower(unit);

    private static bool IsDropped(char unit) =>
        unit <= ' ' || unit is >= '\u007F' and <= '\u00A0' or '\u00AD' or '\u1680' or '\u180E'
            or >= '\u2000' and <= '\u200F' or >= '\u2028' and <= '\u202F' or >= '\u205F' and <= '\u2064'
            or '\u3000' or >= '\uFE00' and <= '\uFE0F' or '\uFEFF';

    /// <summary>Only scripts whose capitals every browser knows alike: up to Cyrillic and Armenian, Roman numerals, letters in circles.</summary>
    private static char Lower(char unit) => unit switch
    {
        'İ' => unit,
        < '\u0590' => char.ToLowerInvariant(unit),
        >= 'Ⅰ' and <= 'Ⅿ' => (char)(unit + 16),
        >= 'Ⓐ' and <= 'Ⓩ' => (char)(unit + 26),
        _ => unit,
    };
}
