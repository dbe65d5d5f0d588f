using Site.Text;
using YamlDotNet.RepresentationModel;

namespace Site.Registries;

/// <summary>What a word says about a person near it.</summary>
public enum PrivacyWord
{
    Residence,
    Hardship,
    Ill,
    Disease,
    Minor,
    Birth,
}

/// <summary>The words that make a number or a name somebody's: <c>privacy-words.yml</c>.</summary>
public sealed class PrivacyLexicon
{
    private readonly ImmutableArray<PrivacyWord> _meanings;

    /// <summary>What the program ships.</summary>
    public static PrivacyLexicon Embedded { get; } = Read(EmbeddedData.Yaml("privacy-words.yml"));

    /// <summary>Reads the data file, a site's own words in it.</summary>
    public static PrivacyLexicon Read(YamlMappingNode file) => new(file);

    private PrivacyLexicon(YamlMappingNode file)
    {
        ImmutableArray<string> Texts(string key) => [.. YamlReading.Texts(file, key)];
        FrozenSet<char> Signs(string key) => YamlReading.Text(file, key).ToFrozenSet();
        (PhoneWords, Codes, OrganisationCodes, LineWords) = (Texts("phone_words"), Texts("codes"), Texts("organisation_codes"), Texts("line_words"));
        (Serials, CodeLetters, LetterUnits) = (Texts("serials"), Texts("code_letters").ToFrozenSet(StringComparer.Ordinal), Texts("letter_units").ToFrozenSet(StringComparer.Ordinal));
        (Cards, CardWords, MailHosts) = (Texts("cards"), Texts("card_words"), Texts("mail_hosts").ToFrozenSet(StringComparer.OrdinalIgnoreCase));
        (Dwellings, Offices, NotMinors) = (Texts("dwellings"), Texts("offices"), Texts("not_minors"));
        (BeforeNames, DoubleSurnames, NotNames) = (Texts("before_names"), Texts("double_surnames"), Texts("not_names").ToFrozenSet(StringComparer.Ordinal));
        (Plates, Surnames, Given, AfterNames, Between) = (Signs("plates"), Signs("surnames"), Signs("given"), Signs("after_names"), Signs("between"));
        DoubleBeginnings = DoubleSurnames.Select(surname => surname[0]).ToFrozenSet();
        Units = Texts("units").Select(unit => unit[0]).ToFrozenSet();
        var meanings = new (string Key, PrivacyWord Meaning)[]
        {
            ("residence", PrivacyWord.Residence), ("hardship", PrivacyWord.Hardship), ("ill", PrivacyWord.Ill), ("diseases", PrivacyWord.Disease),
            ("minors", PrivacyWord.Minor), ("birth", PrivacyWord.Birth),
        }.SelectMany(list => Texts(list.Key).Where(word => word.Length > 1).Select(word => (Word: word, list.Meaning)))
            .DistinctBy(pair => pair.Word, StringComparer.Ordinal).ToDictionary(pair => pair.Word, pair => pair.Meaning, StringComparer.Ordinal);
        Words = new(meanings.Keys);
        _meanings = [.. Words.Words.Select(word => meanings[word])];
    }

    public ImmutableArray<string> PhoneWords { get; }

    public ImmutableArray<string> Codes { get; }

    /// <summary>Words before fifteen digits that are no person's; eleven digits behind them may well be a phone's.</summary>
    public ImmutableArray<string> Serials { get; }

    /// <summary>Latin words in lower case that make the digits behind them a file's, a device's or a document's.</summary>
    public FrozenSet<string> CodeLetters { get; }

    /// <summary>Units in Latin letters, in lower case.</summary>
    public FrozenSet<string> LetterUnits { get; }

    public ImmutableArray<string> OrganisationCodes { get; }

    /// <summary>The first characters of words that make a number an amount.</summary>
    public FrozenSet<char> Units { get; }

    /// <summary>How bank cards begin.</summary>
    public ImmutableArray<string> Cards { get; }

    public ImmutableArray<string> CardWords { get; }

    public ImmutableArray<string> LineWords { get; }

    public FrozenSet<string> MailHosts { get; }

    public FrozenSet<char> Plates { get; }

    public ImmutableArray<string> Dwellings { get; }

    public ImmutableArray<string> Offices { get; }

    public ImmutableArray<string> NotMinors { get; }

    public ImmutableArray<string> BeforeNames { get; }

    public FrozenSet<char> AfterNames { get; }

    public FrozenSet<char> Between { get; }

    public FrozenSet<char> Surnames { get; }

    public ImmutableArray<string> DoubleSurnames { get; }

    /// <summary>The first characters of <see cref="DoubleSurnames"/>.</summary>
    public FrozenSet<char> DoubleBeginnings { get; }

    public FrozenSet<char> Given { get; }

    public FrozenSet<string> NotNames { get; }

    /// <summary>Finds every word that says something about a person.</summary>
    public WordFinder Words { get; }

    public PrivacyWord MeaningOf(WordHit hit) => _meanings[hit.Word];
}
