using System.Buffers;
using Site.Model;
using Site.Registries;
using Site.Text;

namespace Site.Privacy;

/// <summary>机动车号牌 (GA 36-2018): 闽H·12345, of new-energy cars 闽HD12345.</summary>
internal static class Plates
{
    private const int Usual = 5;
    private const int NewEnergy = 6;

    // Latin letters are rare in these texts: the letter behind the province leads to it, not the province.
    private static readonly SearchValues<char> Letters =
        SearchValues.Create("ABCDEFGHJKLMNPQRSTUVWXYZabcdefghjklmnpqrstuvwxyzＡＢＣＤＥＦＧＨＪＫＬＭＮＰＱＲＳＴＵＶＷＸＹＺ");

    public static void Find(string text, PrivacyLexicon words, SpotList spots)
    {
        for (var at = Next(text, 1); at >= 0; at = Next(text, at + 1))
        {
            var province = at > 1 && text[at - 1] == ' ' ? at - 2 : at - 1;
            if (!words.Plates.Contains(text[province])) continue;
            var start = at + 1;
            while (start < text.Length && start - at < 3 && text[start] is '·' or '•' or '.' or '-' or ' ' or '・') start++;
            if (EndOf(text, start) is > 0 and var end) spots.Add(new(new(province, end), PersonalKind.Plate));
        }
    }

    private static int Next(string text, int from)
    {
        if (from >= text.Length) return -1;
        var found = text.AsSpan(from).IndexOfAny(Letters);
        return found < 0 ? -1 : from + found;
    }

    private static int EndOf(string text, int start)
    {
        var (end, digits) = (start, 0);
        for (; end < text.Length && end - start <= NewEnergy && HanText.IsLatinOrDigit(text[end]); end++)
        {
            var c = HanText.Narrow(text[end]);
            if (c is 'I' or 'O' || char.IsAsciiLetterLower(c)) return 0;
            if (char.IsAsciiDigit(c)) digits++;
        }

        return (end - start) switch
        {
            Usual when digits >= 3 => end,
            NewEnergy when digits >= 4 && (char.IsAsciiLetter(HanText.Narrow(text[start])) || char.IsAsciiLetter(HanText.Narrow(text[end - 1]))) => end,
            _ => 0,
        };
    }
}
