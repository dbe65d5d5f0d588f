using Site.Model;
using Site.Registries;
using Site.Text;

namespace Site.Privacy;

/// <summary>公民身份号码 (GB 11643-1999): region, date of birth, sequence, check digit; and the 15 digits of before 1999.</summary>
internal static class IdNumbers
{
    private const int Full = 18;
    private const int Old = 15;

    private static ReadOnlySpan<byte> Weights => [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

    private const string Checks = "10X98765432";

    // The first two digits of region codes (GB/T 2260), with those of residents from Hong Kong, Macao and Taiwan.
    private static readonly FrozenSet<int> Regions = FrozenSet.Create(
        11, 12, 13, 14, 15, 21, 22, 23, 31, 32, 33, 34, 35, 36, 37, 41, 42, 43, 44, 45, 46, 50, 51, 52, 53, 54, 61, 62, 63, 64, 65, 71, 81, 82, 83);

    public static PersonalSpot? Of(string text, DigitRun run, PrivacyLexicon words)
    {
        if (run.Digits.Length < Old || !Regions.Contains(Number(run.Digits[..2]))) return null;
        return Eighteen(text, run, words) ?? Fifteen(text, run, words);
    }

    private static PersonalSpot? Eighteen(string text, DigitRun run, PrivacyLexicon words)
    {
        if (run.Digits.Length < Full - 1 || !IsDate(Number(run.Digits[6..10]), Number(run.Digits[10..12]), Number(run.Digits[12..14]))) return null;
        var (count, check, end) = run.EndsGroup(Full) ? (Full, (char)('0' + run.Digits[Full - 1]), run.EndOf(Full)) : WithX(text, run);
        if (count == 0 || !run.IsGrouped(0, count, 2) || (end < text.Length && HanText.IsLatinOrDigit(text[end]))) return null;
        if (CheckOf(run.Digits) == check) return new(new(run.Start, end), PersonalKind.IdNumber);
        if (count == Full && (CreditCodes.IsCode(run.Digits[..Full]) || Surroundings.IsBehind(text, run.Start, words.OrganisationCodes, 12))) return null;
        return new(new(run.Start, end), PersonalKind.IdNumberLike);
    }

    private static (int Count, char Check, int End) WithX(string text, DigitRun run)
    {
        if (!run.EndsGroup(Full - 1)) return default;
        var at = run.EndOf(Full - 1);
        if (at < text.Length && text[at] is ' ' or '-') at++;
        return at < text.Length && HanText.Narrow(text[at]) is 'X' or 'x' ? (Full - 1, 'X', at + 1) : default;
    }

    private static PersonalSpot? Fifteen(string text, DigitRun run, PrivacyLexicon words)
    {
        if (!IsOldShape(run) || !IsDate(1900 + Number(run.Digits[6..8]), Number(run.Digits[8..10]), Number(run.Digits[10..12]))) return null;
        var span = new TextSpan(run.Start, run.EndOf(Old));
        return Surroundings.IsAmount(text, span.Start, span.End, words) || Surroundings.IsBehind(text, span.Start, words.OrganisationCodes, 12)
            || Surroundings.IsBehind(text, span.Start, words.Codes, 8) || Surroundings.IsBehind(text, span.Start, words.Serials, 8) ? null : new(span, PersonalKind.IdNumber);
    }

    // As one group, or parted behind region and date: 350723-750814-231.
    private static bool IsOldShape(DigitRun run) =>
        run.First == Old || (run.First == 6 && run.EndsGroup(12) && run.EndsGroup(Old) && run.IsGrouped(0, Old, 2));

    /// <summary>Eighteen signs in one group whose check digit is right, which needs no blank before it.</summary>
    public static PersonalSpot? Sure(string text, DigitRun run, PrivacyLexicon words) =>
        run.First is Full or (Full - 1) && Of(text, run, words) is { Kind: PersonalKind.IdNumber } spot ? spot : null;

    private static char CheckOf(ReadOnlySpan<byte> digits)
    {
        var sum = 0;
        for (var i = 0; i < Weights.Length; i++) sum += digits[i] * Weights[i];
        return Checks[sum % 11];
    }

    private static bool IsDate(int year, int month, int day) =>
        year is >= 1880 and <= 2100 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month);

    private static int Number(ReadOnlySpan<byte> digits)
    {
        var number = 0;
        foreach (var digit in digits) number = (number * 10) + digit;
        return number;
    }
}
