using System.Collections.Immutable;
using Site.Model;

namespace Site.Tests.Theme;

/// <summary>A derived plan made by hand: whatever is not said is unknown.</summary>
internal sealed record PlanBench(string Id, string Title)
{
    public Tier Tier { get; init; } = Tier.Official;

    public PlanText Text { get; init; } = TextBench.Of("全年开展协商活动不少于4场。");

    public Derived<YearRange> Year { get; init; } = Derived.Unknown<YearRange>();

    public DerivedPlace Place { get; init; } = DerivedPlace.Unknown;

    public Derived<PlanKind> Kind { get; init; } = Derived.ByEditor(PlanKind.WorkPlan);

    public Derived<string> Issuer { get; init; } = Derived.Unknown<string>();

    public ImmutableArray<FunctionArea> Areas { get; init; } = [FunctionArea.Unclassified];

    public bool AreasByEditor { get; init; }

    public ImmutableArray<Mark> Marks { get; init; } = [];

    public ImmutableArray<Mark> TitleMarks { get; init; } = [];

    public FrontMatter Stated { get; init; } = FrontMatter.None;

    public Seed? Seed { get; init; }

    public Func<PlanText, ImmutableArray<AreaLabel>> Labels { get; init; } = _ => [];

    public static DerivedPlace PlaceOf(params string[] names) => new(
        Known(names[0]), Known(names[1]), Known(names[2]), Known(names[3]));

    public static FunctionArea Area(string name) => FunctionArea.ByName(name)!;

    public static Derived<YearRange> YearOf(int first, int last, Grade grade, params Evidence[] evidence) =>
        new(new(first, last), grade == Grade.A ? Certainty.Stated : Certainty.Inferred, grade) { Evidence = [.. evidence] };

    public static SourceFile File(string path) => new(SourceFolder.Input, path, "input/" + path, 1, () => []);

    public static Stated<T> Say<T>(T value) => new(value, SourceSpan.WholeFile);

    public DerivedPlan Build() => new()
    {
        Plan = new()
        {
            Id = new(Id),
            Tier = Tier,
            Title = Title,
            TitleMarks = TitleMarks,
            Source = File($"plans/{Id}.md"),
            StartLine = 1,
            EndLine = 99,
            Text = Text,
            Marks = Marks,
            Stated = Stated,
            Seed = Seed,
        },
        Kind = Kind,
        Year = Year,
        Place = Place,
        Issuer = Issuer,
        AreaLabels = Labels(Text),
        Areas = Areas,
        AreasByEditor = AreasByEditor,
    };

    private static Derived<string> Known(string name) => name.Length == 0 ? Derived.Unknown<string>() : Derived.ByEditor(name);
}
