using System.Globalization;
using System.Runtime.CompilerServices;
using Site.Model;
using Site.Reading.Corpus;
using Site.Registries;
using Xunit;

namespace Site.Tests.Deriving;

/// <summary>Whole compilations with labels made before they were read: see <c>Compilations/README.md</c>.</summary>
public sealed class CompilationTests(ITestOutputHelper output)
{
    private static readonly string Folder = Path.Combine(Path.GetDirectoryName(Here())!, "Compilations");

    public static IEnumerable<TheoryDataRow<string, string>> Units() =>
        from name in Directory.GetFiles(Folder, "*.txt").Select(Path.GetFileNameWithoutExtension).Order(StringComparer.Ordinal)
        from row in SpecTable.Rows($"../Compilations/{name}.md")
        select new TheoryDataRow<string, string>(name!, row[0]);

    [Theory]
    [MemberData(nameof(Units))]
    public void Every_label_is_met(string name, string unit)
    {
        var label = SpecTable.Rows($"../Compilations/{name}.md").Single(row => row[0] == unit);
        var derived = Derive(name).Single(plan => plan.Id.Value.EndsWith("/" + unit, StringComparison.Ordinal));

        string[] actual =
        [
            unit, derived.Kind.Value?.Name ?? "", derived.Level.Value?.Name ?? "", derived.IsCppcc ? "是" : "否",
            string.Concat(derived.Place.Names().Select(n => n.Name)), Years(derived),
            string.Join(' ', derived.Commitments.Select(Number)), string.Join(' ', derived.Activities.Select(a => a.When)),
            string.Join(' ', label[8].Split(' ').Where(area => derived.Areas.Any(a => a.Name == area))),
        ];
        Assert.Equal(label, actual.Zip(label, (a, l) => l == "*" ? "*" : a));
    }

    /// <summary>The table of the evaluation: a place or a year is right, missed (open though it can be told) or false.</summary>
    [Fact]
    public void No_place_and_no_year_is_claimed_falsely()
    {
        foreach (var name in Directory.GetFiles(Folder, "*.txt").Select(Path.GetFileNameWithoutExtension).Order(StringComparer.Ordinal))
        {
            var rows = SpecTable.Rows($"../Compilations/{name}.md").ToDictionary(row => row[0], StringComparer.Ordinal);
            var plans = Derive(name!).Select(plan => (Row: rows[plan.Id.Value[(plan.Id.Value.LastIndexOf('/') + 1)..]], Plan: plan)).ToList();
            var places = plans.Select(p => Judge(p.Row[4], string.Concat(p.Plan.Place.Names().Select(n => n.Name)))).ToList();
            var years = plans.Select(p => Judge(p.Row[5], p.Plan.PlanYear is { } year ? $"{year}" : "")).ToList();
            output.WriteLine($"{name,-14} places {Count(places)}   years {Count(years)}");
            Assert.DoesNotContain("false", places.Concat(years));
        }

        static string Judge(string label, string actual) =>
            label == "*" || actual == label || (actual.Length == 0 && label.Contains('-', StringComparison.Ordinal)) ? "right" : actual.Length == 0 ? "missed" : "false";

        static string Count(List<string> judged) => string.Join(", ", judged.CountBy(j => j).OrderBy(j => j.Key, StringComparer.Ordinal).Select(j => $"{j.Value} {j.Key}"));
    }

    [Fact]
    public void No_evidence_quotes_words_that_do_not_stand_there()
    {
        foreach (var derived in Directory.GetFiles(Folder, "*.txt").SelectMany(file => Derive(Path.GetFileNameWithoutExtension(file))))
            foreach (var evidence in Evidence(derived).Where(evidence => evidence.Span is not null))
                Assert.Equal(evidence.Quote, derived.Text.Quote(evidence.Span!.Value));
    }

    private static IEnumerable<Evidence> Evidence(DerivedPlan plan) =>
    [
        .. plan.Kind.Evidence, .. plan.Year.Evidence, .. plan.Issuer.Evidence,
        .. plan.Place.Province.Evidence, .. plan.Place.City.Evidence, .. plan.Place.County.Evidence, .. plan.Place.Township.Evidence,
        .. plan.AreaLabels.SelectMany(label => label.Evidence),
    ];

    private static IEnumerable<DerivedPlan> Derive(string name)
    {
        var path = Path.Combine(Folder, name + ".txt");
        var file = new SourceFile(SourceFolder.Seeds, name + ".txt", "seeds/" + name + ".txt", 0, () => File.ReadAllBytes(path));
        return CorpusReading.Read(file, null, RegistrySet.Embedded).Plans.Select(PlanTexts.Derive);
    }

    private static string Years(DerivedPlan plan) => plan.Year.Value switch
    {
        null => "",
        { } range when range.First == range.Last => range.First.ToString(CultureInfo.InvariantCulture),
        { } range => string.Create(CultureInfo.InvariantCulture, $"{range.First}-{range.Last}"),
    };

    private static string Number(Commitment commitment) =>
        string.Create(CultureInfo.InvariantCulture, $"{commitment.Number}{(commitment.NumberMax is { } max ? $"-{max}" : "")}{commitment.Unit}");

    private static string Here([CallerFilePath] string path = "") => path;
}
