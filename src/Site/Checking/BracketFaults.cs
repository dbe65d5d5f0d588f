using System.Buffers;
using Site.Model;
using Site.Text;

namespace Site.Checking;

/// <summary>Brackets and quotes without their other half, and years with a zero of another kind: hints, for taste differs.</summary>
internal static class BracketFaults
{
    private const string Open = "（《“〔【";
    private const string Close = "）》”〕】";

    /// <summary>A text with more of them is not one that somebody typed.</summary>
    private const int MostTold = 20;

    private static readonly SearchValues<char> Signs = SearchValues.Create(Open + Close);
    private static readonly SearchValues<char> Zeros = SearchValues.Create("0０OＯ○");

    public static void Find(TextFaults faults)
    {
        var open = new List<int>();
        var lonely = new List<int>();
        foreach (var leaf in faults.Plan.Text.Leaves())
        {
            if (leaf is CodeBlock) continue;
            open.Clear();
            Pair(faults.Plan.Text.Text, leaf.Span, open, lonely);
            lonely.AddRange(open);
        }

        foreach (var at in lonely.Take(MostTold)) faults.Add(Messages.BracketUnpaired(faults.Path, faults.InBody(new(at, at + 1)), faults.Plan.Text.Text[at]));
        FindZeros(faults);
    }

    private static void Pair(string text, TextSpan span, List<int> open, List<int> lonely)
    {
        for (var at = Next(text, span.Start, span.End); at >= 0; at = Next(text, at + 1, span.End))
        {
            if (Open.Contains(text[at], StringComparison.Ordinal)) open.Add(at);
            else if (open.Count > 0 && Close.IndexOf(text[at], StringComparison.Ordinal) == Open.IndexOf(text[open[^1]], StringComparison.Ordinal)) open.RemoveAt(open.Count - 1);
            else if (at == span.Start || !(HanText.IsLatinOrDigit(text[at - 1]) || HanNumerals.IsNumeral(text[at - 1]))) lonely.Add(at);
        }
    }

    private static int Next(string text, int from, int end)
    {
        if (from >= end) return -1;
        var found = text.AsSpan(from, end - from).IndexOfAny(Signs);
        return found < 0 ? -1 : from + found;
    }

    // 二0二六年, 二○二六年: in Han numerals the zero is 〇 (GB/T 15835-2011).
    private static void FindZeros(TextFaults faults)
    {
        var text = faults.Plan.Text.Text;
        for (var at = text.IndexOf('年', StringComparison.Ordinal); at >= 0; at = text.IndexOf('年', at + 1))
            if (at >= 4 && text.AsSpan(at - 4, 4) is var year && HanNumerals.IsNumeral(year[0]) && year.ContainsAny(Zeros) && IsYear(year))
                faults.Add(Messages.NumeralMixed(faults.Path, faults.InBody(new(at - 4, at + 1)), text.Substring(at - 4, 5)));
    }

    private static bool IsYear(ReadOnlySpan<char> year)
    {
        foreach (var c in year)
            if (!HanNumerals.IsNumeral(c) && !Zeros.Contains(c)) return false;
        return true;
    }
}
