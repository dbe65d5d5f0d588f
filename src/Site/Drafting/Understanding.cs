using Site.Deriving;
using Site.Model;
using Site.Privacy;
using Site.Reading.Corpus;
using Site.Registries;
using Site.Relating;

namespace Site.Drafting;

/// <summary>What the other rooms make of one found file, before anybody publishes it: for an editor to look through.</summary>
public sealed record Understanding
{
    public required SourceFile Source { get; init; }

    /// <summary>The units with their facts, in order of the file.</summary>
    public required ImmutableArray<DerivedPlan> Plans { get; init; }

    /// <summary>For each unit that repeats another one of the file, that one.</summary>
    public required FrozenDictionary<PlanId, PlanId> RepeatOf { get; init; }

    /// <summary>Every stretch of the file that stands in no unit.</summary>
    public required ImmutableArray<LeftOut> LeftOut { get; init; }

    /// <summary>About the file and the decisions beside it.</summary>
    public required ImmutableArray<Finding> Findings { get; init; }

    /// <summary>Reads one compilation by the same steps as a build; nothing is published, and personal numbers are masked.</summary>
    /// <param name="text">A <c>.txt</c> file, in <c>seeds/</c> or anywhere.</param>
    /// <param name="decisions">The <c>.yml</c> beside it, or null.</param>
    /// <returns>Without units when the file holds no text; its findings say why.</returns>
    public static Understanding Of(SourceFile text, SourceFile? decisions, RegistrySet registries)
    {
        var read = CorpusReading.Read(text, decisions, registries);
        var screened = PersonalScreening.Screen(read.Plans, FrozenDictionary<string, SourceFile>.Empty, registries);
        ImmutableArray<DerivedPlan> plans = [.. screened.Plans.Select(plan => PlanDeriving.Derive(plan, registries))];
        var relations = PlanRelating.Relate(plans, registries).Relations;
        return new()
        {
            Source = text,
            Plans = plans,
            RepeatOf = plans.Where(plan => relations[plan.Id].RepeatOf is not null)
                .ToFrozenDictionary(plan => plan.Id, plan => relations[plan.Id].RepeatOf!.Id),
            LeftOut = PersonalScreening.Mask(read.LeftOut, registries),
            Findings = [.. read.Findings, .. screened.Findings],
        };
    }

    /// <summary>The name of a unit within its file: <c>7b</c> of <c>seed-slug/7b</c>.</summary>
    public static string NameOf(PlanId id) => id.Value[(id.Value.LastIndexOf('/') + 1)..];

    /// <summary>The same with one unit alone.</summary>
    /// <param name="unit">Its id, or its name within the file.</param>
    /// <returns>Null when the file holds no such unit.</returns>
    public Understanding? Only(string unit)
    {
        var plan = Plans.FirstOrDefault(plan => plan.Id.Value == unit || NameOf(plan.Id) == unit);
        if (plan is null) return null;
        return this with { Plans = [plan], LeftOut = [], Findings = [.. Findings.Where(finding => finding.Span == SourceSpan.WholeFile || IsIn(plan.Plan, finding))] };
    }

    /// <summary>Whether a finding stands in the lines of a unit.</summary>
    public bool IsIn(Plan plan, Finding finding) =>
        finding.Path == Source.DisplayPath && finding.Span != SourceSpan.WholeFile
        && finding.Span.Line >= plan.StartLine && finding.Span.Line <= plan.EndLine;
}
