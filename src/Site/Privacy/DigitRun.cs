using Site.Text;

namespace Site.Privacy;

/// <summary>
/// Digits from a place on with the blanks, dashes and dots that people type between them: 138-1234-5678 is one run of three
/// groups. Looks no further than the longest number, so that a text of digits alone still costs its length.
/// </summary>
internal readonly ref struct DigitRun
{
    /// <summary>One digit more than the longest number looked for.</summary>
    public const int Most = 20;

    private const int MostSigns = 3;

    private DigitRun(ReadOnlySpan<byte> digits, ReadOnlySpan<int> places, uint groupEnds, int firstEnd, uint signs)
    {
        Digits = digits;
        Places = places;
        GroupEnds = groupEnds;
        FirstEnd = firstEnd;
        Signs = signs;
    }

    /// <summary>Their values, 0–9.</summary>
    public ReadOnlySpan<byte> Digits { get; }

    /// <summary>Where each stands in the text.</summary>
    public ReadOnlySpan<int> Places { get; }

    /// <summary>Bit n: a group ends behind n digits.</summary>
    public uint GroupEnds { get; }

    /// <summary>Where the first group ends in the text, however long it is.</summary>
    public int FirstEnd { get; }

    /// <summary>Bit n: the sign behind n digits is a dash or dot rather than a blank.</summary>
    public uint Signs { get; }

    public int Start => Places[0];

    public bool EndsGroup(int count) => count > 0 && count <= Digits.Length && (GroupEnds >> count & 1) != 0;

    /// <summary>How many digits the first group has, at most <see cref="Most"/>.</summary>
    public int First => System.Numerics.BitOperations.TrailingZeroCount(GroupEnds);

    public int EndOf(int count) => Places[count - 1] + 1;

    /// <summary>The sizes of the groups from digit <paramref name="from"/> to digit <paramref name="to"/> lie within bounds; the last may be smaller, and all signs between are of one kind.</summary>
    public bool IsGrouped(int from, int to, int smallest)
    {
        var (size, groups, blanks, signs, ones) = (0, 0, 0, 0, 0);
        for (var i = from + 1; i <= to; i++)
        {
            size++;
            if (!EndsGroup(i)) continue;
            groups++;
            if (size == 1 && i < to) ones++;
            else if (size < smallest && i < to) return false;
            if (i < to && (Signs >> i & 1) != 0) signs++;
            else if (i < to) blanks++;
            size = 0;
        }

        return (ones == 0 || ones == groups - 1) && (blanks == 0 || signs == 0);
    }

    public static DigitRun Read(string text, int start, Span<byte> digits, Span<int> places)
    {
        var (count, groupEnds, signs, at, firstEnd) = (0, 0u, 0u, start, -1);
        while (true)
        {
            while (at < text.Length && count < Most && ValueOf(text[at]) is >= 0 and var value)
            {
                digits[count] = (byte)value;
                places[count++] = at++;
            }

            if (firstEnd < 0) firstEnd = EndOfDigits(text, at);
            if (count == Most) break;
            groupEnds |= 1u << count;
            var (next, isSign) = NextGroup(text, at);
            if (next < 0) break;
            if (isSign) signs |= 1u << count;
            at = next;
        }

        if (groupEnds == 0) groupEnds = 1u << Most;
        return new(digits[..count], places[..count], groupEnds, firstEnd, signs);
    }

    /// <summary>0–9, or -1.</summary>
    public static int ValueOf(char c) => HanText.Narrow(c) is >= '0' and <= '9' and var digit ? digit - '0' : -1;

    private static int EndOfDigits(string text, int at)
    {
        while (at < text.Length && ValueOf(text[at]) >= 0) at++;
        return at;
    }

    // Where the digits behind a few signs begin, or -1.
    private static (int Next, bool IsSign) NextGroup(string text, int at)
    {
        var isSign = false;
        for (var next = at; next < text.Length && next - at <= MostSigns; next++)
        {
            if (ValueOf(text[next]) >= 0) return next > at ? (next, isSign) : (-1, false);
            if (IsDash(text[next])) isSign = true;
            else if (!IsGap(text[next])) break;
        }

        return (-1, false);
    }

    /// <summary>A blank within a line, an invisible character among them, or a bracket as in (0598)1234567.</summary>
    private static bool IsGap(char c) => c is not ('\n' or '\r') && HanText.IsBlank(c) || c is ')' or '）';

    private static bool IsDash(char c) => c is '-' or '－' or '–' or '—' or '‐' or '‑' or '−' or '─' or '﹣' or '·' or '.' or '．' or '•' or '/' or '_';
}
