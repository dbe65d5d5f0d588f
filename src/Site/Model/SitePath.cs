namespace Site.Model;

/// <summary>The address of a file of the built site, relative to its root: ASCII, with <c>/</c>, never leading.</summary>
public readonly record struct SitePath(string Value) : IComparable<SitePath>
{
    /// <summary>The relative link that leads from this page to <paramref name="target"/>.</summary>
    public string LinkTo(SitePath target, string? fragment = null)
    {
        var from = Value.AsSpan();
        var to = target.Value.AsSpan();
        var shared = 0;
        for (var i = 0; i < from.Length && i < to.Length && from[i] == to[i]; i++)
            if (from[i] == '/') shared = i + 1;

        var up = from[shared..].Count('/');
        if (up == 0 && Value == target.Value && fragment is not null) return "#" + fragment;
        return string.Concat(Climb(up), to[shared..], fragment is null ? "" : "#", fragment);
    }

    /// <summary>So many folders up; every link of every page asks, so the usual depths are ready.</summary>
    private static string Climb(int folders) => folders switch
    {
        0 => "",
        1 => "../",
        2 => "../../",
        3 => "../../../",
        _ => string.Concat(Enumerable.Repeat("../", folders)),
    };

    public int CompareTo(SitePath other) => string.CompareOrdinal(Value, other.Value);

    public override string ToString() => Value;

    public static bool operator <(SitePath left, SitePath right) => left.CompareTo(right) < 0;

    public static bool operator >(SitePath left, SitePath right) => left.CompareTo(right) > 0;

    public static bool operator <=(SitePath left, SitePath right) => left.CompareTo(right) <= 0;

    public static bool operator >=(SitePath left, SitePath right) => left.CompareTo(right) >= 0;
}
