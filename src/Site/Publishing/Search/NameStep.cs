using System.Globalization;
using System.Text;

namespace Site.Publishing.Search;

/// <summary>
/// How a name follows from the one before it when only its numbers differ: <c>x/2026/plan-7</c> after <c>x/2025/plan-6</c> is
/// 1, 1. Titles and addresses of one place are mostly like that, so thousands of them cost next to nothing.
/// </summary>
internal static class NameStep
{
    /// <summary>Longer runs of digits are no numbers that a script can add to.</summary>
    private const int MostDigits = 9;

    /// <summary>What to add to each number of <paramref name="previous"/>, closing zeros left out; null when the names differ otherwise.</summary>
    public static int[]? Between(string previous, string name)
    {
        var (from, to) = (Numbers(previous), Numbers(name));
        if (from is null || to is null || from.Count != to.Count) return null;
        var steps = new int[from.Count];
        for (var i = 0; i < steps.Length; i++) steps[i] = to[i].Value - from[i].Value;
        if (Apply(previous, from, steps) != name) return null;
        return steps[..(Array.FindLastIndex(steps, step => step != 0) + 1)];
    }

    private static string Apply(string previous, List<(int Start, int Length, int Value)> numbers, int[] steps)
    {
        var name = new StringBuilder(previous.Length);
        var position = 0;
        foreach (var (i, (start, length, value)) in numbers.Index())
        {
            name.Append(previous, position, start - position);
            var number = (value + steps[i]).ToString(CultureInfo.InvariantCulture);
            name.Append(previous[start] == '0' ? number.PadLeft(length, '0') : number);
            position = start + length;
        }

        return name.Append(previous, position, previous.Length - position).ToString();
    }

    private static List<(int Start, int Length, int Value)>? Numbers(string text)
    {
        var numbers = new List<(int, int, int)>();
        for (var i = 0; i < text.Length; i++)
        {
            var start = i;
            while (i < text.Length && char.IsAsciiDigit(text[i])) i++;
            if (i == start) continue;
            if (i - start > MostDigits) return null;
            numbers.Add((start, i - start, int.Parse(text.AsSpan(start, i - start), CultureInfo.InvariantCulture)));
        }

        return numbers;
    }
}
