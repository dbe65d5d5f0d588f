using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Site.Model;
using Site.Relating;

namespace Theme;

/// <summary>What views look up again and again, made once for each library.</summary>
internal sealed class SiteGuide
{
    private static readonly ConditionalWeakTable<PlanLibrary, SiteGuide> Guides = [];
    private static SiteGuide? _last;

    // Words that residents look for; the home page offers those that the texts contain.
    private static readonly ImmutableArray<string> Examples = ["老旧小区", "视察", "提案", "社情民意", "走访", "学习"];

    private const int MostExamples = 3;

    private readonly PlanLibrary _library;

    private readonly FrozenDictionary<PlaceId, PlaceSign> places;

    private readonly Lazy<Dictionary<PlanId, DerivedPlan>> plans;

    private SiteGuide(PlanLibrary library)
    {
        _library = library;
        plans = new(() => library.Plans.ToDictionary(plan => plan.Id));
        places = library.Places.Select((place, i) => new PlaceSign(place, i)).ToFrozenDictionary(sign => sign.Group.Id);
        OwnPlaces = [.. library.Places.Where(place => !place.OwnPlans.IsEmpty)];
        Official = library.Plans.Count(plan => plan.Tier == Tier.Official);
        Distinct = library.Plans.Length - library.Relations.Repeats;
        HasFeed = library.Plans.Any(plan => plan.Tier == Tier.Official && (plan.Plan.Stated.Published ?? plan.Plan.Stated.Date) is not null);
        SearchExamples = [.. Examples.Where(word => Occurs(library, word)).Take(MostExamples)];
    }

    /// <summary>Places that have plans of their own, in tree order, 地区未定 last.</summary>
    public ImmutableArray<PlaceGroup> OwnPlaces { get; }

    /// <summary>How many plans are 官方发布.</summary>
    public int Official { get; }

    /// <summary>How many different texts there are.</summary>
    public int Distinct { get; }

    /// <summary>Whether <c>feed.xml</c> is written: it lists official plans that have a date.</summary>
    public bool HasFeed { get; }

    public ImmutableArray<string> SearchExamples { get; }

    /// <summary>Every row asks, and nearly always of the library that was asked about last.</summary>
    public static SiteGuide Of(PlanLibrary library)
    {
        if (_last is { } last && ReferenceEquals(last._library, library)) return last;
        return _last = Guides.GetValue(library, static made => new(made));
    }

    public PlaceSign SignOf(PlaceId place) => places[place];

    /// <summary>The plan of this id, or null.</summary>
    public DerivedPlan? PlanOf(PlanId id) => plans.Value.GetValueOrDefault(id);

    private static bool Occurs(PlanLibrary library, string word) =>
        library.Plans.Any(plan => plan.Text.Text.Contains(word, StringComparison.Ordinal));
}

/// <summary>A place as lists name it.</summary>
internal sealed class PlaceSign
{
    private const string ExampleWord = "示例";

    public PlaceSign(PlaceGroup group, int position)
    {
        Group = group;
        Position = position;
        Short = ShortName(group);
        IsExample = group.FullName.Contains(ExampleWord, StringComparison.Ordinal);
    }

    public PlaceGroup Group { get; }

    /// <summary>Counts from 0, in tree order.</summary>
    public int Position { get; }

    /// <summary>The last two known names: 示例县 稻香镇; 香山街道（省份未定）; 地区未定.</summary>
    public string Short { get; }

    public bool IsExample { get; }

    /// <summary>Whether a plan of this place is an invented one, as its title or its place says.</summary>
    public bool Marks(DerivedPlan plan) => IsExample || plan.Title.Contains(ExampleWord, StringComparison.Ordinal);

    private static string ShortName(PlaceGroup group)
    {
        if (group.IsUnknown) return group.Name;
        var name = group.Ancestors.IsEmpty ? group.Name : $"{group.Ancestors[^1].Name} {group.Name}";
        var top = group.Ancestors.IsEmpty ? group.Level : group.Ancestors[0].Level;
        return top == PlaceLevel.Province ? name : name + "（省份未定）";
    }
}
