using System.Buffers;
using Site.Model;
using Site.Registries;
using Site.Text;

namespace Site.Privacy;

/// <summary>Addresses down to a door: 3幢2单元501室, 东关村5组12号, 家住…12号. A street number alone is an office's as often.</summary>
internal static class HomeAddresses
{
    private const int Longest = 40;

    private static readonly SearchValues<char> ClauseEnds = SearchValues.Create("，。；,;\n");
    private static readonly SearchValues<char> ClauseStarts = SearchValues.Create("，。；：、,;:（(\n");

    /// <summary>The address that ends with the number of a run and the 室 or 号 behind it.</summary>
    public static PersonalSpot? EndingAt(string text, DigitRun run, PrivacyLexicon words)
    {
        var start = ClauseStart(text, run.Start);
        var clause = text.AsSpan(start, run.Start - start);
        var isHome = text[run.FirstEnd] == '室' ? Holds(clause, words.Dwellings) : IsVillageDoor(clause);
        if (!isHome || Holds(clause, words.Offices) || Surroundings.IsPartOfWord(text, run.Start, words)) return null;
        var end = run.FirstEnd + 1;
        if (Holds(text.AsSpan(end, Math.Min(6, text.Length - end)), words.Offices)) return null;
        return new(new(start, end), PersonalKind.HomeAddress);
    }

    /// <summary>3栋2单元402, without the last sign.</summary>
    public static PersonalSpot? BehindStaircase(string text, DigitRun run, PrivacyLexicon words)
    {
        if (run.First is not (3 or 4) || run.Start < 3 || text[run.Start - 1] != '元' || text[run.Start - 2] != '单' || !IsNumber(text[run.Start - 3])) return null;
        var start = ClauseStart(text, run.Start);
        return Holds(text.AsSpan(start, run.Start - start), words.Offices) ? null : new(new(start, run.FirstEnd), PersonalKind.HomeAddress);
    }

    /// <summary>The address behind 家住 or 住址, if it leads to a door.</summary>
    public static PersonalSpot? Behind(string text, WordHit hit, PrivacyLexicon words)
    {
        var rest = text.AsSpan(hit.End, Math.Min(Longest, text.Length - hit.End));
        var stop = rest.IndexOfAny(ClauseEnds);
        if (stop >= 0) rest = rest[..stop];
        for (var i = rest.Length - 1; i > 0; i--)
            if (rest[i] is '号' or '室' && IsNumber(rest[i - 1])) return new(new(hit.Start, hit.End + i + 1), PersonalKind.HomeAddress);
        return EndsWithRoom(rest) && Holds(rest, words.Dwellings) ? new(new(hit.Start, hit.End + rest.Length), PersonalKind.HomeAddress) : null;
    }

    // 3栋501, 3-2-501
    private static bool EndsWithRoom(ReadOnlySpan<char> rest) =>
        rest.Length > 3 && HanText.IsDigit(rest[^1]) && HanText.IsDigit(rest[^2]) && HanText.IsDigit(rest[^3]);

    // 东关村5组 before 12号.
    private static bool IsVillageDoor(ReadOnlySpan<char> clause)
    {
        var group = clause.TrimEnd();
        return group.Length > 3 && group[^1] is '组' or '队' or '社' && IsNumber(group[^2]) && group.IndexOfAny('村', '屯', '寨') >= 0;
    }

    private static bool IsNumber(char c) => HanText.IsDigit(c) || HanNumerals.IsNumeral(c);

    private static bool Holds(ReadOnlySpan<char> clause, ImmutableArray<string> words)
    {
        foreach (var word in words)
            if (clause.Contains(word, StringComparison.Ordinal)) return true;
        return false;
    }

    private static int ClauseStart(string text, int at)
    {
        var from = Math.Max(0, at - Longest);
        var stop = text.AsSpan(from, at - from).LastIndexOfAny(ClauseStarts);
        return stop < 0 ? from : from + stop + 1;
    }
}
