namespace Site.Registries;

/// <summary>Traditional characters and the simplified one that search takes each for. Loaded when first asked.</summary>
public sealed class VariantTable
{
    private readonly Lazy<ImmutableArray<(char Traditional, char Simplified)>> _pairs = new(Read);
    private readonly Lazy<FrozenDictionary<char, char>> _simplified;

    private VariantTable() =>
        _simplified = new(() => Pairs.ToFrozenDictionary(pair => pair.Traditional, pair => pair.Simplified));

    public static VariantTable Embedded { get; } = new();

    /// <summary>
    /// In order of the traditional character; no simplified one is itself the traditional one of another pair.
    /// Characters that are standard in simplified text too (著, 乾) are not among them.
    /// </summary>
    public ImmutableArray<(char Traditional, char Simplified)> Pairs => _pairs.Value;

    /// <summary>The simplified character of a traditional one, or the character itself.</summary>
    public char Simplify(char c) => c >= '\u3400' && _simplified.Value.TryGetValue(c, out var simplified) ? simplified : c;

    private static ImmutableArray<(char, char)> Read()
    {
        var text = string.Concat(EmbeddedData.Lines("variants.txt"));
        var pairs = ImmutableArray.CreateBuilder<(char, char)>(text.Length / 2);
        for (var i = 0; i + 1 < text.Length; i += 2) pairs.Add((text[i], text[i + 1]));
        return pairs.DrainToImmutable();
    }
}
