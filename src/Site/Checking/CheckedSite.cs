using Site.Model;
using Site.Publishing;
using Site.Registries;
using Site.Relating;

namespace Site.Checking;

/// <summary>What a rule may look at.</summary>
/// <param name="Derived">Every plan that was read, those without a page too.</param>
internal sealed record CheckedSite(ImmutableArray<DerivedPlan> Derived, AddressBook Book, PlanLibrary Library, RegistrySet Registries)
{
    public LinkResolver Links => Book.Links;

    /// <summary>Published plans in Markdown; only they have links, and an editor who can mend them.</summary>
    public IEnumerable<DerivedPlan> Written => Book.Plans.Where(plan => plan.Plan.Seed is null);

    /// <summary>Every published text that may link somewhere: plans in Markdown and the office's own pages.</summary>
    public IEnumerable<(SourceFile Source, PlanText Text)> LinkingTexts =>
        Written.Select(plan => (plan.Plan.Source, plan.Text)).Concat(Book.OfficeTexts.Select(text => (text.Source, text.Text)));
}
