using Site.Model;
using Site.Text;
using YamlDotNet.RepresentationModel;

namespace Site.Registries;

/// <summary>The words that tell the kind of a document: <c>document-kinds.yml</c>.</summary>
public sealed class KindLexicon
{
    /// <summary>What the program ships.</summary>
    public static KindLexicon Embedded { get; } = Read(EmbeddedData.Yaml("document-kinds.yml"));

    internal static KindLexicon Read(YamlMappingNode file) => new(file);

    private KindLexicon(YamlMappingNode file)
    {
        TitleWords = [.. TitleWordsOf(file)];
        SummaryOpenings = [.. YamlReading.Texts(file, "summary_openings")];
        PlanOpenings = [.. YamlReading.Texts(file, "plan_openings")];
        HalfYear = [.. YamlReading.Texts(file, "half_year")];
        Consultation = [.. YamlReading.Texts(file, "consultation")];
        Speech = [.. YamlReading.Texts(file, "speech")];
        Past = new(YamlReading.Texts(file, "past"));
        var future = YamlReading.Texts(file, "future").ToList();
        Future = new(future.Where(word => word.Length > 1));
        Imperatives = new(YamlReading.Texts(file, "imperatives"));
        FutureCharacters = string.Concat(future.Where(word => word.Length == 1));
    }

    /// <summary>Words of a title that name a kind.</summary>
    public ImmutableArray<KindWord> TitleWords { get; }

    /// <summary>Words at the head of a summary.</summary>
    public ImmutableArray<string> SummaryOpenings { get; }

    /// <summary>Words at the head of a plan that first looks back.</summary>
    public ImmutableArray<string> PlanOpenings { get; }

    /// <summary>Words at the head of a summary of half a year.</summary>
    public ImmutableArray<string> HalfYear { get; }

    /// <summary>Words of a plan of consultations.</summary>
    public ImmutableArray<string> Consultation { get; }

    /// <summary>Words that a speaker says to those who listen.</summary>
    public ImmutableArray<string> Speech { get; }

    /// <summary>Words of what was done.</summary>
    public WordFinder Past { get; }

    /// <summary>Words of what is to be done.</summary>
    public WordFinder Future { get; }

    /// <summary>Words with which plans give orders.</summary>
    public WordFinder Imperatives { get; }

    /// <summary>Single characters of what is to be done.</summary>
    public string FutureCharacters { get; }

    private static IEnumerable<KindWord> TitleWordsOf(YamlMappingNode file) =>
        from node in YamlReading.Mappings(file, "kinds")
        let name = YamlReading.Text(node, "kind")
        let kind = PlanKind.ByName(name) ?? throw new FormatException($"Unknown kind: {name}")
        from word in YamlReading.Texts(node, "titles")
        select new KindWord(word, kind);
}

/// <summary>A word of a title and the kind it names.</summary>
public sealed record KindWord(string Word, PlanKind Kind);
