using System.Buffers;
using Site.Registries;
using Site.Text;

namespace Site.Reading.Corpus;

/// <summary>How a line numbers the text below it.</summary>
internal enum TitleForm
{
    /// <summary>乡镇政协工作计划篇一, 精选篇2, 范文(三)</summary>
    NumberBehind,

    /// <summary>乡镇政协工作计划第一篇, 第2篇</summary>
    OrdinalBehind,

    /// <summary>第一篇：…, 篇二 …, 【篇3】…, 范文一：…</summary>
    NumberBefore,

    /// <summary>乡镇政协工作计划（一）, 乡镇政协工作计划2 — a title only where others of the same words follow.</summary>
    Weak,

    /// <summary>（一） alone on its line — likewise.</summary>
    Bare,
}

/// <summary>A line that may be the title of a unit.</summary>
/// <param name="Line">Its index among the lines of the seed.</param>
/// <param name="Words">What stands beside the number.</param>
internal sealed record TitleLine(int Line, int Ordinal, TitleForm Form, string Words)
{
    private const int Longest = 60;
    private static readonly SearchValues<char> SentenceSigns = SearchValues.Create("。；！？;!?");

    private const string Signs = "#*>【】[]〔〕《》「」()（）-—–=~·•:： \t\u3000";

    /// <summary>Reads a line as a title; null for a line of text.</summary>
    public static TitleLine? Read(ReadOnlySpan<char> line, int index, CompilerLexicon compilers)
    {
        if (line.Length > Longest || line.ContainsAny(SentenceSigns) || line.Trim(Signs) is not { IsEmpty: false } words) return null;
        if (NumberBefore(words) is { } before) return new(index, before.Ordinal, TitleForm.NumberBefore, before.Words);
        return NumberBehind(words, index) ?? Weak(line, words, index, compilers);
    }

    // 第一篇：… 篇二 … 范文一：…
    private static (int Ordinal, string Words)? NumberBefore(ReadOnlySpan<char> words)
    {
        var opening = words[0] == '第' ? 1 : words[0] == '篇' ? 1 : words.StartsWith("范文") ? 2 : 0;
        if (opening == 0) return null;
        var end = SkipBlanks(words, opening);
        var start = end;
        while (end < words.Length && IsNumber(words[end])) end++;
        if (ReadOrdinal(words[start..end]) is not { } ordinal) return null;
        if (words[0] == '第')
        {
            if (end == words.Length || words[end] != '篇') return null;
            end++;
        }

        if (end == words.Length) return null;
        return Signs.Contains(words[end], StringComparison.Ordinal) || words[end] is '、' or '.' or '．'
            ? (ordinal, words[end..].Trim(Signs).ToString())
            : null;
    }

    // …篇一 …范文(三) …第一篇
    private static TitleLine? NumberBehind(ReadOnlySpan<char> words, int index)
    {
        var isOrdinal = words[^1] == '篇';
        var end = isOrdinal ? words.Length - 1 : words.Length;
        var start = NumberStart(words, end);
        if (start == end || ReadOrdinal(words[start..end]) is not { } ordinal) return null;
        var before = words[..start].TrimEnd(Signs);
        if (isOrdinal) return before.EndsWith("第") ? new(index, ordinal, TitleForm.OrdinalBehind, before[..^1].Trim(Signs).ToString()) : null;
        var sign = before.EndsWith("篇") ? 1 : before.EndsWith("范文") || before.EndsWith("例文") ? 2 : 0;
        // 范文2023 carries a year.
        if (sign == 0 || (sign == 2 && ordinal is >= 1900 and <= 2100)) return null;
        return new(index, ordinal, TitleForm.NumberBehind, before[..^sign].Trim(Signs).ToString());
    }

    private static TitleLine? Weak(ReadOnlySpan<char> line, ReadOnlySpan<char> words, int index, CompilerLexicon compilers)
    {
        var start = NumberStart(words, words.Length);
        if (ReadOrdinal(words[start..]) is not { } ordinal) return null;
        if (start == 0) return words.Length < line.Length ? new(index, ordinal, TitleForm.Bare, "") : null;
        var before = words[..start].Trim(Signs);
        return before.Length >= 4 && compilers.NamesDocument(before) ? new(index, ordinal, TitleForm.Weak, before.ToString()) : null;
    }

    private static int NumberStart(ReadOnlySpan<char> words, int end)
    {
        var start = end;
        while (start > 0 && IsNumber(words[start - 1])) start--;
        return start;
    }

    private static int SkipBlanks(ReadOnlySpan<char> words, int at)
    {
        while (at < words.Length && HanText.IsBlank(words[at])) at++;
        return at;
    }

    private static bool IsNumber(char c) => HanText.IsDigit(c) || HanNumerals.IsNumeral(c) || c is '千' or '万';

    private static int? ReadOrdinal(ReadOnlySpan<char> number)
    {
        if (number.IsEmpty || number.Length > 9) return null;
        if (!HanText.IsDigit(number[0])) return HanNumerals.Parse(number);
        if (number.Length > 5) return null;
        var value = 0;
        foreach (var c in number)
        {
            if (!HanText.IsDigit(c)) return null;
            value = (value * 10) + (HanText.Narrow(c) - '0');
        }

        return value > 0 ? value : null;
    }
}
