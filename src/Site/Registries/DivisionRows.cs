using Site.Model;

namespace Site.Registries;

/// <summary>The rows of the list, in official order of their codes.</summary>
internal sealed class DivisionRows
{
    /// <summary>Digits of a code by level.</summary>
    private static readonly ImmutableArray<int> CodeLengths = [2, 4, 6, 9];

    private readonly ImmutableArray<Division> _all;
    private readonly Lazy<FrozenDictionary<string, Division>> _byCode;
    private readonly Lazy<ILookup<Division, Division>> _below;

    // All of them, in order of their codes.
    private DivisionRows(ImmutableArray<Division> all)
    {
        _all = all;
        _byCode = new(() => all.ToFrozenDictionary(division => division.Code, StringComparer.Ordinal));
        _below = new(() => all.Where(division => division.Parent is not null).ToLookup(division => division.Parent!));

        var named = CodeLengths.Select(_ => ImmutableArray.CreateBuilder<Division>()).ToArray();
        foreach (var division in all)
            if (!division.IsNominal) named[(int)division.Level].Add(division);
        Named = [.. named.Select(level => level.DrainToImmutable())];
    }

    /// <summary>By level, without nominal rows.</summary>
    public ImmutableArray<ImmutableArray<Division>> Named { get; }

    public Division? ByCode(string code) => _byCode.Value.GetValueOrDefault(code);

    public IEnumerable<Division> Below(Division parent) =>
        _below.Value[parent].SelectMany(child => child.IsNominal ? Below(child) : [child]);

    public static PlaceLevel? LevelOf(string code) =>
        code.All(char.IsAsciiDigit) && CodeLengths.IndexOf(code.Length) is >= 0 and var level ? (PlaceLevel)level : null;

    /// <summary>The code of the division above, or null for a province.</summary>
    public static string? ParentOf(string code) =>
        LevelOf(code) is { } level and > PlaceLevel.Province ? code[..CodeLengths[(int)level - 1]] : null;

    public static DivisionRows Read()
    {
        var rows = new Builder();
        foreach (var line in EmbeddedData.Lines("divisions.tsv"))
        {
            var cells = line.Split('\t');
            rows.Add(cells[0], cells[1]);
            if (cells.Length == 2) continue;
            foreach (var range in cells[2].AsSpan().Split(' '))
            {
                var town = cells[2].AsSpan()[range];
                rows.Add(string.Concat(cells[0], town[..3]), town[3..].ToString());
            }
        }

        return new(rows.Drain());
    }

    /// <summary>The list with entries added, or replaced where the code is known; what lies below a replaced one moves along.</summary>
    public DivisionRows With(ImmutableArray<DivisionEntry> added)
    {
        var names = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var division in _all) names[division.Code] = division.Name;
        foreach (var entry in added) names[entry.Code] = entry.Name;

        var rows = new Builder();
        foreach (var (code, name) in names) rows.Add(code, name);
        return new(rows.Drain());
    }

    /// <summary>Takes rows in order of their codes: the one above a row is the last one seen of the level above.</summary>
    private sealed class Builder
    {
        private readonly ImmutableArray<Division>.Builder _rows = ImmutableArray.CreateBuilder<Division>(48_000);
        private readonly Division?[] _last = new Division?[CodeLengths.Length];

        public void Add(string code, string name)
        {
            var level = (PlaceLevel)CodeLengths.IndexOf(code.Length);
            var parent = level == PlaceLevel.Province ? null : _last[(int)level - 1];
            if (parent is not null && !code.AsSpan().StartsWith(parent.Code))
                throw new InvalidDataException($"A division without one above it: {code}");

            var division = new Division(code, name, level, parent);
            _last[(int)level] = division;
            _rows.Add(division);
        }

        public ImmutableArray<Division> Drain() => _rows.DrainToImmutable();
    }
}
