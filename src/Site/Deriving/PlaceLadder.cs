using Site.Model;

namespace Site.Deriving;

/// <summary>Decides level by level which claim holds: the lowest rung, and nothing where two names stand on it.</summary>
internal static class PlaceLadder
{
    /// <summary>Fills the levels that are still unknown.</summary>
    public static DerivedPlace Fill(DerivedPlace place, List<PlaceClaim> claims, BodyLevel? acting, string text)
    {
        var lowest = LowestLevel(acting);
        if (lowest is null) claims = [.. claims.Where(c => c.Rung == PlaceRung.Body)];
        return new(
            Decide(place.Province, PlaceLevel.Province, claims, lowest, text),
            Decide(place.City, PlaceLevel.City, claims, lowest, text),
            Decide(place.County, PlaceLevel.County, claims, lowest, text),
            Decide(place.Township, PlaceLevel.Township, claims, lowest, text));
    }

    /// <summary>A text of a county names its towns without being theirs.</summary>
    private static PlaceLevel? LowestLevel(BodyLevel? acting) => acting?.Name switch
    {
        "乡镇街道" => PlaceLevel.Township,
        "县区" => PlaceLevel.County,
        "市" => PlaceLevel.City,
        "省" => PlaceLevel.Province,
        _ => null,
    };

    private static Derived<string> Decide(Derived<string> known, PlaceLevel level, List<PlaceClaim> claims, PlaceLevel? lowest, string text)
    {
        if (known.IsKnown || level > (lowest ?? PlaceLevel.Township)) return known;
        var fitting = claims.Where(c => LevelIn(c, level) is not null).Select(c => (Name: LevelIn(c, level)!, Claim: c)).ToList();
        if (fitting.Count == 0 || fitting.Min(f => f.Claim.Rung) is var rung && rung == PlaceRung.Mention) return known;

        var best = fitting.Where(f => f.Claim.Rung == rung).ToList();
        var names = best.Select(f => f.Name).Distinct(StringComparer.Ordinal).ToList();
        if (names.Count > 1)
            return known with
            {
                Rejected = [.. names.Select(n => new Rejected(n, "文中几个地名同样像是自己的地方，不能断定是哪一个"))],
                Conflicts = PlaceConflicts.OfTitle(level, text, claims) is { } conflict ? [conflict] : [],
            };
        if (best.TrueForAll(f => f.Claim.IsPartner)) return known with { Rejected = [new(names[0], "只作为对方或并列的机构出现，不能断定是自己的地方")] };
        if (rung == PlaceRung.Ground && !HoldsOnGround(level, names[0], fitting)) return known with { Rejected = [new(names[0], "证据不足：只有一处提法，或另有地名并存")] };

        var certainty = rung == PlaceRung.Ground ? Certainty.Inferred : Certainty.Stated;
        var grade = rung == PlaceRung.Ground ? Grade.C : Grade.A;
        return new(names[0], certainty, grade)
        {
            Evidence = [.. best.Select(f => f.Claim.Evidence).Take(3)],
            Rejected = [.. fitting.Where(f => f.Name != names[0] && !f.Claim.Name.IsStem).Select(f => f.Name).Distinct(StringComparer.Ordinal).Select(n => new Rejected(n, "只是提到，不是这篇文字自己的地方"))],
        };
    }

    /// <summary>On the third rung a short name needs a second mention, and no other name may compete.</summary>
    private static bool HoldsOnGround(PlaceLevel level, string name, List<(string Name, PlaceClaim Claim)> fitting)
    {
        if (fitting.Any(f => f.Name != name && !f.Claim.Name.IsStem)) return false;
        var own = fitting.Where(f => f.Name == name).ToList();
        var ground = own.Where(f => f.Claim.Rung == PlaceRung.Ground).ToList();
        return level == PlaceLevel.Township || own.Any(f => !f.Claim.Name.IsStem) ? own.Count > 1 || level == PlaceLevel.Township : ground.Count > 1;
    }

    /// <summary>The official name that a claim gives for a level; null when it speaks of another one, or of several.</summary>
    private static string? LevelIn(PlaceClaim claim, PlaceLevel level)
    {
        if (claim.Name.Level != level) return null;
        if (!claim.Name.IsStem) return claim.Name.Candidates[0].Name;
        return claim.Name.Candidates.Length == 1 ? claim.Name.Candidates[0].Name : null;
    }
}
