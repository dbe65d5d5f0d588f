using Site.Model;
using Site.Text;

namespace Site.Deriving;

/// <summary>The year at the head of a text whose last digits are missing (201x年): what its digits leave.</summary>
internal static class MaskedYear
{
    /// <summary>A clue from the head of the first paragraph or of a title; null when no masked year stands there.</summary>
    public static YearClue? Of(Plan plan, Opening opening)
    {
        foreach (var start in opening.Titles.Where(t => t.Span is not null).Select(t => t.Span!.Value.Start).Append(opening.First?.Span.Start ?? 0))
            if (At(plan.Text.Text, start) is { } clue) return clue;
        return null;
    }

    private static YearClue? At(string text, int start)
    {
        if (start + 5 > text.Length || text[start + 4] != '年') return null;
        int low = 0, high = 0;
        var masked = false;
        for (var i = start; i < start + 4; i++)
        {
            var c = HanText.Narrow(text[i]);
            if (char.IsAsciiDigit(c) && !masked) (low, high) = ((low * 10) + c - '0', (high * 10) + c - '0');
            else if (MaskSigns.IsFiller(MaskSigns.Plain(text[i])) && i > start + 1) (low, high, masked) = (low * 10, (high * 10) + 9, true);
            else return null;
        }

        if (!masked) return null;
        var span = new TextSpan(start, start + 5);
        return new(ClueStrength.Digits, YearSet.Between(low, high), new(text.Substring(start, 5), span, "year-masked", "年份残缺，只看得出这几位"));
    }
}
