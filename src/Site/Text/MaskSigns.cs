using Site.Model;

namespace Site.Text;

/// <summary>The signs that stand in for characters, and when they stand for nothing.</summary>
internal static class MaskSigns
{
    /// <summary>One sign for every way it is written: x for × Ｘ X, * for ＊, □ for ■.</summary>
    public static char Plain(char c) => c switch
    {
        'x' or 'X' or 'ｘ' or 'Ｘ' or '×' or '╳' or '✕' or 'Ⅹ' or 'ⅹ' => 'x',
        '＊' => '*',
        '＿' => '_',
        '＾' => '^',
        '■' or '▢' or '▇' or '█' or '◇' or '〓' => '□',
        '）' => ')',
        '］' or '】' or '〕' => ']',
        _ => c,
    };

    public static bool IsFiller(char plain) => plain is 'x' or '*' or '_';

    /// <summary>Where the run of the sign at <paramref name="at"/> ends.</summary>
    public static int RunEnd(string text, int at)
    {
        var sign = Plain(text[at]);
        var end = at + 1;
        while (end < text.Length && Plain(text[end]) == sign) end++;
        return end;
    }

    /// <summary>A line of signs only (***, ____) parts a text or is to be filled in by hand.</summary>
    public static bool IsRuledLine(string text, TextSpan run) =>
        run.Length >= 3 && IsLineEdge(text, run.Start - 1, -1) && IsLineEdge(text, run.End, 1);

    /// <summary>Not part of a Latin word, a number, a sum, an address or a file name.</summary>
    public static bool StandsFree(string text, TextSpan run) => !IsLatin(text, run.Start - 1) && !IsLatin(text, run.End);

    /// <summary>
    /// One sign alone hides something only where a Chinese word goes on: *镇, x月, _十九大. A list mark, a footnote's star and
    /// 打*号, X光 go otherwise.
    /// </summary>
    public static bool SingleMasks(string text, int at)
    {
        if (at + 1 >= text.Length) return false;
        var next = text[at + 1];
        var previous = at > 0 ? text[at - 1] : '\n';
        return Plain(text[at]) switch
        {
            'x' => "年月日届次省市县区镇乡村街社个名项篇件万亿元条户家场期位同".Contains(next, StringComparison.Ordinal),
            '*' => HanText.IsHan(next) && next is not ('注' or '号' or '的' or '者') && previous is not ('打' or '带' or '标'),
            _ => HanText.IsHan(next) || next is '、' or '，' or '。' or '”' || (HanText.IsHan(previous) && next is ')' or '）'),
        };
    }

    /// <summary>An opening sign and its closing one, right behind each other.</summary>
    public static bool IsPair(char open, char close) => (open, close) is
        ('(', ')') or ('（', '）') or ('[', ']') or ('［', '］') or ('【', '】') or ('〔', '〕') or ('《', '》') or ('“', '”');

    private static bool IsLatin(string text, int at) =>
        at >= 0 && at < text.Length && (HanText.IsLatinOrDigit(text[at]) || text[at] is '/' or '\\' or '@' or '=' or '<' or '>');

    // Looks no further than any ruled line reaches.
    private static bool IsLineEdge(string text, int at, int step)
    {
        for (var left = 80; left > 0 && at >= 0 && at < text.Length && (text[at] is ' ' or '\u3000' or '\t' or '*' or '_' or '-'); left--) at += step;
        return at < 0 || at >= text.Length || text[at] is '\n' or '\r' or '*' or '_' or '-';
    }
}
