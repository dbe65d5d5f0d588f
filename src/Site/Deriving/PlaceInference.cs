using Site.Model;
using Site.Registries;

namespace Site.Deriving;

/// <summary>
/// Fills the levels above a known name where the national list has one division that fits all that is known; otherwise
/// lists the candidates. Nothing comes from anywhere else.
/// </summary>
internal static class PlaceInference
{
    private const int MostCandidates = 12;

    public static DerivedPlace Fill(DerivedPlace place, Plan plan, DivisionTable divisions)
    {
        var known = place.Names().ToList();
        if (known.Count == 0 || (place.Province.IsKnown && place.City.IsKnown && place.County.IsKnown)) return place;

        var (level, name) = known[^1];
        var candidates = divisions.Match(level, name).Candidates.Where(d => known.TrueForAll(k => Fits(d, k.Level, k.Name))).ToList();
        return candidates.Count switch
        {
            1 => From(place, candidates[0], name),
            0 when IsElsewhere(known, plan, divisions) => WithoutBoth(place, known, plan, divisions),
            0 => WithoutLowest(place, known, plan, divisions),
            _ => WithCandidates(place, candidates),
        };
    }

    /// <summary>A city without districts stands in for its county, and a municipality has no city.</summary>
    private static bool Fits(Division division, PlaceLevel level, string name) =>
        level == division.Level
            ? true
            : division.At(level) is { } upper && (upper.Name == name || DivisionTable.StemOf(level, upper.Name) == DivisionTable.StemOf(level, name));

    private static DerivedPlace From(DerivedPlace place, Division only, string name)
    {
        var evidence = new Evidence(name, null, "place-only", $"全国区划名录里合乎已知条件的只有{only.FullName}一处");
        Derived<string> Infer(Derived<string> known, PlaceLevel level) =>
            known.IsKnown || level >= only.Level || only.At(level) is not { } upper
                ? known
                : new(upper.Name, Certainty.Inferred, Grade.B) { Evidence = [evidence] };
        return new(
            Infer(place.Province, PlaceLevel.Province), Infer(place.City, PlaceLevel.City),
            Infer(place.County, PlaceLevel.County), place.Township);
    }

    /// <summary>The list has the lowest name, but nowhere in what the text says lies above it: they are not of one place.</summary>
    private static bool IsElsewhere(List<(PlaceLevel Level, string Name)> known, Plan plan, DivisionTable divisions) =>
        known.Count > 1 && !IsWritten(plan, known[^2].Name + known[^1].Name)
        && !divisions.Named(known[^1].Level, known[^1].Name).IsEmpty && !divisions.Named(known[^2].Level, known[^2].Name).IsEmpty;

    /// <summary>嘉善县和平镇: written in one, it was there once, whatever the list says today.</summary>
    private static bool IsWritten(Plan plan, string chain) =>
        plan.Text.Text.Contains(chain, StringComparison.Ordinal) || plan.Title.Contains(chain, StringComparison.Ordinal);

    /// <summary>What editors give stays; of what was read neither holds, since either may be somebody else's.</summary>
    private static DerivedPlace WithoutBoth(DerivedPlace place, List<(PlaceLevel Level, string Name)> known, Plan plan, DivisionTable divisions)
    {
        var reason = $"“{known[^2].Name}”下没有“{known[^1].Name}”，不能断定哪一个是自己的地方";
        Derived<string> Drop(Derived<string> level) => level.ByEditor || !level.IsKnown || !known.TakeLast(2).Any(k => k.Name == level.Value)
            ? level
            : Derived.Unknown<string>() with { Rejected = [new(level.Value!, reason), .. level.Rejected] };
        var left = new DerivedPlace(Drop(place.Province), Drop(place.City), Drop(place.County), Drop(place.Township));
        return left.Names().Count() == known.Count ? WithoutLowest(place, known, plan, divisions) : Fill(left, plan, divisions);
    }

    /// <summary>The list knows no such town; the levels above may still follow from the next name.</summary>
    private static DerivedPlace WithoutLowest(DerivedPlace place, List<(PlaceLevel Level, string Name)> known, Plan plan, DivisionTable divisions)
    {
        if (known.Count < 2) return place;
        var upper = known[^1].Level switch
        {
            PlaceLevel.Township => place with { Township = Derived.Unknown<string>() },
            PlaceLevel.County => place with { Township = Derived.Unknown<string>(), County = Derived.Unknown<string>() },
            _ => new(place.Province, Derived.Unknown<string>(), Derived.Unknown<string>(), Derived.Unknown<string>()),
        };
        var filled = Fill(upper, plan, divisions);
        return new(
            filled.Province,
            place.City.IsKnown ? place.City : filled.City,
            place.County.IsKnown ? place.County : filled.County,
            place.Township);
    }

    private static DerivedPlace WithCandidates(DerivedPlace place, List<Division> candidates)
    {
        ImmutableArray<Rejected> rejected =
        [
            .. candidates.Take(MostCandidates).Select(d => new Rejected(d.FullName, $"同名的共{candidates.Count}处，不能断定是哪一处")),
        ];
        Derived<string> With(Derived<string> level) => level.IsKnown ? level : level with { Rejected = rejected };
        return place with { Province = With(place.Province), City = With(place.City), County = With(place.County) };
    }
}
