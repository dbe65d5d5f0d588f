using Site.Model;

namespace Site.Relating;

/// <summary>A place while the tree grows; <see cref="PlaceGroup"/> is what becomes of it.</summary>
internal sealed class PlaceNode(PlaceLevel level, string name, PlaceNode? parent)
{
    private readonly Dictionary<(PlaceLevel, string), PlaceNode> below = [];
    private YearNeighbours? years;
    private NearestPlans? nearest;

    public PlaceLevel Level => level;

    public string Name => name;

    public PlaceNode? Parent => parent;

    public bool IsUnknown => Id == PlaceId.Unknown;

    /// <summary>The names and levels from the highest down, parted by a character that no name holds.</summary>
    public string Chain { get; } = $"{parent?.Chain}\n{(int)level}{name}";

    /// <summary>The names alone, joined without spaces.</summary>
    public string FullName { get; } = parent?.FullName + name;

    public string Pinyin { get; set; } = "";

    /// <summary>Other names that the site's registry gives.</summary>
    public ImmutableArray<string> Aliases { get; set; } = [];

    public string Slug
    {
        get => Id.Slug;
        set => Id = new(value);
    }

    public PlaceId Id { get; private set; } = new("");

    /// <summary>Counts from 0, in tree order.</summary>
    public int Position { get; set; }

    /// <summary>Plans of this very place, newest first.</summary>
    public List<PlacedPlan> Own { get; } = [];

    /// <summary>Plans of this place and of all below, newest first.</summary>
    public List<PlacedPlan> All { get; } = [];

    /// <summary>Of <see cref="Own"/>, once that is whole.</summary>
    public YearNeighbours Years => years ??= new(Own);

    /// <inheritdoc cref="Years"/>
    public NearestPlans Nearest => nearest ??= new([.. Own]);

    public IEnumerable<PlaceNode> Below => below.Values;

    /// <summary>The places below by pinyin, which must be known by then.</summary>
    public IOrderedEnumerable<PlaceNode> InOrder() => below.Values
        .OrderBy(node => node.Pinyin, StringComparer.Ordinal)
        .ThenBy(node => node.Chain, StringComparer.Ordinal);

    /// <summary>The place of this name below, made when it is new.</summary>
    public PlaceNode Enter(PlaceLevel placeLevel, string placeName, bool isTop)
    {
        if (!below.TryGetValue((placeLevel, placeName), out var node))
            below.Add((placeLevel, placeName), node = new(placeLevel, placeName, isTop ? null : this));
        return node;
    }
}
