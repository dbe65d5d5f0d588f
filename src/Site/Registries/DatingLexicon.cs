using System.Globalization;
using Site.Text;
using YamlDotNet.RepresentationModel;

namespace Site.Registries;

/// <summary>The words and markers that date a text: <c>dating-markers.yml</c>.</summary>
public sealed class DatingLexicon
{
    /// <summary>What the program ships.</summary>
    public static DatingLexicon Embedded { get; } = Read(EmbeddedData.Yaml("dating-markers.yml"));

    internal static DatingLexicon Read(YamlMappingNode file) => new(file);

    private DatingLexicon(YamlMappingNode file)
    {
        Stated = StatedYearWords.Read((YamlMappingNode)file.Children["stated"]);
        Congresses = [.. YamlReading.Mappings(file, "congresses").Select(CongressEvent.Read)];
        PastCitations = [.. YamlReading.Texts(file, "past_citations")];
        var markers = YamlReading.Mappings(file, "markers").Select(DatingMarker.Read).ToList();
        Modern = YamlReading.Texts(file, "modern").ToFrozenSet(StringComparer.Ordinal);
        Finder = new(markers.SelectMany(marker => marker.Words).Concat(Modern));
        var byWord = markers.SelectMany(marker => marker.Words.Select(word => (word, marker))).ToLookup(w => w.word, w => w.marker, StringComparer.Ordinal);
        Markers = [.. Finder.Words.Select(word => byWord[word].FirstOrDefault())];
        Anniversaries = [.. YamlReading.Mappings(file, "anniversaries").SelectMany(Anniversary.Read)];
        AnniversaryActs = [.. YamlReading.Texts(file, "anniversary_acts")];
        AnniversaryPast = [.. YamlReading.Texts(file, "anniversary_past")];
        FiveYearPlans = ((YamlMappingNode)file.Children["five_year_plans"]).Children
            .ToFrozenDictionary(p => ((YamlScalarNode)p.Key).Value!, p => Number(((YamlScalarNode)p.Value).Value!), StringComparer.Ordinal);
        FiveYearFirst = [.. YamlReading.Texts(file, "five_year_first")];
        FiveYearLast = [.. YamlReading.Texts(file, "five_year_last")];
        FiveYearDraft = [.. YamlReading.Texts(file, "five_year_draft")];
    }

    /// <summary>How a text states its own year.</summary>
    public StatedYearWords Stated { get; }

    /// <summary>Party congresses and plenums, oldest first.</summary>
    public ImmutableArray<CongressEvent> Congresses { get; }

    /// <summary>Behind a congress: it is spoken of as history.</summary>
    public ImmutableArray<string> PastCitations { get; }

    /// <summary>Finds the words of all markers; a hit's <see cref="WordHit.Word"/> indexes <see cref="Markers"/>.</summary>
    public WordFinder Finder { get; }

    /// <summary>By word; null for a word that only shows a late text.</summary>
    public ImmutableArray<DatingMarker?> Markers { get; }

    /// <summary>Words that few political texts since 2018 do without.</summary>
    public FrozenSet<string> Modern { get; }

    public ImmutableArray<Anniversary> Anniversaries { get; }

    /// <summary>Near an anniversary: it is being celebrated.</summary>
    public ImmutableArray<string> AnniversaryActs { get; }

    /// <summary>Behind an anniversary: it is history.</summary>
    public ImmutableArray<string> AnniversaryPast { get; }

    /// <summary>By name (十二五): the first of its five years.</summary>
    public FrozenDictionary<string, int> FiveYearPlans { get; }

    public ImmutableArray<string> FiveYearFirst { get; }

    public ImmutableArray<string> FiveYearLast { get; }

    public ImmutableArray<string> FiveYearDraft { get; }

    internal static int Number(string digits) => int.Parse(digits, CultureInfo.InvariantCulture);
}

/// <summary>Words around a year that make it the text's own, or a mere mention.</summary>
public sealed record StatedYearWords(
    ImmutableArray<string> Acting, ImmutableArray<string> Events, ImmutableArray<string> References, ImmutableArray<string> Plans,
    ImmutableArray<string> LookingBack, ImmutableArray<string> LookingAhead, ImmutableArray<string> LeadIns)
{
    internal static StatedYearWords Read(YamlMappingNode node) => new(
        [.. YamlReading.Texts(node, "acting")], [.. YamlReading.Texts(node, "events")],
        [.. YamlReading.Texts(node, "references")], [.. YamlReading.Texts(node, "plans")],
        [.. YamlReading.Texts(node, "looking_back")], [.. YamlReading.Texts(node, "looking_ahead")], [.. YamlReading.Texts(node, "lead_ins")]);
}

/// <summary>A party congress (plenum 0) or a plenum, and the years of texts that cite it as their newest.</summary>
/// <param name="Also">Other years that are as good; <paramref name="Late"/> are possible, but less likely.</param>
public sealed record CongressEvent(
    int Congress, int Plenum, DateOnly Closed, int Plan, ImmutableArray<int> Also, ImmutableArray<int> Late, int Summary)
{
    internal static CongressEvent Read(YamlMappingNode node) => new(
        DatingLexicon.Number(YamlReading.Text(node, "congress")), DatingLexicon.Number(YamlReading.Text(node, "plenum")),
        DateOnly.ParseExact(YamlReading.Text(node, "closed"), "yyyy-MM-dd", CultureInfo.InvariantCulture),
        DatingLexicon.Number(YamlReading.Text(node, "plan")), [.. YamlReading.Texts(node, "also").Select(DatingLexicon.Number)],
        [.. YamlReading.Texts(node, "late").Select(DatingLexicon.Number)], DatingLexicon.Number(YamlReading.Text(node, "summary")));
}

/// <summary>Words that exist from a month on.</summary>
/// <param name="From">The first day on which a text could use them.</param>
/// <param name="Until">The last year in which they were usual, or null.</param>
/// <param name="Years">The years in which towns and counties held the campaign; empty when they name none.</param>
public sealed record DatingMarker(string Id, ImmutableArray<string> Words, DateOnly From, int? Until, ImmutableArray<int> Years)
{
    internal static DatingMarker Read(YamlMappingNode node) => new(
        YamlReading.Text(node, "id"), [.. YamlReading.Texts(node, "words")],
        DateOnly.ParseExact(YamlReading.Text(node, "from") + "-01", "yyyy-MM-dd", CultureInfo.InvariantCulture),
        YamlReading.TextOrNull(node, "until") is { } until ? DatingLexicon.Number(until) : null,
        [.. YamlReading.Texts(node, "years").Select(DatingLexicon.Number)]);
}

/// <summary>Something founded or won in a year, by which anniversaries count.</summary>
public sealed record Anniversary(string Word, int Year)
{
    internal static IEnumerable<Anniversary> Read(YamlMappingNode node) =>
        YamlReading.Texts(node, "words").Select(word => new Anniversary(word, DatingLexicon.Number(YamlReading.Text(node, "year"))));
}
