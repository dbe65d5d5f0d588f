using Site.Model;

namespace Site.Registries;

/// <summary>The rows of the list, in official order of their codes.</summary>
internal sealed class DivisionRows
{
    /// <summary>Digits of a code by level.</summary>
    private static readonly ImmutableArray<int> CodeLengths = [2, 4, 6, 9];

    private readonly ILookup<Division, Division> _below;

    private DivisionRows(Dictionary<string, Division> byCode)
    {
        ByCode = byCode;
        var all = byCode.Values.ToArray();
        Array.Sort(all, (left, right) => string.CompareOrdinal(left.Code, right.Code));
        Named = [.. Enum.GetValues<PlaceLevel>().Select(level => all.Where(d => d.Level == level && !d.IsNominal).ToImmutableArray())];
        _below = all.Where(division => division.Parent is not null).ToLookup(division => division.Parent!);
    }

    public Dictionary<string, Division> ByCode { get; }

    /// <summary>By level, without nominal rows.</summary>
    public ImmutableArray<ImmutableArray<Division>> Named { get; }

    public IEnumerable<Division> Below(Division parent) =>
        _below[parent].SelectMany(child => child.IsNominal ? Below(child) : [child]);

    public static PlaceLevel? LevelOf(string code) =>
        code.All(char.IsAsciiDigit) && CodeLengths.IndexOf(code.Length) is >= 0 and var level ? (PlaceLevel)level : null;

    /// <summary>The code of the division above, or null for a province.</summary>
    public static string? ParentOf(string code) =>
        LevelOf(code) is { } level and > PlaceLevel.Province ? code[..CodeLengths[(int)level - 1]] : null;

    public static DivisionRows Read()
    {
        var byCode = new Dictionary<string, Division>(48_000, StringComparer.Ordinal);
        foreach (var line in EmbeddedData.Lines("divisions.tsv"))
        {
            var cells = line.Split('\t');
            var division = Add(byCode, cells[0], cells[1]);
            if (cells.Length == 2) continue;
            foreach (var range in cells[2].AsSpan().Split(' '))
            {
                var town = cells[2].AsSpan()[range];
                Add(byCode, string.Concat(division.Code, town[..3]), town[3..].ToString());
            }
        }

        return new(byCode);
    }

    /// <summary>The list with entries added, or replaced where the code is known; what lies below a replaced one moves along.</summary>
    public DivisionRows With(ImmutableArray<DivisionEntry> added)
    {
        var names = ByCode.Values.ToDictionary(division => division.Code, division => division.Name, StringComparer.Ordinal);
        foreach (var entry in added) names[entry.Code] = entry.Name;

        var byCode = new Dictionary<string, Division>(names.Count, StringComparer.Ordinal);
        foreach (var code in names.Keys.Order(StringComparer.Ordinal)) Add(byCode, code, names[code]);
        return new(byCode);
    }

    private static Division Add(Dictionary<string, Division> byCode, string code, string name)
    {
        var parent = ParentOf(code) is { } above ? byCode[above] : null;
        return byCode[code] = new(code, name, LevelOf(code)!.Value, parent);
    }
}
