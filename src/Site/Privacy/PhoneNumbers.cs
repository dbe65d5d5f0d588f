using Site.Model;
using Site.Registries;

namespace Site.Privacy;

/// <summary>Mobile numbers with or without +86, and fixed lines with an area code or behind 电话.</summary>
internal static class PhoneNumbers
{
    private const int Length = 11;
    private const int SmallestGroup = 2;

    public static PersonalSpot? Mobile(string text, DigitRun run, PrivacyLexicon words)
    {
        var from = PrefixOf(run.Digits);
        var to = from + Length;
        if (!run.EndsGroup(to) || run.Digits[from] != 1 || run.Digits[from + 1] < 3 || !IsShape(run, from, to)) return null;
        var span = new TextSpan(run.Places[from], run.EndOf(to));
        return Surroundings.IsQuantity(text, run.Start, span.End, words) || Surroundings.IsBeforeCode(text, span.End, words)
            || Surroundings.IsBehind(text, run.Start, words.Codes, 8)
            ? null
            : new(span, PersonalKind.MobileNumber);
    }

    /// <summary>13812345678 or 138-1234-5678, as nothing but a mobile number is written.</summary>
    public static bool IsPlain(DigitRun run) => run.First == Length || (run.First == 3 && run.EndsGroup(7) && run.EndsGroup(Length));

    public static PersonalSpot? Landline(string text, DigitRun run, PrivacyLexicon words)
    {
        var count = run.Digits[0] == 0 ? WithAreaCode(run) : Alone(text, run, words);
        if (count == 0) return null;
        var span = new TextSpan(run.Start, run.EndOf(count));
        return Surroundings.IsAmount(text, span.Start, span.End, words) ? null : new(span, PersonalKind.Landline);
    }

    /// <summary>How many digits of +86, 0086 or a leading 0 stand before the number.</summary>
    private static int PrefixOf(ReadOnlySpan<byte> digits) => digits switch
    {
        [8, 6, 1, ..] when digits.Length >= Length + 2 => 2,
        [0, 0, 8, 6, 1, ..] when digits.Length >= Length + 4 => 4,
        [0, 1, > 2, ..] when digits.Length > Length => 1,
        _ => 0,
    };

    /// <summary>138 1234 5678, 138-12345678, 1 3 8 …; years in a row (1990 2005 201) are none.</summary>
    private static bool IsShape(DigitRun run, int from, int to)
    {
        var first = from + 1;
        while (!run.EndsGroup(first)) first++;
        if (from > 0 && run.EndsGroup(from) && first == to) return true;
        var size = first - from;
        return run.IsGrouped(from, to, SmallestGroup) && (size is 1 or 3 or >= 5 || (size == 4 && run.Digits[from + 1] != 9));
    }

    // 010 and 02x have three digits, all others four; the number has seven or eight.
    private static int WithAreaCode(DigitRun run)
    {
        var area = run.Digits is [0, 1, 0, ..] or [0, 2, ..] ? 3 : 4;
        if (run.Digits.Length < area + 7 || run.Digits[1] == 0 || run.Digits[area] is 0 or 1) return 0;
        if (run.First != area && !run.EndsGroup(area + 7) && !run.EndsGroup(area + 8)) return 0;
        return run.EndsGroup(area + 8) ? area + 8 : run.EndsGroup(area + 7) ? area + 7 : 0;
    }

    private static int Alone(string text, DigitRun run, PrivacyLexicon words) =>
        run.First is 7 or 8 && run.Digits[0] is >= 2 and <= 8 && Surroundings.IsBehind(text, run.Start, words.LineWords, 10) ? run.First : 0;
}
