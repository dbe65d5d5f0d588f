using Site.Model;
using Site.Text;

namespace Site.Registries;

/// <summary>
/// The national list of divisions (provinces, cities, counties, towns and streets) with what the site's registry adds.
/// Answers which divisions a name may mean. Loaded when first asked (some 45,000 rows); safe to use from several threads.
/// </summary>
public sealed class DivisionTable
{
    /// <summary>What the program ships.</summary>
    public static DivisionTable Embedded { get; } = new(DivisionRows.Read);

    private static readonly PlaceLevel[] UpperLevels = [PlaceLevel.Province, PlaceLevel.City, PlaceLevel.County];

    private readonly Lazy<DivisionRows> _rows;
    private readonly Lazy<DivisionIndex>[] _names, _stems;
    private readonly Lazy<WordFinder> _stemFinder;

    private DivisionTable(Func<DivisionRows> read)
    {
        _rows = new(read);
        _names = [.. Enum.GetValues<PlaceLevel>().Select(level => new Lazy<DivisionIndex>(() => new(At(level), division => division.Name)))];
        _stems = [.. Enum.GetValues<PlaceLevel>().Select(level => new Lazy<DivisionIndex>(() => new(At(level), Stem)))];
        _stemFinder = new(() => new(UpperLevels.SelectMany(level => At(level).Select(Stem)).Where(stem => stem.Length > 1)));
    }

    /// <summary>Finds the stems of all provinces, cities and counties in a text (towns share too many).</summary>
    public WordFinder StemFinder => _stemFinder.Value;

    internal DivisionTable With(ImmutableArray<DivisionEntry> added) =>
        added.IsEmpty ? this : new(() => _rows.Value.With(added));

    /// <summary>All divisions of a level in official order, nominal rows (市辖区) left out.</summary>
    public ImmutableArray<Division> At(PlaceLevel level) => _rows.Value.Named[(int)level];

    public Division? ByCode(string code) => _rows.Value.ByCode(code);

    /// <summary>Divisions directly below, in official order; a nominal row among them is replaced by what lies below it.</summary>
    public IEnumerable<Division> Below(Division parent) =>
        parent.Level == PlaceLevel.Township ? [] : _rows.Value.Below(parent);

    /// <summary>Every division of that level with that very name, in official order.</summary>
    public ImmutableArray<Division> Named(PlaceLevel level, ReadOnlySpan<char> name) => _names[(int)level].Value[name];

    /// <summary>Every division of that level whose name has that stem: 杭川 → 杭川镇.</summary>
    public ImmutableArray<Division> Stemmed(PlaceLevel level, ReadOnlySpan<char> stem) => _stems[(int)level].Value[stem];

    /// <summary>The name without the kind of division and peoples' names: 杭川镇 → 杭川; never shorter than two characters.</summary>
    public static string StemOf(PlaceLevel level, ReadOnlySpan<char> name) => DivisionStems.Embedded.Of(level, name).ToString();

    /// <summary>
    /// What a name as printed may mean: divisions of that name, or, where none has it, of its stem (乡 may have become 镇);
    /// with <paramref name="within"/> only those that lie in it.
    /// </summary>
    public DivisionMatch Match(PlaceLevel level, ReadOnlySpan<char> name, Division? within = null)
    {
        var named = Within(Named(level, name), within);
        if (!named.IsEmpty) return new(named, ByStem: false);
        return new(Within(Stemmed(level, DivisionStems.Embedded.Of(level, name)), within), ByStem: true);
    }

    private static string Stem(Division division) => StemOf(division.Level, division.Name);

    private static ImmutableArray<Division> Within(ImmutableArray<Division> divisions, Division? within) =>
        within is null ? divisions : [.. divisions.Where(division => division.IsWithin(within))];
}
