using Site.Registries;
using Site.Text;

namespace Site.Privacy;

/// <summary>Tells whether a run of digits begins with a number of a person.</summary>
internal static class PersonalNumbers
{
    /// <summary>The number that begins where the run does, or null. Longer numbers are tried first.</summary>
    public static PersonalSpot? Of(string text, DigitRun run, PrivacyLexicon words)
    {
        if (run.Digits.Length < 7 || (run.Digits.Length == DigitRun.Most && run.First == DigitRun.Most)) return null;
        if (Surroundings.IsPartOfWord(text, run.Start, words)) return Labelled(text, run, words);
        return IdNumbers.Of(text, run, words) ?? BankCards.Of(text, run, words) ?? PhoneNumbers.Mobile(text, run, words) ?? PhoneNumbers.Landline(text, run, words);
    }

    // QQ138…, x_138…: letters before a number may be what it is called.
    private static PersonalSpot? Labelled(string text, DigitRun run, PrivacyLexicon words) =>
        Surroundings.IsBehindPoint(text, run.Start) || Surroundings.IsBehindCode(text, run.Start, words)
            ? null
            : IdNumbers.Sure(text, run, words) ?? (PhoneNumbers.IsPlain(run) ? PhoneNumbers.Mobile(text, run, words) : null);

    /// <summary>The text with the digits of the spots replaced, sign for sign; blanks and dashes between them stay.</summary>
    /// <param name="shown">So many digits of each stay.</param>
    public static string Masked(string text, IEnumerable<PersonalSpot> spots, int shown, char sign) =>
        string.Create(text.Length, (text, spots, shown, sign), static (target, from) =>
        {
            from.text.CopyTo(target);
            foreach (var spot in from.spots)
            {
                var left = from.shown;
                for (var i = spot.Span.Start; i < spot.Span.End; i++)
                    if (IsOfNumber(target[i]) && left-- <= 0) target[i] = from.sign;
            }
        });

    /// <summary>Within a number: a digit in any width or written out, the X of an identity number.</summary>
    public static bool IsOfNumber(char c) => HanText.IsLatinOrDigit(c) || HanMobileNumbers.ValueOf(c) >= 0;
}
