namespace Site.Registries;

/// <summary>The usual reading of every Han character that has one.</summary>
internal sealed class PinyinCharacters
{
    private const int First = 0x3400, Last = 0x9FFF;

    private static readonly Lazy<PinyinCharacters> Loaded = new(() => new PinyinCharacters());

    private readonly string?[] _common = new string?[Last - First + 1];
    private readonly Dictionary<int, string> _rare = [];
    private readonly char[] _sounds = new char[Last - First + 1];

    private PinyinCharacters()
    {
        foreach (var line in EmbeddedData.Lines("pinyin.tsv"))
        {
            var tab = line.IndexOf('\t', StringComparison.Ordinal);
            var syllable = line[..tab];
            var sound = '\0';
            foreach (var rune in line.AsSpan(tab + 1).EnumerateRunes())
            {
                if (rune.Value is >= First and <= Last)
                {
                    _common[rune.Value - First] = syllable;
                    if (sound == '\0') sound = (char)rune.Value;
                    _sounds[rune.Value - First] = sound;
                }
                else _rare[rune.Value] = syllable;
            }
        }
    }

    public static PinyinCharacters Embedded => Loaded.Value;

    public string? Of(int rune) => rune is >= First and <= Last ? _common[rune - First] : _rare.GetValueOrDefault(rune);

    /// <summary>One character for all that are usually read alike; any other unit as it is.</summary>
    public char SoundOf(char unit) => unit is >= (char)First and <= (char)Last && _sounds[unit - First] is var sound and not '\0' ? sound : unit;
}
