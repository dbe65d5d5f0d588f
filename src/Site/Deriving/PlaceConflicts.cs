using Site.Model;
using Site.Registries;

namespace Site.Deriving;

/// <summary>What speaks against a place that an editor or the title states: the text has a place of its own and never names this one.</summary>
internal static class PlaceConflicts
{
    /// <summary>The place with what speaks against the names that its editor gave.</summary>
    /// <param name="claims">Asked for only where the text does not name the editor's place.</param>
    public static DerivedPlace OfEditor(DerivedPlace place, string text, Opening opening, BodyLevel? acting, Lazy<List<PlaceClaim>> claims)
    {
        Derived<string> Judge(Derived<string> level, PlaceLevel of)
        {
            if (level.Value is not { } name || Names(text, of, name)) return level;
            var words = InTitle(name, of, opening) ?? InText(name, of, text, acting, claims.Value);
            return words is null ? level : level with { Conflicts = [$"编辑指定{name}，{words}"] };
        }

        return new(
            Judge(place.Province, PlaceLevel.Province), Judge(place.City, PlaceLevel.City),
            Judge(place.County, PlaceLevel.County), Judge(place.Township, PlaceLevel.Township));
    }

    /// <summary>The title names one place, and the bodies that act in the text, all of another one, never do.</summary>
    public static string? OfTitle(PlaceLevel level, string text, List<PlaceClaim> claims)
    {
        var titled = claims.Find(claim => IsOf(claim, level) && claim.Evidence.Rule == "place-title");
        var acting = claims.Find(claim => IsOf(claim, level) && claim is { Evidence.Rule: "place-body", IsPartner: false });
        if (titled.Evidence is null || acting.Evidence is null || Names(text, level, titled.Name.Name)) return null;
        return $"标题写作“{titled.Name.Name}”，正文里行动的却是“{acting.Name.Name}”的政协机构";
    }

    private static bool IsOf(PlaceClaim claim, PlaceLevel level) => !claim.Name.IsStem && claim.Name.Level == level;

    private static string? InTitle(string name, PlaceLevel level, Opening opening)
    {
        if (level != PlaceLevel.Township || opening.Titles.Any(title => Names(title.Text, level, name))) return null;
        return opening.Titles.Select(title => TownIn(title.Text)).FirstOrDefault(town => town is not null) is { } town ? $"标题写作“{town}”" : null;
    }

    /// <summary>Read without what its editor and its title say, the text has another place.</summary>
    private static string? InText(string name, PlaceLevel level, string text, BodyLevel? acting, List<PlaceClaim> claims)
    {
        var own = PlaceLadder.Fill(DerivedPlace.Unknown, claims.FindAll(claim => claim.Evidence.Rule != "place-title"), acting, text);
        var read = own.Names().FirstOrDefault(known => known.Level == level).Name;
        return read is null || read == name ? null : $"正文像是“{read}”的";
    }

    /// <summary>By its full name or without its kind: 西塘镇 and 西塘.</summary>
    private static bool Names(string text, PlaceLevel level, string name)
    {
        var stem = DivisionTable.StemOf(level, name);
        return text.Contains(stem.Length >= 2 ? stem : name, StringComparison.Ordinal);
    }

    /// <summary>2026年政协… and 2026年度政协… without the year.</summary>
    private static ReadOnlySpan<char> BehindYear(ReadOnlySpan<char> text)
    {
        var words = text.TrimStart("0123456789");
        if (words.Length == text.Length || !words.StartsWith("年", StringComparison.Ordinal)) return text;
        return words.StartsWith("年度", StringComparison.Ordinal) ? words[2..] : words[1..];
    }

    /// <summary>稻香镇 in 稻香镇政协2026年工作计划 and 稻香镇2026年政协工作计划, whether or not the national list knows it; null for 全镇政协 and 乡镇政协.</summary>
    private static string? TownIn(string title)
    {
        foreach (var kind in (ReadOnlySpan<string>)["街道", "镇", "乡"])
        {
            var at = title.IndexOf(kind, StringComparison.Ordinal);
            while (at >= 0 && !BehindYear(title.AsSpan(at + kind.Length)).StartsWith("政协", StringComparison.Ordinal))
                at = title.IndexOf(kind, at + 1, StringComparison.Ordinal);
            if (at < 2) continue;
            var start = at;
            while (start > 0 && at - start < 4 && title[start - 1] is >= '\u4e00' and <= '\u9fff' and not ('省' or '市' or '县' or '区' or '于' or '发' or '年')) start--;
            if (at - start >= 2) return title[start..(at + kind.Length)];
        }

        return null;
    }
}
