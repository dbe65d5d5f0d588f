using Site.Text;

namespace Site.Registries;

/// <summary>The data files the program knows: embedded ones, with what <c>input/registries/</c> adds or replaces by id.</summary>
public sealed record RegistrySet
{
    /// <summary>What the program ships; loaded once, when first asked for.</summary>
    public static RegistrySet Embedded { get; } = new();

    /// <summary>How Chinese is written in addresses: pinyin without tones.</summary>
    public PinyinTable Pinyin { get; init; } = PinyinTable.Embedded;

    /// <summary>Provinces, cities, counties, towns and streets.</summary>
    public DivisionTable Divisions { get; init; } = DivisionTable.Embedded;

    /// <summary>Traditional characters and their simplified ones, for search.</summary>
    public VariantTable Variants { get; init; } = VariantTable.Embedded;

    /// <summary>What the site says about single places, by full name from province down.</summary>
    public FrozenDictionary<string, PlaceEntry> Places { get; init; } = FrozenDictionary<string, PlaceEntry>.Empty;

    /// <summary>The words of the function areas, and what each area means.</summary>
    public AreaLexicon Areas { get; init; } = AreaLexicon.Embedded;

    /// <summary>The words of a title that name a kind of document.</summary>
    public KindLexicon Kinds { get; init; } = KindLexicon.Embedded;

    /// <summary>What CPPCC bodies are called.</summary>
    public BodyLexicon Bodies { get; init; } = BodyLexicon.Embedded;

    /// <summary>The words and markers that date a text.</summary>
    public DatingLexicon Dating { get; init; } = DatingLexicon.Embedded;

    /// <summary>The words around a place's name that make it a text's own.</summary>
    public PlaceLexicon PlaceWords { get; init; } = PlaceLexicon.Embedded;

    /// <summary>How bodies of each level call themselves and their ground.</summary>
    public ActingLexicon Acting { get; init; } = ActingLexicon.Embedded;

    /// <summary>The words by which masks are told.</summary>
    public MaskWords Masks { get; init; } = MaskLexicon.Embedded;

    /// <summary>How compilers of samples speak.</summary>
    public CompilerLexicon Compilers { get; init; } = CompilerLexicon.Embedded;

    /// <summary>The words by which texts below one title are parted.</summary>
    public SeamLexicon Seams { get; init; } = SeamLexicon.Embedded;

    /// <summary>The words of activities and commitments.</summary>
    public WorkLexicon Work { get; init; } = WorkLexicon.Embedded;

    /// <summary>Words that residents may not know, and what they mean.</summary>
    public Glossary Glossary { get; init; } = Glossary.Embedded;

    /// <summary>Endings of files that run something when a reader opens them.</summary>
    public ActiveFileLexicon ActiveFiles { get; init; } = ActiveFileLexicon.Embedded;

    /// <summary>The words that make a number or a name a person's.</summary>
    public PrivacyLexicon Privacy { get; init; } = PrivacyLexicon.Embedded;

    /// <summary>Names and words that official texts must not get wrong.</summary>
    public WordingLexicon Wording { get; init; } = WordingLexicon.Embedded;
}
