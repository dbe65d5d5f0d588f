namespace Site.Model;

/// <summary>A plan with every fact that its own text gives; other plans play no part.</summary>
public sealed record DerivedPlan
{
    public required Plan Plan { get; init; }

    public required Derived<PlanKind> Kind { get; init; }

    public required Derived<YearRange> Year { get; init; }

    public required DerivedPlace Place { get; init; }

    /// <summary>The body that issues it, as printed.</summary>
    public required Derived<string> Issuer { get; init; }

    /// <summary>The level of the body that acts in it; unknown when none does (不详).</summary>
    public Derived<BodyLevel> Level { get; init; } = Derived.Unknown<BodyLevel>();

    /// <summary>Whether a CPPCC body or its members act in it.</summary>
    public bool IsCppcc { get; init; }

    /// <summary>The areas of its blocks, in reading order. Empty when an editor gave the plan's areas and no block shows any.</summary>
    public required ImmutableArray<AreaLabel> AreaLabels { get; init; }

    /// <summary>The areas of the plan, most frequent first, the first one primary; 未归类 alone when there is none.</summary>
    public required ImmutableArray<FunctionArea> Areas { get; init; }

    /// <summary>Given in front matter; shown as 编辑指定.</summary>
    public required bool AreasByEditor { get; init; }

    /// <summary>What it will do at a time it names, in reading order.</summary>
    public ImmutableArray<Activity> Activities { get; init; } = [];

    /// <summary>The numbers it binds itself to, in reading order.</summary>
    public ImmutableArray<Commitment> Commitments { get; init; } = [];

    public PlanId Id => Plan.Id;

    public Tier Tier => Plan.Tier;

    public string Title => Plan.Title;

    public PlanText Text => Plan.Text;

    /// <summary>The one year it can be assigned to (grades A to C), or null.</summary>
    public int? PlanYear => Year is { Grade: <= Grade.C, Value: { } range } && range.First == range.Last ? range.First : null;
}

/// <summary>Years, both included: one year when both are equal.</summary>
public sealed record YearRange(int First, int Last)
{
    public static YearRange Of(int year) => new(year, year);
}

/// <summary>The place of a plan, from province down; each part known or unknown by itself, with candidates in <c>Rejected</c>.</summary>
public sealed record DerivedPlace(
    Derived<string> Province, Derived<string> City, Derived<string> County, Derived<string> Township)
{
    public static readonly DerivedPlace Unknown = new(
        Derived.Unknown<string>(), Derived.Unknown<string>(), Derived.Unknown<string>(), Derived.Unknown<string>());

    /// <summary>The known names, from province down, with their levels.</summary>
    public IEnumerable<(PlaceLevel Level, string Name)> Names()
    {
        if (Province.Value is { } province) yield return (PlaceLevel.Province, province);
        if (City.Value is { } city) yield return (PlaceLevel.City, city);
        if (County.Value is { } county) yield return (PlaceLevel.County, county);
        if (Township.Value is { } township) yield return (PlaceLevel.Township, township);
    }
}

public enum PlaceLevel
{
    Province,
    City,
    County,
    Township,
}

/// <summary>A place's identity: its slug in addresses and data.</summary>
public readonly record struct PlaceId(string Slug)
{
    public static readonly PlaceId Unknown = new("unknown");

    private readonly int _hash = string.GetHashCode(Slug, StringComparison.Ordinal);

    public bool Equals(PlaceId other) => _hash == other._hash && Slug == other.Slug;

    public override int GetHashCode() => _hash;

    public override string ToString() => Slug;
}
