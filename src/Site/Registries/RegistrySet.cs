namespace Site.Registries;

/// <summary>The data files the program knows: embedded ones, with what <c>input/registries/</c> adds or replaces by id.</summary>
public sealed record RegistrySet
{
    /// <summary>What the program ships; loaded once, when first asked for.</summary>
    public static RegistrySet Embedded { get; } = new()
    {
        Areas = AreaLexicon.Read(EmbeddedData.Yaml("function-areas.yml")),
        Kinds = KindLexicon.Read(EmbeddedData.Yaml("document-kinds.yml")),
        Dating = DatingLexicon.Read(EmbeddedData.Yaml("dating-markers.yml")),
        Bodies = BodyLexicon.Read(EmbeddedData.Yaml("cppcc-bodies.yml")),
    };

    /// <summary>The words of the function areas, and what each area means.</summary>
    public required AreaLexicon Areas { get; init; }

    /// <summary>The words of a title that name a kind of document.</summary>
    public required KindLexicon Kinds { get; init; }

    /// <summary>What CPPCC bodies are called.</summary>
    public required BodyLexicon Bodies { get; init; }

    /// <summary>The words and markers that date a text.</summary>
    public required DatingLexicon Dating { get; init; }

    /// <summary>How Chinese is written in addresses: pinyin without tones.</summary>
    public PinyinTable Pinyin { get; init; } = PinyinTable.Embedded;

    /// <summary>Provinces, cities, counties, towns and streets.</summary>
    public DivisionTable Divisions { get; init; } = DivisionTable.Embedded;

    /// <summary>Traditional characters and their simplified ones, for search.</summary>
    public VariantTable Variants { get; init; } = VariantTable.Embedded;

    /// <summary>What the site says about single places, by full name from province down.</summary>
    public FrozenDictionary<string, PlaceEntry> Places { get; init; } = FrozenDictionary<string, PlaceEntry>.Empty;
}
