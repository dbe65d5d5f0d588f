using System.Collections.Immutable;
using System.Text;
using Site.Model;

namespace Site.Tests;

/// <summary>Plans made by hand, as Deriving would hand them over.</summary>
internal static class SamplePlans
{
    public static readonly FunctionArea Proposals = FunctionArea.ByCode("tian")!;
    public static readonly FunctionArea Study = FunctionArea.ByCode("xuexi")!;

    /// <summary>A plan in Markdown at <c>input/plans/ID.md</c>; the place reads <c>province/city/county/township</c>, unknown names empty.</summary>
    public static DerivedPlan Written(string id, string place = "", int? year = null, string title = "示例", params FunctionArea[] areas)
    {
        var path = $"plans/{id}.md";
        var file = new SourceFile(SourceFolder.Input, path, "input/" + path, 1, () => []);
        return Derive(new Plan
        {
            Id = new(id),
            Tier = Tier.Official,
            Title = title,
            Source = file,
            StartLine = 1,
            EndLine = 9,
            Text = PlanText.Empty,
            Stated = FrontMatter.None,
        }, place, year, areas);
    }

    /// <summary>A unit of the corpus, on these lines of its seed.</summary>
    public static DerivedPlan Unit(string seed, string unit, int start, int end, string text = "", string place = "", int? year = null)
    {
        var file = new SourceFile(SourceFolder.Seeds, seed + ".txt", $"seeds/{seed}.txt", 1, () => []);
        return Derive(new Plan
        {
            Id = new($"{seed}/{unit}"),
            Tier = Tier.Sample,
            Title = "篇" + unit,
            Source = file,
            StartLine = start,
            EndLine = end,
            Text = Words(text),
            Stated = FrontMatter.None,
            Seed = new(file, seed, null, null),
        }, place, year, []);
    }

    public static DerivedPlan With(this DerivedPlan plan, Func<FrontMatter, FrontMatter> stated) =>
        plan with { Plan = plan.Plan with { Stated = stated(plan.Plan.Stated) } };

    public static DerivedPlan Of(this DerivedPlan plan, PlanKind kind) => plan with { Kind = Derived.ByEditor(kind) };

    public static DerivedPlan With(this DerivedPlan plan, PlanText text) => plan with { Plan = plan.Plan with { Text = text } };

    /// <summary>One paragraph of plain text, with the id <c>p1</c>.</summary>
    public static PlanText Words(string text) =>
        new(text, [new Paragraph(new(0, text.Length), "p1", [new TextRun(new(0, text.Length))])], SourceMap.None);

    /// <summary>One paragraph of links, the n-th on line n of its file; a destination that begins with <c>!</c> is a picture.</summary>
    public static PlanText Links(params string[] destinations)
    {
        var text = new StringBuilder();
        var inlines = ImmutableArray.CreateBuilder<Inline>();
        foreach (var (i, destination) in destinations.Index())
        {
            var span = new TextSpan(text.Length, text.Length + 1);
            text.Append('链');
            inlines.Add(destination.StartsWith('!')
                ? new Image(span, destination[1..], SourceSpan.At(i + 1, 1, 1))
                : new Link(span, destination, SourceSpan.At(i + 1, 1, 1), [new TextRun(span)]));
        }

        return new(text.ToString(), [new Paragraph(new(0, text.Length), "p1", inlines.ToImmutable())], SourceMap.None);
    }

    public static SourceFile File(string path, string content = "x") =>
        new(SourceFolder.Input, path, "input/" + path, content.Length, () => Encoding.UTF8.GetBytes(content));

    public static OfficeText Office(string slug, PlanText? text = null) =>
        new(slug, slug, File($"pages/{slug}.md"), text ?? PlanText.Empty, 0);

    private static DerivedPlan Derive(Plan plan, string place, int? year, FunctionArea[] areas) => new()
    {
        Plan = plan,
        Kind = Derived.ByEditor(PlanKind.WorkPlan),
        Year = year is { } known ? Derived.ByEditor(YearRange.Of(known)) : Derived.Unknown<YearRange>(),
        Place = PlaceOf(place),
        Issuer = Derived.Unknown<string>(),
        AreaLabels = [],
        Areas = areas.Length == 0 ? [FunctionArea.Unclassified] : [.. areas],
        AreasByEditor = true,
    };

    private static DerivedPlace PlaceOf(string place)
    {
        var names = (place + "///").Split('/').Select(name => name.Length == 0 ? Derived.Unknown<string>() : Derived.ByEditor(name)).ToArray();
        return new(names[0], names[1], names[2], names[3]);
    }
}
