using System.Buffers;
using Site.Model;
using Site.Registries;

namespace Site.Deriving;

/// <summary>Whether a year at the head of a sentence is the year of the body that acts, and not the date of something that happened.</summary>
internal static class OwnYear
{
    private const int EventReach = 4;
    private static readonly SearchValues<char> SentenceEnds = SearchValues.Create("。；！？");
    private static readonly SearchValues<char> ClauseEnds = SearchValues.Create("，。；：！？,;:");

    /// <summary>2015年，镇政协要…; but not 2012年，镇政协工委成立, 2016年县政协印发的… or 2015年初….</summary>
    /// <param name="start">Behind the year.</param>
    /// <param name="acting">The level of the body whose text it is: a body above it, unless it merely leads, makes the year its own.</param>
    public static bool Is(string text, int start, int end, BodyLevel? acting, StatedYearWords words)
    {
        var sentence = text.AsSpan(start, end - start);
        if (sentence.IndexOfAny(SentenceEnds) is var stop and >= 0) sentence = sentence[..stop];
        // 2015年是…之年 names the year the text is about; 2015年3月 dates an event.
        if (sentence is ['是' or '为', ..]) return true;
        if (sentence is [>= '0' and <= '9' or '初' or '春' or '夏' or '秋' or '冬', ..] || IsMonth(sentence)) return false;
        for (var from = 0; ; from += 2)
        {
            var at = Clauses.First(sentence[from..], words.Acting);
            if (at < 0) return false;
            from += at;
            if (!IsAbove(sentence[..from], acting)) return Clauses.First(sentence[..from], words.Events) < 0 && !IsEvent(sentence[from..], words);
            if (Clauses.Word(LastClause(sentence[..from]), words.LeadIns) is null) return false;
        }
    }

    /// <summary>2015年县政协工作要点 in the text of a town.</summary>
    public static bool IsOfBodyAbove(ReadOnlySpan<char> words, BodyLevel? acting) =>
        words.IndexOf("政协", StringComparison.Ordinal) is var at and >= 0 && IsAbove(words[..at], acting);

    private static bool IsMonth(ReadOnlySpan<char> words) =>
        words is [_, '月', ..] or [_, _, '月', ..] && "一二三四五六七八九十".Contains(words[0], StringComparison.Ordinal);

    private static ReadOnlySpan<char> LastClause(ReadOnlySpan<char> text) => text[(text.LastIndexOfAny(ClauseEnds) + 1)..];

    /// <summary>县政协 in the text of a town, 全国政协 in any.</summary>
    private static bool IsAbove(ReadOnlySpan<char> before, BodyLevel? acting)
    {
        var level = before switch
        {
            [.., '全', '国'] => BodyLevel.All.Length,
            [.., '省'] => BodyLevel.All.IndexOf(BodyLevel.Province),
            [.., '市' or '州'] => BodyLevel.All.IndexOf(BodyLevel.City),
            [.., '县' or '区' or '旗'] => BodyLevel.All.IndexOf(BodyLevel.County),
            _ => -1,
        };
        return level > (acting is null ? BodyLevel.All.Length - 1 : BodyLevel.All.IndexOf(acting));
    }

    /// <summary>What the body is told of right behind its name ends the clause (成立), or describes something else (印发的).</summary>
    private static bool IsEvent(ReadOnlySpan<char> words, StatedYearWords lexicon)
    {
        if (words.IndexOfAny(ClauseEnds) is var stop and >= 0) words = words[..stop];
        foreach (var word in lexicon.Events)
        {
            if (word.Length < 2 || words.IndexOf(word, StringComparison.Ordinal) is not (var at and >= 0)) continue;
            if (at <= 2 + EventReach && (at + word.Length == words.Length || words[at + word.Length] is '的' or '后' or '时' or '前' or '以')) return true;
        }

        return false;
    }
}
