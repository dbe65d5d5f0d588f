using Site.Model;
using Site.Registries;
using Site.Text;

namespace Site.Privacy;

/// <summary>Bank cards: 16 to 19 digits with the check digit of Luhn that begin as cards do, or stand behind 卡号.</summary>
internal static class BankCards
{
    private const int Fewest = 16;
    private const int MostDigits = 19;
    private const int SmallestGroup = 3;

    public static PersonalSpot? Of(string text, DigitRun run, PrivacyLexicon words)
    {
        if (run.Digits.Length < Fewest) return null;
        for (var count = MostDigits; count >= Fewest; count--)
        {
            if (!run.EndsGroup(count) || !IsLuhn(run.Digits[..count]) || !run.IsGrouped(0, count, SmallestGroup)) continue;
            var span = new TextSpan(run.Start, run.EndOf(count));
            if (count == 18 && CreditCodes.IsCode(run.Digits[..count])) return null;
            if (IsCard(text, run, count, words) && !Surroundings.IsAmount(text, span.Start, span.End, words)
                && !Surroundings.IsBehind(text, span.Start, words.OrganisationCodes, 12)
                && (run.First == count || !StandsInRow(text, span))) return new(span, PersonalKind.BankCard);
        }

        return null;
    }

    private static bool IsCard(string text, DigitRun run, int count, PrivacyLexicon words)
    {
        foreach (var begin in words.Cards)
            if (Begins(run.Digits, begin) && (count == Fewest || begin[0] is '6' or '9')) return true;
        return Surroundings.IsBehind(text, run.Start, words.CardWords, 16);
    }

    private static bool Begins(ReadOnlySpan<byte> digits, string begin)
    {
        for (var i = 0; i < begin.Length; i++)
            if (digits[i] != begin[i] - '0') return false;
        return true;
    }

    // Numbers of four digits in a row (4100 4200 …) are figures.
    private static bool StandsInRow(string text, TextSpan span) =>
        (span.Start > 1 && HanText.IsBlank(text[span.Start - 1]) && HanText.IsDigit(text[span.Start - 2]))
        || (span.End + 1 < text.Length && HanText.IsBlank(text[span.End]) && HanText.IsDigit(text[span.End + 1]));

    private static bool IsLuhn(ReadOnlySpan<byte> digits)
    {
        var sum = 0;
        for (var i = 0; i < digits.Length; i++)
        {
            var digit = digits[digits.Length - 1 - i] * (1 + (i % 2));
            sum += digit > 9 ? digit - 9 : digit;
        }

        return sum % 10 == 0;
    }
}
