using System.Collections.Concurrent;
using Site.Model;

namespace Site.Relating;

/// <summary>All published plans with the groups and relations between them. Knows no address and no HTML.</summary>
public sealed class PlanLibrary
{
    /// <summary>By place, then newest year first, then title and id.</summary>
    public required ImmutableArray<DerivedPlan> Plans { get; init; }

    /// <summary>Every place that holds a plan or lies above one, in tree order by pinyin; 地区未定 last.</summary>
    public required ImmutableArray<PlaceGroup> Places { get; init; }

    /// <summary>Newest first; 年份未定 last.</summary>
    public required ImmutableArray<YearGroup> Years { get; init; }

    /// <summary>Areas that hold a plan, in their fixed order.</summary>
    public required ImmutableArray<AreaGroup> Areas { get; init; }

    /// <summary>Groups of place × year, place × area and year × area with at least two plans.</summary>
    public required ImmutableArray<CrossGroup> Crossings { get; init; }

    public required PlanNeighbours Relations { get; init; }

    internal PlanSharing? Sharing { get; init; }
}

/// <summary>A set of plans that has a page of its own.</summary>
public abstract record PlanGroup(ImmutableArray<DerivedPlan> Plans)
{
    private GroupCounts? _counts;

    /// <summary>Counted when first asked for: a group of many pages says it on each of them.</summary>
    public GroupCounts Counts => _counts ??= GroupCounts.Of(Plans);
}

/// <summary>A place. <see cref="PlanGroup.Plans"/> are those of the place and of all places below it, newest year first.</summary>
public sealed record PlaceGroup(PlaceId Id, PlaceLevel Level, string Name, ImmutableArray<DerivedPlan> Plans) : PlanGroup(Plans)
{
    /// <summary>From the highest known place down to the one above this; empty for the highest.</summary>
    public required ImmutableArray<PlaceGroup> Ancestors { get; init; }

    /// <summary>Ids of the places directly below, in tree order.</summary>
    public required ImmutableArray<PlaceId> Children { get; init; }

    /// <summary>Plans of this very place, not of those below.</summary>
    public required ImmutableArray<DerivedPlan> OwnPlans { get; init; }

    /// <summary>The name in pinyin without tones, for order and search: <c>hangchuanzhen</c>.</summary>
    public required string Pinyin { get; init; }

    /// <summary>Other names by which people look for the place, from the site's registry.</summary>
    public ImmutableArray<string> Aliases { get; init; } = [];

    public bool IsUnknown => Id == PlaceId.Unknown;

    /// <summary>The names from the highest known place down, joined without spaces: 福建省南平市光泽县杭川镇.</summary>
    public string FullName => string.Concat(Ancestors.Select(a => a.Name).Append(Name));
}

/// <summary>Plans of one year; <see cref="Year"/> is null for 年份未定 (grades D and E).</summary>
public sealed record YearGroup(int? Year, ImmutableArray<DerivedPlan> Plans) : PlanGroup(Plans);

public sealed record AreaGroup(FunctionArea Area, ImmutableArray<DerivedPlan> Plans) : PlanGroup(Plans);

/// <summary>Plans that two groups share; exactly two of the three parts are given.</summary>
public sealed record CrossGroup(CrossKey Key, ImmutableArray<DerivedPlan> Plans) : PlanGroup(Plans);

/// <summary>Two of place, year and area. A year group without a year (年份未定) crosses nothing.</summary>
public readonly record struct CrossKey(PlaceId? Place, int? Year, FunctionArea? Area);

/// <summary>What every plan is next to. Found when it is asked for, and then kept; any number of threads may ask.</summary>
public sealed class PlanNeighbours(Func<PlanId, PlaceId> placeOf, Func<PlanId, PlanRelations> find, int repeats)
{
    private readonly ConcurrentDictionary<PlanId, PlanRelations> _found = new();

    /// <summary>How many plans repeat another.</summary>
    public int Repeats => repeats;

    /// <summary>What a plan of the library is next to.</summary>
    /// <exception cref="KeyNotFoundException">The library holds no such plan.</exception>
    public PlanRelations this[PlanId id] => _found.GetOrAdd(id, find);

    /// <summary>The place of a plan, which is known without looking for neighbours.</summary>
    /// <exception cref="KeyNotFoundException">The library holds no such plan.</exception>
    public PlaceId PlaceOf(PlanId id) => placeOf(id);
}

/// <summary>What a plan is next to.</summary>
public sealed record PlanRelations
{
    public required PlaceId Place { get; init; }

    /// <summary>A plan of the same place of the nearest earlier year, or null.</summary>
    public DerivedPlan? Previous { get; init; }

    /// <summary>A plan of the same place of the nearest later year, or null.</summary>
    public DerivedPlan? Next { get; init; }

    /// <summary>Others of the same place, at most 20, the nearest years first.</summary>
    public ImmutableArray<DerivedPlan> SamePlace => FindSamePlace();

    public required int SamePlaceTotal { get; init; }

    /// <summary>Others with the same primary area elsewhere, at most 20, the nearest years first; none for 未归类.</summary>
    public ImmutableArray<DerivedPlan> SameArea => FindSameArea();

    public required int SameAreaTotal { get; init; }

    /// <summary>The unit of the corpus, or the plan, that this one repeats; null when it repeats none.</summary>
    public DerivedPlan? RepeatOf { get; init; }

    /// <summary>Passages of it that stand in other texts too, in reading order and without overlap.</summary>
    public ImmutableArray<SharedPassage> Passages => Shares.Value.Passages;

    /// <summary>What another copy says where this sample is masked, by place in the text; masks without such words are missing.</summary>
    public ImmutableArray<OtherWording> Wordings => Shares.Value.Wordings;

    /// <summary>A few steps, and of most plans nobody asks.</summary>
    internal Func<ImmutableArray<DerivedPlan>> FindSamePlace { get; init; } = static () => [];

    internal Func<ImmutableArray<DerivedPlan>> FindSameArea { get; init; } = static () => [];

    internal Lazy<PlanShares> Shares { get; init; } = new(new PlanShares([], []));
}

/// <summary>A passage that stands in another text too, once masks and punctuation are left out.</summary>
/// <param name="OtherSpan">Where it stands in the other text.</param>
/// <param name="OtherBlock">The element id of the block in which it begins there.</param>
public sealed record SharedPassage(TextSpan Span, DerivedPlan Other, TextSpan OtherSpan, string OtherBlock)
{
    /// <summary>How many other texts hold words of it, the named one among them; at least 1.</summary>
    public int Texts { get; init; } = 1;

    /// <summary>How many of its sentences are not quite the same in the other text.</summary>
    public int Differing { get; init; }
}

/// <summary>The words that another copy has where a text is masked. They are shown beside it and never filled in.</summary>
/// <param name="Mask">Where the mask stands.</param>
/// <param name="OtherBlock">The element id of the block in which the words stand in the other text.</param>
public sealed record OtherWording(TextSpan Mask, string Words, DerivedPlan Other, TextSpan OtherSpan, string OtherBlock);
