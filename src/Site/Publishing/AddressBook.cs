using Site.Model;
using Site.Registries;
using Site.Relating;

namespace Site.Publishing;

/// <summary>
/// Which plans and office texts have a page, and where. Made before plans are related, so that no list can name a plan
/// without a page; addresses never depend on other plans.
/// </summary>
public sealed class AddressBook
{
    private readonly Lazy<LinkResolver> _links;

    private AddressBook() => _links = new(() => new(this));

    /// <summary>Plans that have a page, in the order given: without clashing ones and without units that a plan adopted.</summary>
    public required ImmutableArray<DerivedPlan> Plans { get; init; }

    public required ImmutableArray<OfficeText> OfficeTexts { get; init; }

    public required IReadOnlyDictionary<PlanId, SitePath> PlanAddresses { get; init; }

    /// <summary>Attachments and used pictures, by path under <c>input/</c>.</summary>
    public required FrozenDictionary<string, SitePath> FileAddresses { get; init; }

    /// <summary>What a text may link to, by path under <c>input/</c>, as it was read.</summary>
    public required FrozenDictionary<string, SourceFile> Files { get; init; }

    /// <summary>By address.</summary>
    public required ImmutableArray<Alias> Aliases { get; init; }

    public required ImmutableArray<Adoption> Adoptions { get; init; }

    public required ImmutableArray<Finding> Findings { get; init; }

    /// <summary>Where the links of texts lead.</summary>
    public LinkResolver Links => _links.Value;

    internal EachOne<DerivedPlan, SitePath>? Wanted { get; private init; }

    /// <summary>
    /// Gives every plan, office text and file its address. Two owners of one address are both left out, each with an
    /// error that names the other; a unit whose file and lines a published plan names gives way to that plan.
    /// </summary>
    /// <param name="files">What a text may link to, by path under <c>input/</c>.</param>
    /// <param name="before">An earlier book with the same registries: the address of the very same plan stands.</param>
    public static AddressBook Assign(
        ImmutableArray<DerivedPlan> plans,
        ImmutableArray<OfficeText> officeTexts,
        FrozenDictionary<string, SourceFile> files,
        RegistrySet registries,
        AddressBook? before = null)
    {
        var wanted = EachOne<DerivedPlan, SitePath>.Of(plans, plan => Publishing.PlanAddresses.Of(plan.Plan, registries), before?.Wanted);
        var (alone, clashing) = AddressClaims.Judge(plans.Select((plan, i) => (Plan: plan, Path: wanted.Given[i])), claim => claim.Path.Value);
        var (texts, clashingTexts) = AddressClaims.Judge(officeTexts, text => SiteMap.Of(text).Value);
        var addresses = alone.ToDictionary(claim => claim.Plan.Id, claim => claim.Path);

        var adoptions = Adoption.Of([.. alone.Select(claim => claim.Plan)]);
        var adopted = adoptions.Select(adoption => adoption.Unit.Id).ToHashSet();
        var published = addresses.Count == plans.Length && adopted.Count == 0
            ? plans
            : [.. plans.Where(plan => addresses.ContainsKey(plan.Id) && !adopted.Contains(plan.Id))];

        var (aliases, aliasFindings) = AliasBook.Assign(
            published, adoptions, id => addresses[id], new(() => Owners(alone, texts, adopted)), registries);
        return new()
        {
            Plans = published,
            OfficeTexts = [.. officeTexts.Where(text => texts.Exists(kept => ReferenceEquals(kept, text)))],
            PlanAddresses = adopted.Count == 0 ? addresses : published.ToDictionary(plan => plan.Id, plan => addresses[plan.Id]),
            FileAddresses = Publishing.FileAddresses.Assign(FilesShown.Of(files, published, texts), registries),
            Files = files,
            Aliases = aliases,
            Adoptions = adoptions,
            Wanted = wanted,
            Findings =
            [
                .. clashing.Select(pair => Messages.AddressTaken(pair.Claim.Plan.Plan, pair.Claim.Path, pair.Others.Select(o => o.Plan.Plan))),
                .. clashingTexts.Select(pair => Messages.OfficeAddressTaken(pair.Claim, SiteMap.Of(pair.Claim), pair.Others)),
                .. aliasFindings,
            ],
        };
    }

    /// <summary>Every address of the site, once it is known which plans meet.</summary>
    public SiteMap MapOf(PlanLibrary library) => new()
    {
        Plans = PlanAddresses,
        Crossings = CrossAddresses.Of(library.Crossings),
        Files = FileAddresses,
    };

    /// <summary>The file that front matter names as an attachment, relative to its folder; null when it is missing.</summary>
    public SourceFile? AttachmentAt(string file) =>
        LinkAddress.Relative(file).From(Publishing.FileAddresses.AttachmentFolder) is { } path && FileAddresses.ContainsKey(path)
            ? Files[path]
            : null;

    /// <summary>Who owns each page: the path of its source, by address.</summary>
    private static Dictionary<string, string> Owners(
        List<(DerivedPlan Plan, SitePath Path)> plans, List<OfficeText> texts, HashSet<PlanId> adopted)
    {
        var owners = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var (plan, path) in plans)
            if (!adopted.Contains(plan.Id)) owners.Add(path.Value, plan.Plan.Source.DisplayPath);
        foreach (var text in texts) owners.Add(SiteMap.Of(text).Value, text.Source.DisplayPath);
        return owners;
    }
}
