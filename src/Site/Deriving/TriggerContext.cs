using System.Buffers;
using Site.Model;
using Site.Registries;
using Site.Text;

namespace Site.Deriving;

/// <summary>What a trigger counts for where it stands: in a heading, at the head of a clause, in a list of means, in a slogan.</summary>
internal readonly record struct TriggerContext(string Text, LeafBlock Leaf, AreaLexicon Lexicon, bool IsPreamble)
{
    public const int Leading = 5;
    public const int Strong = 3;
    public const int Weak = 1;
    private const int ClauseLength = 30;
    private const int SentenceLength = 150;
    private static readonly SearchValues<char> ClauseEnds = SearchValues.Create("，。；：！？,;:、)）");
    private static readonly SearchValues<char> Stops = SearchValues.Create("，。；：,;:");

    /// <summary>The points that hit <paramref name="index"/> is worth for the trigger's area.</summary>
    public int Points(AreaTrigger trigger, ReadOnlySpan<WordHit> hits, int index)
    {
        var hit = hits[index];
        if (trigger.Strength == TriggerStrength.None) return 0;
        if (trigger.Area.Code == "xuexi" && (IsPreamble || IsGuidance(hits, index))) return 0;
        if (trigger.Strength == TriggerStrength.Weak) return Weak;
        if (Leaf is Heading || IsLeading(hit)) return Leading;
        if (IsMeans(hit)) return Weak;
        return trigger.Strength == TriggerStrength.Heading ? Weak : Strong;
    }

    /// <summary>政治协商、民主监督、参政议政 side by side name the functions of every CPPCC body, not the work of this one.</summary>
    public static bool IsSlogan(string text, ReadOnlySpan<WordHit> hits, int index, AreaLexicon lexicon)
    {
        if (!lexicon.Slogans[hits[index].Word]) return false;
        for (var other = index - 1; other >= 0 && hits[other].End >= hits[index].Start - 1; other--)
            if (lexicon.Slogans[hits[other].Word] && AreParted(text, hits[other], hits[index])) return true;
        for (var other = index + 1; other < hits.Length && hits[other].Start <= hits[index].End + 1; other++)
            if (lexicon.Slogans[hits[other].Word] && AreParted(text, hits[index], hits[other])) return true;
        return false;
    }

    private static bool AreParted(string text, WordHit left, WordHit right) =>
        right.Start == left.End || (right.Start == left.End + 1 && "、，,和与及·/ ".Contains(text[left.End], StringComparison.Ordinal));

    /// <summary>The first clause of a block, or of a point inside it (一是认真开展…).</summary>
    private bool IsLeading(WordHit hit)
    {
        var lowest = Math.Max(Leaf.Span.Start, hit.Start - ClauseLength);
        var start = lowest + 1 + Text.AsSpan(lowest, hit.Start - lowest).LastIndexOfAny(ClauseEnds);
        if (start == Leaf.Span.Start) return true;
        if (start == lowest) return false;
        var clause = Text.AsSpan(start, hit.Start - start);
        if (clause.Length > 1 && "一二三四五六七八九十".Contains(clause[0], StringComparison.Ordinal) && clause[1] is '是' or '要') return true;
        var before = Text.AsSpan(Math.Max(Leaf.Span.Start, start - 4), start - Math.Max(Leaf.Span.Start, start - 4));
        return IsNumber(before);
    }

    /// <summary>第一， 首先， 1、 (2) 三、 right before a clause.</summary>
    private static bool IsNumber(ReadOnlySpan<char> before) =>
        before is [.., >= '0' and <= '9', '、' or '.' or '．' or ')' or '）']
        || (before is [.., var last, '、' or '，' or ')' or '）'] && "一二三四五六七八九十先次".Contains(last, StringComparison.Ordinal)
            && (before is [.., '第' or '首' or '其' or '再', _, _] or [.., '(' or '（', _, _] || before is [_, '。' or '；', _, '、']));

    /// <summary>Named only as one of several means (通过调查、视察、走访等形式): the act is another one.</summary>
    private bool IsMeans(WordHit hit)
    {
        var end = Math.Min(Leaf.Span.End, hit.End + ClauseLength);
        var rest = Text.AsSpan(hit.End, end - hit.End);
        if (rest.IndexOfAny(Stops) is var stop and >= 0) rest = rest[..stop];
        var others = rest.IndexOf('等');
        if (others < 0) return false;
        foreach (var form in Lexicon.Forms)
            if (rest[others..].StartsWith(form, StringComparison.Ordinal)) return true;
        return false;
    }

    /// <summary>In a sentence of guiding thought (以…为指导) everybody studies; that is no work of the year.</summary>
    private bool IsGuidance(ReadOnlySpan<WordHit> hits, int index)
    {
        var hit = hits[index];
        for (var i = index - 1; i >= 0 && hits[i].End > hit.Start - SentenceLength; i--)
            if (Lexicon.Guidance[hits[i].Word] && IsOneSentence(hits[i].End, hit.Start)) return true;
        for (var i = index + 1; i < hits.Length && hits[i].Start < hit.End + SentenceLength; i++)
            if (Lexicon.Guidance[hits[i].Word] && IsOneSentence(hit.End, hits[i].Start)) return true;
        return false;
    }

    private bool IsOneSentence(int from, int to) => from >= to || Text.AsSpan(from, to - from).IndexOfAny('。', '；') < 0;
}
