namespace Site.Registries;

/// <summary>Traditional characters and the simplified one that search takes each for. Loaded when first asked.</summary>
public sealed class VariantTable
{
    private const char First = '\u3400', Last = '\u9FFF';

    private readonly Lazy<ImmutableArray<(char Traditional, char Simplified)>> _pairs = new(Read);
    private readonly Lazy<char[]> _simplified;

    private VariantTable() => _simplified = new(Table);

    public static VariantTable Embedded { get; } = new();

    /// <summary>
    /// In order of the traditional character; no simplified one is itself the traditional one of another pair.
    /// Characters that are standard in simplified text too (著, 乾) are not among them.
    /// </summary>
    public ImmutableArray<(char Traditional, char Simplified)> Pairs => _pairs.Value;

    /// <summary>The simplified character of a traditional one, or the character itself.</summary>
    public char Simplify(char c) => c is >= First and <= Last && _simplified.Value[c - First] is not '\0' and var simplified ? simplified : c;

    private char[] Table()
    {
        var table = new char[Last - First + 1];
        foreach (var (traditional, simplified) in Pairs) table[traditional - First] = simplified;
        return table;
    }

    private static ImmutableArray<(char, char)> Read()
    {
        var text = string.Concat(EmbeddedData.Lines("variants.txt"));
        var pairs = ImmutableArray.CreateBuilder<(char, char)>(text.Length / 2);
        for (var i = 0; i + 1 < text.Length; i += 2) pairs.Add((text[i], text[i + 1]));
        return pairs.DrainToImmutable();
    }
}
