using Site.Model;

namespace Site.Text;

/// <summary>Whether words can be what a mask hides: what the mask still shows of them must agree.</summary>
internal static class MaskFit
{
    /// <summary>201x can be 2014, not 2008; xx届六中 can be 十八届六中; ^v^ and “” show nothing, so they can be any words.</summary>
    public static bool Fits(ReadOnlySpan<char> mask, MaskKind kind, ReadOnlySpan<char> words) => kind switch
    {
        MaskKind.Year => FitsYear(mask, words),
        MaskKind.ForeignWord => true,
        _ => mask.Contains('^') || FitsShown(mask, words),
    };

    private static bool FitsYear(ReadOnlySpan<char> mask, ReadOnlySpan<char> words)
    {
        if (mask.Length != words.Length) return false;
        for (var i = 0; i < mask.Length; i++)
            if (IsSign(mask[i]) ? !char.IsAsciiDigit(words[i]) : mask[i] != words[i]) return false;
        return true;
    }

    /// <summary>The characters between the signs stand in the words in this order, each run of signs for at least one other.</summary>
    private static bool FitsShown(ReadOnlySpan<char> mask, ReadOnlySpan<char> words)
    {
        var (at, hidden) = (0, false);
        foreach (var c in mask)
        {
            if (IsSign(c))
            {
                hidden = true;
                continue;
            }

            if (!SentenceText.IsLetter(c)) continue;
            var found = hidden ? words[Math.Min(at + 1, words.Length)..].IndexOf(c) + 1 : words[at..].StartsWith([c]) ? 0 : -1;
            if (found < 0 || (hidden && found == 0)) return false;
            (at, hidden) = (at + found + 1, false);
        }

        return hidden ? at < words.Length : at == words.Length || at == 0;
    }

    private static bool IsSign(char c) => MaskSigns.IsFiller(MaskSigns.Plain(c)) || MaskSigns.Plain(c) is '□' or '�' or '某' or '○' or '〇';
}
