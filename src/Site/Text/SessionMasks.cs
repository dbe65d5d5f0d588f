using Site.Model;

namespace Site.Text;

/// <summary>Party congresses and plenums with missing numbers: 十x届x中 xx届六中 十xx中 xx大; and xx届 of other bodies.</summary>
internal static class SessionMasks
{
    /// <summary>The masked congress whose first missing number stands at <paramref name="at"/>, or null.</summary>
    public static MaskMark? At(string text, int at, int floor)
    {
        var start = NumbersBefore(text, at, floor);
        var end = NumbersEnd(text, at);
        if (end >= text.Length || end - start > 6) return null;
        if (start > 0 && HanText.IsLatinOrDigit(text[start - 1])) return null;
        if (HidesWordBefore(text, start, end)) return null;
        return text[end] switch
        {
            '届' => Session(text, start, end + 1),
            '中' when IsPlenum(text, start, end) => new(new(start, end + 1), MaskKind.PartyCongress),
            '大' when IsCongress(text, start, end) => new(new(start, end + 1), MaskKind.PartyCongress),
            _ => null,
        };
    }

    // _十九大: the number is whole, the sign hides a word before it.
    private static bool HidesWordBefore(string text, int start, int end) =>
        MaskSigns.Plain(text[start]) is '*' or '_' && text.AsSpan(start, end - start).Contains('十');

    /// <summary>From behind 届: the plenums that follow (x中, 三中四中, 三中、四中), else the body decides.</summary>
    private static MaskMark Session(string text, int start, int end)
    {
        var plenum = PlenumEnd(text, end);
        if (plenum == end)
            return new(new(start, end), IsOfParty(text, start, end) ? MaskKind.PartyCongress : MaskKind.Term);
        for (var next = plenum; next > 0; next = NextPlenumEnd(text, plenum)) plenum = next;
        return new(new(start, plenum), MaskKind.PartyCongress);
    }

    private static int PlenumEnd(string text, int at)
    {
        var stop = NumbersEnd(text, at);
        return stop > at && stop - at <= 3 && stop < text.Length && text[stop] == '中' ? stop + 1 : at;
    }

    private static int NextPlenumEnd(string text, int at)
    {
        var from = at < text.Length && text[at] is '、' or '和' ? at + 1 : at;
        var end = PlenumEnd(text, from);
        return end == from ? 0 : end;
    }

    // 十xx中 or 党的xx中全会; xx中学 is a school.
    private static bool IsPlenum(string text, int start, int end) =>
        Follows(text, end + 1, "全会") || Follows(text, end + 1, "精神") || (text[start] == '十' && !Follows(text, end + 1, "学") && !Follows(text, end + 1, "心"));

    // xx大 is a congress where its words go on (精神, 报告) or 党的 leads up to it; xx大道 is a road.
    private static bool IsCongress(string text, int start, int end)
    {
        if (Follows(text, end + 1, "精神") || Follows(text, end + 1, "报告") || Follows(text, end + 1, "以来")) return true;
        var isParty = text.AsSpan(0, start).EndsWith("党的", StringComparison.Ordinal) || text.AsSpan(0, start).EndsWith("中共", StringComparison.Ordinal);
        return isParty || (text[start] == '十' && end + 1 < text.Length && text[end + 1] is '、' or '”' or '，' or '和' or '。' or '召' or '胜');
    }

    private static bool IsOfParty(string text, int start, int end) =>
        Follows(text, end, "全会") || Follows(text, end, "历次") || Follows(text, end, "中央")
        || text.AsSpan(0, start).EndsWith("党的", StringComparison.Ordinal);

    private static bool Follows(string text, int at, string word) => at < text.Length && text.AsSpan(at).StartsWith(word, StringComparison.Ordinal);

    private static int NumbersBefore(string text, int at, int floor)
    {
        var start = at;
        while (start > floor && at - start < 4 && IsNumber(text[start - 1])) start--;
        return start;
    }

    private static int NumbersEnd(string text, int at)
    {
        var limit = Math.Min(text.Length, at + 5);
        while (at < limit && IsNumber(text[at])) at++;
        return at;
    }

    private static bool IsNumber(char c) => HanNumerals.IsNumeral(c) || c == '○' || MaskSigns.IsFiller(MaskSigns.Plain(c));
}
