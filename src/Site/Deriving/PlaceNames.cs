using System.Buffers;
using Site.Model;
using Site.Registries;

namespace Site.Deriving;

/// <summary>A name of the national list where it stands in a text.</summary>
/// <param name="Candidates">What it may mean, of one level, in official order.</param>
/// <param name="IsStem">A short name (光泽); else with its kind (光泽县).</param>
internal readonly record struct PlaceName(TextSpan Span, PlaceLevel Level, ImmutableArray<Division> Candidates, bool IsStem)
{
    public string Name => IsStem ? DivisionTable.StemOf(Level, Candidates[0].Name) : Candidates[0].Name;
}

/// <summary>Finds names of the national list: full ones of every level, short ones of provinces, cities and counties.</summary>
internal static class PlaceNames
{
    private const int LongestName = 8;
    private const int LongestAutonomousName = 15;
    private static readonly SearchValues<char> Kinds = SearchValues.Create("省市县区旗镇乡道州盟");

    /// <summary>By start; of names that overlap, only the one that ends last and is longest.</summary>
    public static List<PlaceName> Find(string text, DivisionTable divisions, PlaceLexicon words)
    {
        var found = new List<PlaceName>();
        AddFull(text, divisions, words, found);
        foreach (var hit in divisions.StemFinder.Find(text))
            if (Stem(text, hit.Span, divisions, words) is { } name) found.Add(name);
        found.Sort((a, b) => a.Span.CompareTo(b.Span));
        return WithoutOverlaps(found);
    }

    private static void AddFull(string text, DivisionTable divisions, PlaceLexicon words, List<PlaceName> found)
    {
        for (var at = text.AsSpan().IndexOfAny(Kinds); at >= 0;)
        {
            if (Full(text, at, divisions, words) is { } name) found.Add(name);
            var next = text.AsSpan(at + 1).IndexOfAny(Kinds);
            at = next < 0 ? -1 : at + 1 + next;
        }
    }

    /// <summary>The longest name of the list that ends at <paramref name="last"/> and begins where a name may begin.</summary>
    private static PlaceName? Full(string text, int last, DivisionTable divisions, PlaceLexicon words)
    {
        if (text[last] == '道' && (last == 0 || text[last - 1] != '街')) return null;
        var most = last > 0 && text[last - 1] is '治' or '族' ? LongestAutonomousName : LongestName;
        var start = last;
        while (start > 0 && last - start + 1 < most && IsHan(text[start - 1])) start--;
        for (; start < last; start++)
        {
            if (!MayBegin(text, start, words) || (last - start == 1 && start > 0 && IsHan(text[start - 1]))) continue;
            var name = text.AsSpan(start, last - start + 1);
            foreach (var level in LevelsOf(text[last]))
                if (divisions.Named(level, name) is { IsEmpty: false } candidates)
                    return words.Generic.Contains(candidates[0].Name) ? null : new(new(start, last + 1), level, candidates, IsStem: false);
        }

        return null;
    }

    private static PlaceName? Stem(string text, TextSpan span, DivisionTable divisions, PlaceLexicon words)
    {
        var stem = text.AsSpan(span.Start, span.Length);
        if (!MayBegin(text, span.Start, words) || words.CommonWords.Contains(stem.ToString())) return null;
        foreach (var level in (ReadOnlySpan<PlaceLevel>)[PlaceLevel.City, PlaceLevel.County, PlaceLevel.Province])
            if (divisions.Stemmed(level, stem) is { IsEmpty: false } candidates) return new(span, level, candidates, IsStem: true);
        return null;
    }

    private static ReadOnlySpan<PlaceLevel> LevelsOf(char kind) => kind switch
    {
        '省' => [PlaceLevel.Province],
        '市' => [PlaceLevel.Province, PlaceLevel.City, PlaceLevel.County],
        '州' or '盟' => [PlaceLevel.City],
        '区' => [PlaceLevel.Province, PlaceLevel.City, PlaceLevel.County],
        '县' or '旗' => [PlaceLevel.County],
        _ => [PlaceLevel.Township],
    };

    /// <summary>
    /// A longer name may hide a shorter one (东香山街道, 香山街道), and towns that are gone are in no list: a name begins
    /// only behind something that is no Han character, or behind a word that cannot be part of a name.
    /// </summary>
    private static bool MayBegin(string text, int start, PlaceLexicon words)
    {
        if (start == 0 || !IsHan(text[start - 1])) return true;
        return words.Starts.Contains(text[start - 1], StringComparison.Ordinal) || IsYear(text, start);
    }

    /// <summary>2015年光泽县, 20xx年光泽县; but not 丰年村街道.</summary>
    private static bool IsYear(string text, int end) =>
        end > 2 && text[end - 1] == '年' && (char.IsAsciiDigit(text[end - 2]) || text[end - 2] is 'x' or 'X' or '_' or '*' or '×');

    private static bool IsHan(char c) => c is >= '\u4e00' and <= '\u9fff';

    private static List<PlaceName> WithoutOverlaps(List<PlaceName> names)
    {
        var kept = new List<PlaceName>(names.Count);
        foreach (var name in names)
        {
            if (kept.Count > 0 && kept[^1].Span.Overlaps(name.Span))
            {
                if (kept[^1].Span.Contains(name.Span)) continue;
                kept.RemoveAt(kept.Count - 1);
            }

            kept.Add(name);
        }

        return kept;
    }
}
