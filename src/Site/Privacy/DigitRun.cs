using Site.Text;

namespace Site.Privacy;

/// <summary>
/// Digits from a place on with the blanks, dashes and dots that people type between them: 138-1234-5678 is one run of three
/// groups. What nobody sees between two digits parts no group. Looks no further than the longest number, so that a text of digits alone still costs its length.
/// </summary>
internal readonly ref struct DigitRun
{
    /// <summary>One digit more than the longest number looked for.</summary>
    public const int Most = 20;

    /// <summary>So many signs may stand between two digits of one number.</summary>
    public const int MostSigns = 3;
    private const int MostUnseen = 8;

    private DigitRun(ReadOnlySpan<byte> digits, ReadOnlySpan<int> places, uint groupEnds, int firstEnd, uint signs, uint blanks)
    {
        Digits = digits;
        Places = places;
        GroupEnds = groupEnds;
        FirstEnd = firstEnd;
        Signs = signs;
        Blanks = blanks;
    }

    /// <summary>Their values, 0–9.</summary>
    public ReadOnlySpan<byte> Digits { get; }

    /// <summary>Where each stands in the text.</summary>
    public ReadOnlySpan<int> Places { get; }

    /// <summary>Bit n: a group ends behind n digits.</summary>
    public uint GroupEnds { get; }

    /// <summary>Where the first group ends in the text, however long it is.</summary>
    public int FirstEnd { get; }

    /// <summary>Bit n: a dash or dot stands behind n digits.</summary>
    public uint Signs { get; }

    /// <summary>Bit n: only blanks stand behind n digits. Neither bit is set for a bracket, which goes with both: (138) 1234-5678.</summary>
    public uint Blanks { get; }

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
            else if (i < to && (Blanks >> i & 1) != 0) blanks++;
            size = 0;
        }

        return (ones == 0 || ones == groups - 1) && (blanks == 0 || signs == 0);
    }

    public static DigitRun Read(string text, int start, Span<byte> digits, Span<int> places)
    {
        var (count, groupEnds, signs, blanks, at, firstEnd) = (0, 0u, 0u, 0u, start, -1);
        while (true)
        {
            while (at < text.Length && count < Most && ValueOf(text[at]) is >= 0 and var value)
            {
                digits[count] = (byte)value;
                places[count++] = at;
                at = BehindUnseen(text, at + 1);
            }

            if (firstEnd < 0) firstEnd = EndOfDigits(text, at);
            if (count == Most) break;
            groupEnds |= 1u << count;
            var (next, isSign, isBlank) = NextGroup(text, at);
            if (next < 0) break;
            if (isSign) signs |= 1u << count;
            else if (isBlank) blanks |= 1u << count;
            at = next;
        }

        if (groupEnds == 0) groupEnds = 1u << Most;
        return new(digits[..count], places[..count], groupEnds, firstEnd, signs, blanks);
    }

    /// <summary>0–9, or -1.</summary>
    public static int ValueOf(char c) => HanText.Narrow(c) is >= '0' and <= '9' and var digit ? digit - '0' : -1;

    private static int EndOfDigits(string text, int at)
    {
        while (at < text.Length && ValueOf(text[at]) >= 0) at = BehindUnseen(text, at + 1);
        return at;
    }

    /// <summary>The digit behind what nobody sees, or the place itself.</summary>
    private static int BehindUnseen(string text, int at)
    {
        if (at >= text.Length || text[at] is < '\u00AD' and not '*') return at;
        var next = at;
        if (text[at] == '*') next = IsStrongMark(text, at) ? at + 2 : at;
        else while (next < text.Length && next - at < MostUnseen && IsUnseen(text[next])) next++;
        return next < text.Length && ValueOf(text[next]) >= 0 ? next : at;
    }

    // Two signs alone set words in bold; more of them hide digits.
    private static bool IsStrongMark(string text, int at) => at + 1 < text.Length && text[at + 1] == '*';

    // Where the digits behind a few signs begin, or -1.
    private static (int Next, bool IsSign, bool IsBlank) NextGroup(string text, int at)
    {
        var (isSign, isBlank, isBracket, unseen) = (false, false, false, 0);
        for (var next = at; next < text.Length && next - at - unseen <= MostSigns && unseen <= MostUnseen; next++)
        {
            var c = text[next];
            if (ValueOf(c) >= 0) return next > at ? (next, isSign, isBlank && !isBracket) : (-1, false, false);
            if (IsUnseen(c)) unseen++;
            else if (IsDash(c)) isSign = true;
            else if (IsBlank(c)) isBlank = true;
            else if (IsBracket(c)) isBracket = true;
            else break;
        }

        return (-1, false, false);
    }

    /// <summary>Soft hyphens, marks of direction and variation, joiners, and accents upon a digit.</summary>
    private static bool IsUnseen(char c) => c >= '\u00AD' && c is '\u00AD' or (>= '\u0300' and <= '\u036F') or (>= '\u200B' and <= '\u200F')
        or (>= '\u202A' and <= '\u202E') or (>= '\u2060' and <= '\u206F') or (>= '\u20D0' and <= '\u20FF') or (>= '\uFE00' and <= '\uFE0F') or '\uFEFF';

    /// <summary>What people type between the digits of a number: blanks, dashes, dots, brackets, and what nobody sees.</summary>
    public static bool IsBetweenDigits(char c) => IsUnseen(c) || IsDash(c) || IsBlank(c) || IsBracket(c);

    private static bool IsBracket(char c) => c is '(' or ')' or '（' or '）';

    /// <summary>A blank within a line.</summary>
    private static bool IsBlank(char c) => c is not ('\n' or '\r') && HanText.IsBlank(c);

    private static bool IsDash(char c) => c is '-' or '－' or '–' or '—' or '‐' or '‑' or '−' or '─' or '﹣' or '·' or '.' or '．' or '•' or '/' or '_';
}
