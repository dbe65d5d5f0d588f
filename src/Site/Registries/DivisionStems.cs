using Site.Model;

namespace Site.Registries;

/// <summary>Takes the kind of division, and peoples' names before it, off a name: 恩施土家族苗族自治州 → 恩施.</summary>
internal sealed class DivisionStems
{
    private static readonly Lazy<DivisionStems> Loaded = new(() => new DivisionStems());

    private readonly string[] _peoples;
    private readonly string[][] _kinds;

    private DivisionStems()
    {
        var rows = EmbeddedData.Lines("division-stems.tsv").Select(line => line.Split('\t'))
            .ToDictionary(cells => cells[0], cells => LongestFirst(cells[1]), StringComparer.Ordinal);
        _peoples = rows["peoples"];
        _kinds = [rows["province"], rows["city"], rows["county"], rows["township"]];
    }

    public static DivisionStems Embedded => Loaded.Value;

    /// <summary>At least two characters: 景县 stays 景县.</summary>
    public ReadOnlySpan<char> Of(PlaceLevel level, ReadOnlySpan<char> name)
    {
        var stem = WithoutEnd(name, _kinds[(int)level]);
        if (stem.Length == name.Length) return name;
        for (var shorter = WithoutEnd(stem, _peoples); shorter.Length < stem.Length; shorter = WithoutEnd(stem, _peoples))
            stem = shorter;
        return stem;
    }

    private static ReadOnlySpan<char> WithoutEnd(ReadOnlySpan<char> name, string[] ends)
    {
        foreach (var end in ends)
            if (name.Length >= end.Length + 2 && name.EndsWith(end, StringComparison.Ordinal)) return name[..^end.Length];
        return name;
    }

    private static string[] LongestFirst(string words) => [.. words.Split(' ').OrderByDescending(word => word.Length)];
}
