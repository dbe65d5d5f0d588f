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
    /// <returns>Findings in no particular order; allowances are not yet applied, see <see cref="Allowances.Apply"/>.</returns>
    public static IEnumerable<Finding> Run(
        ImmutableArray<DerivedPlan> derived, AddressBook book, PlanLibrary library, RegistrySet registries)
    {
        var site = new CheckedSite(derived, book, library, registries);
        return
        [
            .. LinkRule.Find(site),
            .. AttachmentRule.Find(site),
            .. ActiveFileRule.Find(site),
            .. TwinRule.Find(site),
            .. ReplacesRule.Find(site),
            .. SourceUnitRule.Find(site),
            .. PlaceNameRule.Find(site),
            .. SameTextRule.Find(site),
            .. ConflictRule.Find(site),
            .. OfficialTexts.Find(site),
            .. OfficePageRule.Find(site),
        ];
    }
}
