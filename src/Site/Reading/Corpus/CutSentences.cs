using Site.Model;
using Site.Text;

namespace Site.Reading.Corpus;

/// <summary>Tells a sentence that a blank line cut in two from a paragraph or heading that ends where it stands.</summary>
internal static class CutSentences
{
    private const string Ends = "。！？!?";

    // A heading without punctuation is rarely longer; a line of text is rarely shorter. Two commas make a sentence likely.
    private const int LongestHeading = 40;
    private const int LongestHeadingWithCommas = 30;
    private const int LongestNumberedHeading = 60;
    private const int LongestItem = 24;

    // 提醒。 alone on a line is the end of something.
    private const int LongestRest = 4;
    private const int LongestBeforeRest = 16;

    // No sentence that matters is longer; keeps every decision cheap.
    private const int Reach = 600;

    /// <summary>Whether the line goes on with the last sentence of the paragraph before it.</summary>
    public static bool GoesOn(ReadOnlySpan<char> paragraph, string source, TextSpan line)
    {
        if (IsTail(source[line.Start])) return true;
        if (Numberings.At(source, line.Start, line.End) is not null) return false;
        var last = paragraph[^1];
        if (last is '，' or '、' or ',') return true;
        if (EndsSentence(paragraph)) return false;
        var sentence = LastSentence(paragraph);
        if (last is '；' or ';') return sentence[..^1].ContainsAny("；;");
        if (!IsWord(last)) return false;
        var isRest = line.Length <= LongestRest && Ends.Contains(source[line.End - 1], StringComparison.Ordinal);
        return sentence.Length > LongestStandingAlone(sentence, isWhole: sentence.Length == paragraph.Length, isRest);
    }

    // No line begins with a sign that closes something.
    private static bool IsTail(char first) => first is '，' or '。' or '、' or '；' or '：' or '”' or '’' or '）' or '》' or '！' or '？';

    private static bool IsWord(char last) =>
        HanText.IsHan(last) || HanText.IsLatinOrDigit(last) || HanText.IsClosingBracket(last) || HanText.IsClosingQuote(last) || last is '%' or '％';

    private static ReadOnlySpan<char> LastSentence(ReadOnlySpan<char> paragraph)
    {
        var near = paragraph[Math.Max(0, paragraph.Length - Reach)..];
        var end = near.LastIndexOfAny(Ends);
        if (end < 0) return paragraph;
        var start = end + 1;
        while (start < near.Length && (HanText.IsBlank(near[start]) || HanText.IsClosingQuote(near[start]) || HanText.IsClosingBracket(near[start]))) start++;
        return near[start..];
    }

    // 。 or 。” or 。）
    private static bool EndsSentence(ReadOnlySpan<char> paragraph)
    {
        var end = paragraph.Length;
        while (end > 1 && (HanText.IsClosingQuote(paragraph[end - 1]) || HanText.IsClosingBracket(paragraph[end - 1]))) end--;
        return Ends.Contains(paragraph[end - 1], StringComparison.Ordinal);
    }

    /// <summary>How long an unpunctuated end may be and still be a heading; 0 for the rest of a paragraph.</summary>
    private static int LongestStandingAlone(ReadOnlySpan<char> sentence, bool isWhole, bool isRest)
    {
        var opening = sentence[..Math.Min(sentence.Length, 16)].ToString();
        return Numberings.At(opening, 0, opening.Length)?.Kind switch
        {
            <= NumberingKind.HanInBrackets => LongestNumberedHeading,
            <= NumberingKind.Circled when isWhole => LongestNumberedHeading,
            <= NumberingKind.Circled => sentence.Contains('，') ? 0 : LongestItem,
            _ when !isWhole => 0,
            _ when isRest => LongestBeforeRest,
            _ => sentence.Count('，') >= 2 ? LongestHeadingWithCommas : LongestHeading,
        };
    }
}
