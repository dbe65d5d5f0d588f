using Site.Registries;
using Site.Text;

namespace Site.Privacy;

/// <summary>
/// Names of persons: a surname and one or two characters that names are made of, where a name may begin and end. Rare
/// characters are missed rather than words taken for names.
/// </summary>
internal static class PersonNames
{
    private const int LongestLead = 2;

    /// <summary>How long the name is that begins here, or 0.</summary>
    public static int LengthAt(string text, int at, PrivacyLexicon words)
    {
        var surname = SurnameAt(text, at, words);
        if (surname == 0) return 0;
        for (var given = 2; given >= 1; given--)
        {
            var end = at + surname + given;
            if (end <= text.Length && IsGiven(text, at + surname, end, words) && MayEnd(text, end, words) && !IsWord(text, at, end, words)) return surname + given;
        }

        return 0;
    }

    /// <summary>At the start of a clause or behind a word that names follow.</summary>
    public static bool MayBegin(string text, int at, PrivacyLexicon words)
    {
        if (at == 0 || !HanText.IsHan(text[at - 1])) return true;
        for (var length = 1; length <= LongestLead && length <= at; length++)
            foreach (var lead in words.BeforeNames)
                if (lead.Length == length && text.AsSpan(at - length, length).SequenceEqual(lead)) return true;
        return false;
    }

    private static int SurnameAt(string text, int at, PrivacyLexicon words)
    {
        if (at >= text.Length) return 0;
        if (words.DoubleBeginnings.Contains(text[at]))
            foreach (var surname in words.DoubleSurnames)
                if (text.AsSpan(at).StartsWith(surname, StringComparison.Ordinal)) return surname.Length;
        return words.Surnames.Contains(text[at]) ? 1 : 0;
    }

    private static bool IsGiven(string text, int start, int end, PrivacyLexicon words)
    {
        for (var i = start; i < end; i++)
            if (!words.Given.Contains(text[i])) return false;
        return true;
    }

    private static bool MayEnd(string text, int end, PrivacyLexicon words) =>
        end == text.Length || !HanText.IsHan(text[end]) || words.AfterNames.Contains(text[end]);

    private static bool IsWord(string text, int start, int end, PrivacyLexicon words) =>
        words.NotNames.Contains(text[start..end]) || words.NotNames.Contains(text.Substring(start, 2));
}
