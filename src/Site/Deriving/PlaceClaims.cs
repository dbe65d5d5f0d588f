using System.Buffers;
using Site.Model;
using Site.Registries;

namespace Site.Deriving;

/// <summary>How a text calls a place its own; the lower the rung, the stronger.</summary>
internal enum PlaceRung
{
    /// <summary>It is named in the title, or a CPPCC body of that name acts.</summary>
    Body = 1,

    /// <summary>Its own party committee or government.</summary>
    Organ = 2,

    /// <summary>Words that only make sense for one's own ground.</summary>
    Ground = 3,

    /// <summary>Merely mentioned: never taken, but it may compete.</summary>
    Mention = 4,
}

/// <summary>A name with what its surroundings make of it; somebody else's places are no claims.</summary>
/// <param name="IsPartner">A body beside the text's own one (与某街道政协结对): it competes, and alone it says nothing.</param>
internal readonly record struct PlaceClaim(PlaceName Name, PlaceRung Rung, bool IsPartner, Evidence Evidence);

/// <summary>Reads from its surroundings whether a name is the text's own place.</summary>
internal static class PlaceClaims
{
    private const int Before = 24;
    private const int After = 16;
    private static readonly SearchValues<char> ClauseEnds = SearchValues.Create("，。；：！？,;:\n");

    /// <summary>The claims of all names, in order.</summary>
    /// <param name="isTitle">The text is the plan's own title: a place named in it is its own.</param>
    public static List<PlaceClaim> In(string text, bool isTitle, DivisionTable divisions, PlaceLexicon words)
    {
        var names = PlaceNames.Find(text, divisions, words);
        var claims = new List<PlaceClaim>();
        PlaceRung? following = null;
        for (var i = names.Count - 1; i >= 0; i--)
        {
            // 吴中区香山街道政协: what stands behind the last name, and before the first one, speaks for the whole chain.
            var isChain = i + 1 < names.Count && IsChained(names, i + 1);
            var before = BeforeOf(text, ChainStart(names, i));
            var rung = isChain ? following : Rung(text, names[i], before, isTitle, words);
            following = rung;
            if (rung is { } found) claims.Add(new(names[i], found, EndsWith(before, words.Partners), EvidenceOf(text, names[i], found, isTitle)));
        }

        claims.Reverse();
        return claims;
    }

    private static bool IsChained(List<PlaceName> names, int i) => names[i].Span.Start == names[i - 1].Span.End && !names[i - 1].IsStem;

    private static int ChainStart(List<PlaceName> names, int i)
    {
        // No chain has more parts than there are levels.
        for (var parts = 1; parts < 4 && i > 0 && IsChained(names, i); parts++) i--;
        return names[i].Span.Start;
    }

    private static ReadOnlySpan<char> BeforeOf(string text, int start)
    {
        var before = text.AsSpan(Math.Max(0, start - Before), Math.Min(Before, start));
        return before.LastIndexOfAny(ClauseEnds) is var last and >= 0 ? before[(last + 1)..] : before;
    }

    /// <summary>Null for somebody else's place, or a part of another name.</summary>
    private static PlaceRung? Rung(string text, PlaceName name, ReadOnlySpan<char> before, bool isTitle, PlaceLexicon words)
    {
        var after = text.AsSpan(name.Span.End, Math.Min(After, text.Length - name.Span.End));
        if (after.IndexOfAny(ClauseEnds) is var first and >= 0) after = after[..first];

        if (StartsWith(after, words.NotAfter)) return null;
        if (Contains(before, words.ForeignBefore) || EndsWith(before, words.ForeignBeforeClose) || Contains(after, words.ForeignAfter)) return null;
        if (EndsWith(before, words.Partners) && !StartsWith(after, words.Cppcc)) return null;
        if (name.IsStem)
            return EndsWith(before, words.OwnBefore) || StartsWith(after, words.StemAfter) || IsSlogan(before, after, words) ? PlaceRung.Ground : PlaceRung.Mention;
        if (isTitle || StartsWith(after, words.Cppcc)) return PlaceRung.Body;
        if (StartsWith(after, words.Organs)) return PlaceRung.Organ;
        return StartsWith(after, words.OwnAfter) || EndsWith(before, words.OwnBefore) ? PlaceRung.Ground : PlaceRung.Mention;
    }

    /// <summary>“美丽光泽-…”: in quotation marks or behind 建设, and nothing that would make another word of it (生态资源).</summary>
    private static bool IsSlogan(ReadOnlySpan<char> before, ReadOnlySpan<char> after, PlaceLexicon words)
    {
        if (after is [>= '\u4e00' and <= '\u9fff', ..]) return false;
        foreach (var slogan in words.OwnSlogans)
            if (before.EndsWith(slogan, StringComparison.Ordinal))
                return before[..^slogan.Length] is [] or [.., '“' or '"' or '‘' or '《'] || EndsWith(before[..^slogan.Length], words.SloganStarts);
        return false;
    }

    private static Evidence EvidenceOf(string text, PlaceName name, PlaceRung rung, bool isTitle)
    {
        var quote = text.Substring(name.Span.Start, name.Span.Length);
        return new(quote, isTitle ? null : name.Span, rung switch
        {
            PlaceRung.Body => isTitle ? "place-title" : "place-body",
            PlaceRung.Organ => "place-organ",
            PlaceRung.Ground => "place-ground",
            _ => "place-mention",
        }, rung switch
        {
            PlaceRung.Body => isTitle ? "标题写明地名" : "文中行动的政协机构冠有此名",
            PlaceRung.Organ => "文中以此地的党委、政府为自己的上级或机关",
            PlaceRung.Ground => "文中说的是自己的地方",
            _ => "文中提到",
        });
    }

    private static bool StartsWith(ReadOnlySpan<char> text, ImmutableArray<string> words)
    {
        foreach (var word in words)
            if (text.StartsWith(word, StringComparison.Ordinal)) return true;
        return false;
    }

    private static bool EndsWith(ReadOnlySpan<char> text, ImmutableArray<string> words)
    {
        foreach (var word in words)
            if (text.EndsWith(word, StringComparison.Ordinal)) return true;
        return false;
    }

    private static bool Contains(ReadOnlySpan<char> text, ImmutableArray<string> words)
    {
        foreach (var word in words)
            if (text.Contains(word, StringComparison.Ordinal)) return true;
        return false;
    }
}
