using System.Buffers;
using Site.Registries;

namespace Site.Privacy;

/// <summary>
/// Finds what a text tells about persons: numbers in any width, spacing and dashes, and names with what should not stand
/// beside them. Codes of organisations, numbers of documents, amounts, dates and web addresses are none.
/// </summary>
public static class PersonalData
{
    private static readonly SearchValues<char> Digits = SearchValues.Create("0123456789０１２３４５６７８９");

    /// <summary>Everything personal in a text, in order; no two of one kind overlap. Time is linear in the length of the text.</summary>
    /// <param name="withAddresses">Also digits within web addresses, which only look like a person's as a rule.</param>
    public static ImmutableArray<PersonalSpot> Find(string text, PrivacyLexicon words, bool withAddresses = false)
    {
        var spots = new SpotList();
        FindNumbers(text, words, spots, withAddresses);
        FindSigns(text, words, spots);
        foreach (var hit in words.Words.Find(text))
            if (PersonFacts.At(text, hit, words) is { } spot) spots.Add(spot);
        return spots.ToImmutable();
    }

    /// <summary>The numbers alone that must never be published: of identity, bank cards and mobile phones.</summary>
    public static ImmutableArray<PersonalSpot> FindNumbers(string text, PrivacyLexicon words, bool withAddresses = false)
    {
        var spots = new SpotList();
        FindNumbers(text, words, spots, withAddresses);
        return spots.Numbers();
    }

    /// <summary>A text in which of every personal number only the first digits can be read: for messages and excerpts.</summary>
    public static string Hidden(string text, PrivacyLexicon words)
    {
        var spots = FindNumbers(text, words, withAddresses: true);
        return spots.IsEmpty ? text : PersonalNumbers.Masked(text, spots, shown: 3, '*');
    }

    /// <summary>Where the next digit stands at or behind a position, or -1.</summary>
    internal static int NextDigit(string text, int from)
    {
        if (from >= text.Length) return -1;
        var found = text.AsSpan(from).IndexOfAny(Digits);
        return found < 0 ? -1 : from + found;
    }

    private static void FindNumbers(string text, PrivacyLexicon words, SpotList spots, bool withAddresses)
    {
        Span<byte> digits = stackalloc byte[DigitRun.Most];
        Span<int> places = stackalloc int[DigitRun.Most];
        for (var at = NextDigit(text, 0); at >= 0;)
        {
            var run = DigitRun.Read(text, at, digits, places);
            var end = run.FirstEnd;
            if (PersonalNumbers.Of(text, run, words) is { } number && (withAddresses || !Surroundings.IsInAddress(text, number.Span.Start)))
            {
                spots.Add(number);
                end = number.Span.End;
            }
            else if (FactAt(text, run, words) is { } fact)
            {
                spots.Add(fact);
            }

            at = NextDigit(text, end);
        }

        HanMobileNumbers.Find(text, spots, withAddresses);
    }

    private static PersonalSpot? FactAt(string text, DigitRun run, PrivacyLexicon words) => (run.FirstEnd < text.Length ? text[run.FirstEnd] : '\n') switch
    {
        '室' or '号' => HomeAddresses.EndingAt(text, run, words),
        '岁' or '周' => PersonFacts.OfAge(text, run, words),
        _ => HomeAddresses.BehindStaircase(text, run, words),
    };

    private static void FindSigns(string text, PrivacyLexicon words, SpotList spots)
    {
        for (var at = text.AsSpan().IndexOfAny('@', '＠'); at >= 0;)
        {
            if (MailAddresses.Around(text, at, words) is { } mail) spots.Add(mail);
            var next = text.AsSpan(at + 1).IndexOfAny('@', '＠');
            at = next < 0 ? -1 : at + 1 + next;
        }

        Plates.Find(text, words, spots);
    }
}
