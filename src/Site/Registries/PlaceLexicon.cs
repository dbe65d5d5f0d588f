using YamlDotNet.RepresentationModel;

namespace Site.Registries;

/// <summary>The words around a place's name that make it the text's own, or somebody else's: <c>place-words.yml</c>.</summary>
public sealed record PlaceLexicon
{
    /// <summary>What the program ships.</summary>
    public static PlaceLexicon Embedded { get; } = Read(EmbeddedData.Yaml("place-words.yml"));

    /// <summary>Right behind a name: a CPPCC body of that place.</summary>
    public required ImmutableArray<string> Cppcc { get; init; }

    /// <summary>Right behind a name: its party committee, its government.</summary>
    public required ImmutableArray<string> Organs { get; init; }

    /// <summary>Right behind a full name: said of one's own ground.</summary>
    public required ImmutableArray<string> OwnAfter { get; init; }

    /// <summary>Right before a name: said of one's own ground.</summary>
    public required ImmutableArray<string> OwnBefore { get; init; }

    /// <summary>Right before a name in a slogan of the place (美丽光泽).</summary>
    public required ImmutableArray<string> OwnSlogans { get; init; }

    /// <summary>Before such a slogan, where it stands in no quotation marks.</summary>
    public required ImmutableArray<string> SloganStarts { get; init; }

    /// <summary>Right behind a short name: said of one's own ground.</summary>
    public required ImmutableArray<string> StemAfter { get; init; }

    /// <summary>Before a name in its clause: somebody else's ground.</summary>
    public required ImmutableArray<string> ForeignBefore { get; init; }

    /// <summary>Right before a name: somebody else's ground.</summary>
    public required ImmutableArray<string> ForeignBeforeClose { get; init; }

    /// <summary>Right before a name: a partner, who competes where it is a CPPCC body.</summary>
    public required ImmutableArray<string> Partners { get; init; }

    /// <summary>Behind a name in its clause: somebody else's ground.</summary>
    public required ImmutableArray<string> ForeignAfter { get; init; }

    /// <summary>Right behind a name: another name begins with it.</summary>
    public required ImmutableArray<string> NotAfter { get; init; }

    /// <summary>Names of the list that are usually no names.</summary>
    public required FrozenSet<string> Generic { get; init; }

    /// <summary>Short names that are usually no names.</summary>
    public required FrozenSet<string> CommonWords { get; init; }

    /// <summary>Characters behind which a name may begin.</summary>
    public required string Starts { get; init; }

    internal static PlaceLexicon Read(YamlMappingNode file) => new()
    {
        Cppcc = [.. YamlReading.Texts(file, "cppcc")],
        Organs = [.. YamlReading.Texts(file, "organs")],
        OwnAfter = [.. YamlReading.Texts(file, "own_after")],
        OwnBefore = [.. YamlReading.Texts(file, "own_before")],
        OwnSlogans = [.. YamlReading.Texts(file, "own_slogans")],
        SloganStarts = [.. YamlReading.Texts(file, "slogan_starts")],
        StemAfter = [.. YamlReading.Texts(file, "stem_after")],
        ForeignBefore = [.. YamlReading.Texts(file, "foreign_before")],
        ForeignBeforeClose = [.. YamlReading.Texts(file, "foreign_before_close")],
        Partners = [.. YamlReading.Texts(file, "partners")],
        ForeignAfter = [.. YamlReading.Texts(file, "foreign_after")],
        NotAfter = [.. YamlReading.Texts(file, "not_after")],
        Generic = YamlReading.Texts(file, "generic").ToFrozenSet(StringComparer.Ordinal),
        CommonWords = YamlReading.Texts(file, "common_words").ToFrozenSet(StringComparer.Ordinal),
        Starts = YamlReading.Text(file, "starts"),
    };
}
