using Site.Model;

namespace Site.Registries;

/// <summary>A division of the national list, or one that a registry of the site adds.</summary>
public sealed class Division
{
    internal Division(string code, string name, PlaceLevel level, Division? parent)
    {
        Code = code;
        Name = name;
        Level = level;
        Parent = parent;
        IsNominal = name is "市辖区" or "县" || name.EndsWith("直辖县级行政区划", StringComparison.Ordinal)
            || (level != PlaceLevel.Township && name == parent?.Name);
    }

    /// <summary>2, 4, 6 or 9 digits for province, city, county and town; a code begins with its parent's.</summary>
    public string Code { get; }

    public string Name { get; }

    public PlaceLevel Level { get; }

    public Division? Parent { get; }

    /// <summary>A row that only keeps the list regular (市辖区 of 北京市, 东莞市 below 东莞市): never part of a place's name.</summary>
    public bool IsNominal { get; }

    /// <summary>This division or the one above it at that level; null when there is none with a name.</summary>
    public Division? At(PlaceLevel level)
    {
        for (var division = this; division is not null; division = division.Parent)
            if (division.Level == level) return division.IsNominal ? null : division;
        return null;
    }

    public bool IsWithin(Division other)
    {
        for (var division = this; division is not null; division = division.Parent)
            if (ReferenceEquals(division, other)) return true;
        return false;
    }

    /// <summary>From province down, without nominal rows: 福建省南平市光泽县杭川镇.</summary>
    public string FullName => (Parent?.FullName ?? "") + (IsNominal ? "" : Name);

    public override string ToString() => $"{Code} {FullName}";
}

/// <summary>What a name may mean.</summary>
/// <param name="Candidates">In official order; of the very name, or, where none has it, of its stem.</param>
/// <param name="ByStem">The name itself is not in the list: a 乡 may have become a 镇 since.</param>
public sealed record DivisionMatch(ImmutableArray<Division> Candidates, bool ByStem)
{
    /// <summary>The only candidate; null when there are several or none: then nothing follows from the name.</summary>
    public Division? Only => Candidates.Length == 1 ? Candidates[0] : null;
}
