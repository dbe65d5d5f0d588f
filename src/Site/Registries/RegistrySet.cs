namespace Site.Registries;

/// <summary>The data files the program knows: embedded ones, with what <c>input/registries/</c> adds or replaces by id.</summary>
public sealed record RegistrySet
{
    /// <summary>What the program ships; loaded once, when first asked for.</summary>
    public static RegistrySet Embedded { get; } = new();

    /// <summary>How Chinese is written in addresses: pinyin without tones.</summary>
    public PinyinTable Pinyin { get; init; } = PinyinTable.Embedded;
}
