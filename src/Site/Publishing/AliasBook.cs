using Site.Model;
using Site.Registries;
using Site.Relating;

namespace Site.Publishing;

/// <summary>The former addresses of plans: those in front matter, and those of units of the corpus that a plan adopted.</summary>
internal static class AliasBook
{
    /// <summary>An alias that is no path, is taken by a page or is wanted twice is left out and named in the findings.</summary>
    /// <param name="owners">Who owns each page so far, by address without regard to letter case: the path of its source.</param>
    public static (ImmutableArray<Alias> Aliases, List<Finding> Findings) Assign(
        IEnumerable<DerivedPlan> plans,
        ImmutableArray<Adoption> adoptions,
        Func<PlanId, SitePath> addressOf,
        Lazy<Dictionary<string, string>> owners,
        RegistrySet registries)
    {
        var findings = new List<Finding>();
        var wanted = new List<Alias>();
        foreach (var plan in plans)
            foreach (var stated in plan.Plan.Stated.Aliases)
                if (Judge(plan, stated, owners, registries, findings) is { } alias) wanted.Add(alias);

        wanted.AddRange(adoptions.Select(adoption =>
            new Alias(addressOf(adoption.Unit.Id), adoption.Plan, adoption.Plan.Plan.Stated.Origin!.Source)));

        var (alone, shared) = AddressClaims.Judge(
            wanted.DistinctBy(alias => (alias.Path.Value.ToUpperInvariant(), alias.Plan.Id)), alias => alias.Path.Value);
        findings.AddRange(shared.Select(pair =>
            Messages.AliasShared(pair.Claim.Plan.Plan, pair.Claim.Source, pair.Claim.Path, pair.Others.Select(o => o.Plan.Plan))));
        return ([.. alone.OrderBy(alias => alias.Path)], findings);
    }

    private static Alias? Judge(
        DerivedPlan plan, Stated<string> stated, Lazy<Dictionary<string, string>> owners, RegistrySet registries, List<Finding> findings)
    {
        if (AliasPath.Parse(stated.Value, registries) is not { } path)
            findings.Add(Messages.AliasInvalid(plan.Plan, stated));
        else if (AliasPath.IsReserved(path))
            findings.Add(Messages.AliasReserved(plan.Plan, stated, path));
        else if (owners.Value.TryGetValue(path.Value, out var owner))
            findings.Add(Messages.AliasTaken(plan.Plan, stated, path, owner));
        else
            return new(path, plan, stated.Source);
        return null;
    }
}
