using Site.Model;
using Site.Publishing;
using Site.Registries;
using Site.Relating;

namespace Site.Checking;

/// <summary>Every check of what was read: links, files, twins, and the wording of official texts. One rule per file of this folder.</summary>
public static class Checks
{
    /// <summary>Runs all rules over the published plans.</summary>
    /// <param name="derived">Every plan that was read, those without a page too.</param>
    /// <param name="isAsked">Whose own text is looked through, by the path that findings name; null for all. Others are only compared with.</param>
    /// <param name="before">Of an earlier build with the same registries: what it found in the very same plan stands.</param>
    public static CheckResult Run(
        ImmutableArray<DerivedPlan> derived, AddressBook book, PlanLibrary library, RegistrySet registries,
        Func<string, bool>? isAsked = null, CheckResult? before = null)
    {
        var site = new CheckedSite(derived, book, library, registries);
        var texts = OfficialTexts.Check(site, isAsked, before?.Texts);
        var letters = SameTextRule.Count(site, before?.Letters);
        var conflicts = ConflictRule.Find(site, before?.Conflicts);
        Func<IEnumerable<Finding>>[] rules =
        [
            () => LinkRule.Find(site),
            () => AttachmentRule.Find(site),
            () => ActiveFileRule.Find(site),
            () => TwinRule.Find(site),
            () => ReplacesRule.Find(site),
            () => SourceUnitRule.Find(site),
            () => PlaceNameRule.Find(site),
            () => SameTextRule.Find(letters),
            () => conflicts.Given.SelectMany(findings => findings),
            () => texts.Given.SelectMany(findings => findings),
            () => OfficePageRule.Find(site),
        ];
        var found = new ImmutableArray<Finding>[rules.Length];
        Parallel.For(0, rules.Length, i => found[i] = [.. rules[i]()]);
        return new([.. found.SelectMany(findings => findings)], texts, letters, conflicts);
    }
}

/// <summary>What the rules found, and what of it rests on a single plan and stands as long as that does.</summary>
public sealed class CheckResult
{
    internal CheckResult(
        ImmutableArray<Finding> findings,
        EachOne<Plan, IReadOnlyList<Finding>> texts,
        EachOne<DerivedPlan, LettersOfText> letters,
        EachOne<DerivedPlan, ImmutableArray<Finding>> conflicts) =>
        (Findings, Texts, Letters, Conflicts) = (findings, texts, letters, conflicts);

    /// <summary>In no particular order; allowances are not yet applied, see <see cref="Allowances.Apply"/>.</summary>
    public ImmutableArray<Finding> Findings { get; }

    internal EachOne<Plan, IReadOnlyList<Finding>> Texts { get; }

    internal EachOne<DerivedPlan, LettersOfText> Letters { get; }

    internal EachOne<DerivedPlan, ImmutableArray<Finding>> Conflicts { get; }
}
