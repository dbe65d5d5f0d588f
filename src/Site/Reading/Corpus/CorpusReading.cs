using Site.Model;
using Site.Registries;
using Site.Text;

namespace Site.Reading.Corpus;

/// <summary>The units of one seed in order, and what is wrong with it or was noticed.</summary>
public sealed record CorpusResult(ImmutableArray<Plan> Plans, ImmutableArray<Finding> Findings)
{
    /// <summary>Every stretch of the file that stands in no unit; white space is not listed.</summary>
    public ImmutableArray<LeftOut> LeftOut { get; init; } = [];
}

/// <summary>One found <c>.txt</c> file → its units. Never throws for what stands in the file, and loses nothing of it.</summary>
public static class CorpusReading
{
    /// <summary>Reads one seed.</summary>
    /// <param name="text">A file under <c>seeds/</c>.</param>
    /// <param name="decisions">The <c>.yml</c> beside it, or null.</param>
    public static CorpusResult Read(SourceFile text, SourceFile? decisions, RegistrySet registries)
    {
        var findings = new FileFindings(text.DisplayPath);
        var decisionFindings = new FileFindings(decisions?.DisplayPath ?? "");
        var decided = SeedDecisions.Read(decisions, decisionFindings);
        var decoded = SourceTextReading.Read(text);
        findings.AddRange(decoded.Findings);
        var seed = new Seed(text, registries.Pinyin.Slug(SourceNames.Bare(text.Path)), null, decided.Origin) { Decisions = decisions };
        var result = decoded.Text is { } source ? Read(seed, source, decided, findings, new(decisionFindings), registries) : new([], []);
        return result with { Findings = [.. findings.ToImmutable(), .. decisionFindings.ToImmutable()] };
    }

    private static CorpusResult Read(Seed seed, SourceText source, SeedDecisions decided, FileFindings findings, DecisionsUsed used, RegistrySet registries)
    {
        var leftOut = new LeftOutList(source);
        var page = SeedPage.Of(seed.File, source, leftOut, findings, registries.Compilers);
        var parting = new SectionUnits(source, decided, findings, used, registries);
        var units = page.Sections.SelectMany(section => parting.Of(section, SectionText.Of(source, section.Lines, leftOut))).ToImmutableArray();
        var published = Published(units, decided, used, leftOut);
        used.Close(decided, units);
        var whole = seed with { PageTitle = page.Title, LeftOut = leftOut.ToImmutable() };
        return new([.. published.Select(unit => Bounded(unit.Unit.ToPlan(whole, unit.Stated, registries.Masks), decided))], []) { LeftOut = whole.LeftOut };
    }

    private static Plan Bounded(Plan plan, SeedDecisions decided) => plan with
    {
        BoundsByEditor = decided.Splits.Any(split => split.Line == plan.StartLine)
            || decided.Merges.Any(merge => plan.StartLine < merge.Line && merge.Line <= plan.EndLine),
    };

    private static List<(Unit Unit, FrontMatter Stated)> Published(
        ImmutableArray<Unit> units, SeedDecisions decided, DecisionsUsed used, LeftOutList leftOut)
    {
        var published = new List<(Unit, FrontMatter)>(units.Length);
        foreach (var unit in units)
        {
            var decision = used.For(unit, decided);
            if (decision?.LeaveOut is { } why) unit.LeaveOut(leftOut, why);
            else published.Add((unit, decision?.Stated ?? FrontMatter.None));
        }

        ListTitles(units, published, leftOut);
        return published;
    }

    // A title line that an editor replaced, or whose units are all left out, stands nowhere else.
    private static void ListTitles(ImmutableArray<Unit> units, List<(Unit Unit, FrontMatter Stated)> published, LeftOutList leftOut)
    {
        var shown = published.Where(unit => unit.Stated.Title is null).Select(unit => unit.Unit.Section).ToHashSet();
        foreach (var section in units.Select(unit => unit.Section).Distinct())
            if (section.TitleLine is { } title && !shown.Contains(section)) leftOut.Add(title.Span, LeftOutReason.ByEditor);
    }
}
