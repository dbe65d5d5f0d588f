using System.Globalization;
using Site.Model;
using Site.Registries;
using Site.Text;

namespace Site.Deriving;

/// <summary>Collects what bounds and narrows the year of a text. A plan counts for its year, a summary for the year it sums up.</summary>
internal sealed class YearClues(string text, TextTime time, DatingLexicon lexicon)
{
    private const int Near = 20;
    private readonly List<YearClue> _clues = [];
    private readonly bool _studiesPlenum = text.Contains("全会精神", StringComparison.Ordinal);

    /// <summary>All clues in order of the text.</summary>
    public static List<YearClue> Of(PlanText text, TextTime time, DatingLexicon lexicon)
    {
        var clues = new YearClues(text.Text, time, lexicon);
        clues.AddMarkers();
        clues.AddCongresses();
        clues.AddAnniversaries();
        clues.AddFiveYearPlans();
        return clues._clues;
    }

    private void AddMarkers()
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var covered = 0;
        foreach (var hit in lexicon.Finder.Find(text))
        {
            if (hit.Start < covered || lexicon.Markers[hit.Word] is not { } marker) continue;
            covered = hit.End;
            if (!seen.Add(marker.Id)) continue;
            Add(ClueStrength.Bound, YearSet.From(Earliest(marker.From)), hit.Span, "year-not-before", $"这一提法{marker.From.Year}年{marker.From.Month}月以后才有", Never(marker.From));
            if (!marker.Years.IsEmpty)
                Add(ClueStrength.Likely, YearSet.Of(marker.Years.AsSpan()), hit.Span, "year-campaign", $"乡镇和县一级在{string.Join("、", marker.Years)}年开展或总结这项活动");
            if (marker.Until is { } until) Add(ClueStrength.Soft, YearSet.UpTo(until), hit.Span, "year-out-of-use", $"{until}年以后这一提法少见");
        }
    }

    private void AddCongresses()
    {
        CongressEvent? newest = null;
        TextSpan newestSpan = default;
        foreach (var word in CongressWords.Find(text))
        {
            if (word.IsMasked)
            {
                AddMasked(word);
                continue;
            }

            if (Event(word.First, word.Plenum ?? 0) is not { } cited) continue;
            Add(ClueStrength.Bound, YearSet.From(Earliest(cited.Closed)), word.Span, "year-not-before", $"会议{cited.Closed.Year}年{cited.Closed.Month}月闭幕，文字不会早于它", Never(cited.Closed));
            if (IsHistory(word.Span.End) || (newest is not null && cited.Closed <= newest.Closed)) continue;
            (newest, newestSpan) = (cited, word.Span);
        }

        if (newest is null || time == TextTime.Unknown) return;
        var years = IsSummary ? YearSet.Of(newest.Summary) : YearSet.Of([newest.Plan, .. newest.Also]);
        Add(ClueStrength.Likely, years, newestSpan, "year-newest-congress", "这是文中引用的最新一次会议，下一次会议没有提到");
        _clues[^1] = _clues[^1] with { Late = YearSet.Of(newest.Late.AsSpan()) };
    }

    /// <summary>xx届六中: one of the years that follow a sixth plenum.</summary>
    private void AddMasked(CongressWord word)
    {
        var years = YearSet.None;
        foreach (var candidate in lexicon.Congresses)
            if (candidate.Congress >= word.First && candidate.Congress <= word.Last && (word.Plenum is null || candidate.Plenum == word.Plenum))
                years = years.Or(IsSummary ? YearSet.Of(candidate.Summary) : YearSet.Of(candidate.Plan));

        // With the number of the plenum lost as well, hardly a year is excluded: only the bounds hold.
        var strength = word.Plenum is null ? ClueStrength.Bound : ClueStrength.Digits;
        if (word.Plenum is null) years = YearSet.Between(years.First, years.Last + (word.Last == 19 ? 1 : 30));
        Add(strength, years, word.Span, "year-masked-congress", "会议的届次残缺，只剩这几个年份说得通");
    }

    private void AddAnniversaries()
    {
        foreach (var anniversary in lexicon.Anniversaries)
            for (var at = text.IndexOf(anniversary.Word, StringComparison.Ordinal); at >= 0; at = text.IndexOf(anniversary.Word, at + anniversary.Word.Length, StringComparison.Ordinal))
                AddAnniversary(anniversary, at);
    }

    private void AddAnniversary(Anniversary anniversary, int at)
    {
        var behind = at + anniversary.Word.Length;
        if (at > 0 && "县区市省州旗盟我".Contains(text[at - 1], StringComparison.Ordinal)) return;
        var end = behind;
        while (end < text.Length && end - behind < 5 && (char.IsAsciiDigit(text[end]) || HanNumerals.IsNumeral(text[end]))) end++;
        if (end == behind || !text.AsSpan(end).StartsWith("周年")) return;
        var number = text.AsSpan(behind, end - behind);
        var years = int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var digits) ? digits : HanNumerals.Parse(number) ?? 0;
        if (years is < 10 or > 150) return;

        var span = new TextSpan(at, end + 2);
        var year = anniversary.Year + years;
        if (!IsNear(span, lexicon.AnniversaryActs) || StartsWith(span.End, lexicon.AnniversaryPast))
            Add(ClueStrength.Bound, YearSet.From(year - 1), span, "year-not-before", $"提到{year}年的周年", year - 1);
        else
            Add(ClueStrength.Exact, YearSet.Of(year), span, "year-anniversary", $"{anniversary.Year}年加{years}周年，就是{year}年");
    }

    private void AddFiveYearPlans()
    {
        for (var at = text.IndexOf("规划", StringComparison.Ordinal); at >= 0; at = text.IndexOf("规划", at + 2, StringComparison.Ordinal))
            AddFiveYearPlan(at);
    }

    /// <summary>编制“十一五”规划 is done the year before, …规划的开局之年 is its first year; a masked number leaves every fifth year.</summary>
    private void AddFiveYearPlan(int at)
    {
        var end = at;
        while (end > 0 && text[end - 1] is '”' or '"' or '’') end--;
        var start = end;
        while (start > 0 && end - start < 3 && (HanNumerals.IsNumeral(text[start - 1]) || text[start - 1] is 'x' or 'X' or '_' or '*' or '×')) start--;
        if (end - start < 2) return;
        var name = text[start..end];
        var isMasked = !lexicon.FiveYearPlans.TryGetValue(name, out var first);
        if (isMasked && name.Any(c => c is not ('x' or 'X' or '_' or '*' or '×' or '十' or '五'))) return;

        var firsts = isMasked ? lexicon.FiveYearPlans.Values.ToArray() : [first];
        var span = new TextSpan(start, at + 2);
        if (!isMasked) Add(ClueStrength.Bound, YearSet.From(first - 1), span, "year-not-before", $"“{name}”规划从{first}年起，前一年开始编制", first - 2);
        var after = text.AsSpan(at + 2, Math.Min(8, text.Length - at - 2));
        if (StartsWithin(after, lexicon.FiveYearFirst))
            Add(isMasked ? ClueStrength.Digits : ClueStrength.Exact, YearSet.Of(firsts), span, "year-five-year-plan", "五年规划的第一年");
        else if (StartsWithin(after, lexicon.FiveYearLast))
            Add(isMasked ? ClueStrength.Digits : ClueStrength.Exact, YearSet.Of([.. firsts.Select(f => f + 4)]), span, "year-five-year-plan", "五年规划的最后一年");
        else if (NumberedYear(after) is { } number)
            Add(isMasked ? ClueStrength.Digits : ClueStrength.Exact, YearSet.Of([.. firsts.Select(f => f + number - 1)]), span, "year-five-year-plan", $"五年规划的第{number}年");
        else if (StartsWithin(after, lexicon.FiveYearDraft) || EndsWithin(text.AsSpan(Math.Max(0, start - 6), Math.Min(6, start)), lexicon.FiveYearDraft))
            Add(ClueStrength.Likely, YearSet.Of([.. firsts.Select(f => f - 1)]), span, "year-five-year-plan", "五年规划在第一年之前的一年编制");
    }

    /// <summary>“十二五”规划的第三年, …规划实施的第三年: 3.</summary>
    private static int? NumberedYear(ReadOnlySpan<char> after)
    {
        var at = after.IndexOf('第');
        if (at is < 0 or > 4 || at + 2 >= after.Length || after[at + 2] != '年') return null;
        return HanNumerals.Parse(after.Slice(at + 1, 1)) is { } number and <= 5 ? number : null;
    }

    private bool IsSummary => time is TextTime.YearSummary or TextTime.HalfYearSummary;

    /// <summary>The first year a text of this kind can count for when it cites something of that day.</summary>
    private int Earliest(DateOnly day) => time switch
    {
        // Plans are written until June of their year, summaries until February of the next one.
        TextTime.Plan => day.Month <= 6 ? day.Year : day.Year + 1,
        TextTime.YearSummary => day.Month <= 2 ? day.Year - 1 : day.Year,
        TextTime.HalfYearSummary => day.Month <= 8 ? day.Year : day.Year + 1,
        TextTime.Unknown => day.Month <= 2 ? day.Year - 1 : day.Year,
        _ => day.Year,
    };

    /// <summary>The first year such a text can count for when it was written as late as can be; only a summary is written after its year.</summary>
    private int Never(DateOnly day) => time is TextTime.YearSummary or TextTime.Unknown && day.Month <= 2 ? day.Year - 1 : day.Year;

    private CongressEvent? Event(int congress, int plenum)
    {
        foreach (var candidate in lexicon.Congresses)
            if (candidate.Congress == congress && candidate.Plenum == plenum) return candidate;
        return null;
    }

    /// <summary>十八大以来, 十八届三中全会提出: spoken of as history, unless its spirit is still to be studied (全会精神).</summary>
    private bool IsHistory(int end)
    {
        if (_studiesPlenum) return text.AsSpan(end).StartsWith("以来") || text.AsSpan(end).StartsWith("全会以来");
        var at = text.AsSpan(end).StartsWith("全会") ? end + 2 : end;
        return StartsWith(at, lexicon.PastCitations);
    }

    private bool IsNear(TextSpan span, ImmutableArray<string> words)
    {
        var start = Math.Max(0, span.Start - Near);
        var window = text.AsSpan(start, Math.Min(text.Length, span.End + Near) - start);
        foreach (var word in words)
            if (window.Contains(word, StringComparison.Ordinal)) return true;
        return false;
    }

    private bool StartsWith(int at, ImmutableArray<string> words)
    {
        foreach (var word in words)
            if (text.AsSpan(at).StartsWith(word, StringComparison.Ordinal)) return true;
        return false;
    }

    private static bool StartsWithin(ReadOnlySpan<char> after, ImmutableArray<string> words)
    {
        foreach (var word in words)
            if (after.IndexOf(word, StringComparison.Ordinal) is >= 0 and <= 2) return true;
        return false;
    }

    private static bool EndsWithin(ReadOnlySpan<char> before, ImmutableArray<string> words)
    {
        foreach (var word in words)
            if (before.Contains(word, StringComparison.Ordinal)) return true;
        return false;
    }

    private void Add(ClueStrength strength, YearSet years, TextSpan span, string rule, string reason, int? never = null) =>
        _clues.Add(new(strength, years, new(text.Substring(span.Start, span.Length), span, rule, reason)) { Never = never });
}
