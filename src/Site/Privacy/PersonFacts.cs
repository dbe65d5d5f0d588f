using Site.Model;
using Site.Registries;
using Site.Text;

namespace Site.Privacy;

/// <summary>A name beside what should not be told of somebody: poverty, illness, date of birth, childhood, a home.</summary>
internal static class PersonFacts
{
    private const int Before = 26;
    private const int AdultAge = 18;

    // Whoever was born earlier belongs to history.
    private const int FirstYear = 1920;

    public static PersonalSpot? At(string text, WordHit hit, PrivacyLexicon words) => words.MeaningOf(hit) switch
    {
        PrivacyWord.Residence => HomeAddresses.Behind(text, hit, words),
        PrivacyWord.Hardship => Named(text, hit.Start, hit.End, PersonalKind.Hardship, words),
        PrivacyWord.Ill or PrivacyWord.Disease => Named(text, hit.Start, hit.End, PersonalKind.Illness, words),
        PrivacyWord.Minor when !IsAdult(text, hit, words) => Named(text, hit.Start, hit.End, PersonalKind.Minor, words),
        PrivacyWord.Birth => Born(text, hit, words),
        _ => null,
    };

    /// <summary>A name before an age below eighteen.</summary>
    public static PersonalSpot? OfAge(string text, DigitRun run, PrivacyLexicon words)
    {
        if (run.First > 2 || (run.First == 2 && (run.Digits[0] * 10) + run.Digits[1] >= AdultAge)) return null;
        return NameBefore(text, run.Start, words) is { } name ? new(name, PersonalKind.Minor) : null;
    }

    private static PersonalSpot? Named(string text, int start, int end, PersonalKind kind, PrivacyLexicon words) =>
        (NameBehind(text, end, words) ?? (kind == PersonalKind.Illness || EndsThere(text, end, words) ? NameBefore(text, start, words) : null)) is { } name
            ? new(name, kind)
            : null;

    // 李四是低保户 speaks of him, 李四为学生校外辅导员 does not.
    private static bool EndsThere(string text, int end, PrivacyLexicon words) =>
        end == text.Length || !HanText.IsHan(text[end]) || words.AfterNames.Contains(text[end]);

    private static PersonalSpot? Born(string text, WordHit hit, PrivacyLexicon words) =>
        NameBefore(text, hit.Start, words) is { } name && YearIn(text, name.End, Math.Min(text.Length, hit.End + 14)) >= FirstYear
            ? new(name, PersonalKind.BirthDate)
            : null;

    private static TextSpan? NameBehind(string text, int end, PrivacyLexicon words)
    {
        var at = end;
        while (at < text.Length && at - end < 2 && text[at] is '：' or ':' or ' ' or '（' or '(' or '“' or '\u3000') at++;
        return PersonNames.LengthAt(text, at, words) is > 0 and var length ? new TextSpan(at, at + length) : null;
    }

    /// <summary>The nearest name before, with nothing between but what is said of a person in passing: ，男，72岁，系.</summary>
    private static TextSpan? NameBefore(string text, int start, PrivacyLexicon words)
    {
        for (var at = start - 1; at >= 0 && start - at <= Before; at--)
        {
            if (text[at] is '\n' or '。' or '；') return null;
            if (PersonNames.LengthAt(text, at, words) is > 0 and var length && at + length <= start && PersonNames.MayBegin(text, at, words))
                return IsPassing(text, at + length, start, words) ? new TextSpan(at, at + length) : null;
        }

        return null;
    }

    private static bool IsPassing(string text, int start, int end, PrivacyLexicon words)
    {
        for (var i = start; i < end; i++)
            if (!words.Between.Contains(text[i])) return false;
        return true;
    }

    private static bool IsAdult(string text, WordHit hit, PrivacyLexicon words)
    {
        foreach (var word in words.NotMinors)
            if (text.AsSpan(0, hit.Start).EndsWith(word, StringComparison.Ordinal)) return true;
        return false;
    }

    // The first number of four digits, or 0.
    private static int YearIn(string text, int start, int end)
    {
        var (digits, value) = (0, 0);
        for (var i = start; i < end && text[i] is not ('\n' or '。'); i++)
        {
            if (DigitRun.ValueOf(text[i]) is >= 0 and var digit) (digits, value) = (digits + 1, (value * 10) + digit);
            else (digits, value) = (0, 0);
            if (digits == 4) return value;
        }

        return 0;
    }
}
