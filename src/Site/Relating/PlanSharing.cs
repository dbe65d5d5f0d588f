using Site.Model;

namespace Site.Relating;

/// <summary>
/// What plans share with others, found when a page asks for it: a check asks for nothing, a preview for one plan at a time.
/// </summary>
internal sealed class PlanSharing
{
    private readonly Lazy<EachOne<DerivedPlan, TextSentences>> _sentences;
    private readonly Func<int, PlanShares> _find;

    /// <summary>Looks for nothing yet.</summary>
    /// <param name="plans">Of many texts that hold a passage, the first in this order is named.</param>
    /// <param name="onDemand">Few plans will be asked for: each is looked up by itself, with the same result.</param>
    /// <param name="before">Of an earlier library: the sentences of the very same plan stand.</param>
    public PlanSharing(ImmutableArray<PlacedPlan> plans, bool onDemand, PlanSharing? before)
    {
        // The value, not the sharing that holds it: else every library would keep all before it.
        var known = before is { _sentences.IsValueCreated: true } ? before._sentences.Value : null;
        _sentences = new(() => EachOne<DerivedPlan, TextSentences>.Of(plans.AsSpan().Plans(), TextSentences.Of, known));
        var all = new Lazy<SharedPassages>(() => new(_sentences.Value.Given));
        _find = onDemand ? text => new SharedPassages(_sentences.Value.Given, _sentences.Value.Given[text]).Of(text) : text => all.Value.Of(text);
    }

    /// <summary>What a plan shares, by its number; any number of threads may ask for it.</summary>
    public Lazy<PlanShares> Of(int number) => new(() => _find(number), LazyThreadSafetyMode.PublicationOnly);
}
