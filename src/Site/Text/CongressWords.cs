using Site.Model;

namespace Site.Text;

/// <summary>A citation of a party congress or of plenums of its committee, as far as its masks leave it readable.</summary>
/// <param name="First">The lowest congress it can mean, and <paramref name="Last"/> the highest; equal when nothing is masked.</param>
/// <param name="Plenum">The newest plenum named; 0 for the congress itself, null when it is masked.</param>
public readonly record struct CongressWord(TextSpan Span, int First, int Last, int? Plenum)
{
    public bool IsMasked => First != Last || Plenum is null;
}

/// <summary>Finds citations of party congresses: 十八大, 十八届三中、四中全会, xx届六中, 十x届x中.</summary>
public static class CongressWords
{
    private const int Oldest = 14;
    private const int Newest = 21;
    private static readonly (int First, int Last) Unknown = (Oldest + 1, Newest);

    /// <summary>All citations of <paramref name="text"/>, in order.</summary>
    public static ImmutableArray<CongressWord> Find(string text)
    {
        var found = ImmutableArray.CreateBuilder<CongressWord>();
        for (var at = text.AsSpan().IndexOfAny('届', '大'); at >= 0;)
        {
            if ((text[at] == '届' ? Plenums(text, at) : Congress(text, at)) is { } word) found.Add(word);
            var next = text.AsSpan(at + 1).IndexOfAny('届', '大');
            at = next < 0 ? -1 : at + 1 + next;
        }

        return found.DrainToImmutable();
    }

    /// <summary>十八大, but not 十大项目, 二十大项 or xx大道.</summary>
    private static CongressWord? Congress(string text, int at)
    {
        var start = NumberStart(text, at);
        if (at - start < 2 || HasMask(text, start, at) || Number(text, start, at) is not var (first, last)) return null;
        if (first <= Oldest || (at + 1 < text.Length && "项道街桥工重行举型件类家楼学".Contains(text[at + 1], StringComparison.Ordinal))) return null;
        return new(new(start, at + 1), first, last, 0);
    }

    /// <summary>Behind 届 the plenums: 三中, 三中四中, 三中、四中, x中. Other bodies' sessions (九届四次) have none.</summary>
    private static CongressWord? Plenums(string text, int at)
    {
        var start = NumberStart(text, at);
        if (start == at || Number(text, start, at) is not var (first, last) || first <= Oldest && last <= Oldest) return null;
        int? newest = null;
        var end = at + 1;
        var isMasked = false;
        for (var next = end; PlenumAt(text, next) is var (plenum, behind); next = text.AsSpan(behind) is ['、' or '和' or '及' or '，', ..] ? behind + 1 : behind)
        {
            if (plenum is null) isMasked = true; else newest = Math.Max(newest ?? 0, plenum.Value);
            end = behind;
        }

        return end == at + 1 ? null : new(new(start, end), first, last, isMasked ? null : newest);
    }

    /// <summary>A plenum's number and 中; null for the number where it is masked.</summary>
    private static (int? Plenum, int End)? PlenumAt(string text, int at)
    {
        if (at + 1 >= text.Length || text[at + 1] != '中')
        {
            var end = at;
            while (end < text.Length && end - at < 3 && IsMask(text[end])) end++;
            return end > at && end < text.Length && text[end] == '中' ? (null, end + 1) : null;
        }

        if ("一二三四五六七".IndexOf(text[at], StringComparison.Ordinal) is var plenum and >= 0) return (plenum + 1, at + 2);
        return IsMask(text[at]) ? (null, at + 2) : null;
    }

    /// <summary>十八 is 18, 十x 11 to 19, xx any; a body's 九届 is too low to be meant.</summary>
    private static (int First, int Last)? Number(string text, int start, int end)
    {
        var number = text.AsSpan(start, end - start);
        while (number.Length > 0 && number[0] is '_' or '*' && !HasOnlyMasks(number)) number = number[1..];
        if (HanNumerals.Parse(number) is { } value) return value is > Oldest and <= Newest ? (value, value) : null;
        if (number is ['十', _] && IsMask(number[1])) return (Oldest + 1, 19);
        if (number is ['二', '十', _] && IsMask(number[2])) return (Newest, Newest);
        return HasOnlyMasks(number) ? Unknown : null;
    }

    private static int NumberStart(string text, int at)
    {
        var start = at;
        while (start > 0 && at - start < 4 && (IsMask(text[start - 1]) || text[start - 1] is '十' || "一二三四五六七八九".Contains(text[start - 1], StringComparison.Ordinal))) start--;
        return start;
    }

    private static bool HasMask(string text, int start, int end)
    {
        for (var i = start; i < end; i++)
            if (IsMask(text[i]) && text[i] is not ('_' or '*')) return true;
        return false;
    }

    private static bool HasOnlyMasks(ReadOnlySpan<char> number)
    {
        foreach (var c in number)
            if (!IsMask(c)) return false;
        return !number.IsEmpty;
    }

    private static bool IsMask(char c) => MaskSigns.IsFiller(MaskSigns.Plain(c)) || c is '□' or '○';
}
