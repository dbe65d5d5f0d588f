using Site.Model;
using Site.Registries;

namespace Site.Deriving;

/// <summary>The year of a plan: given by its editor, or stated by its own title or opening; else unknown.</summary>
public static class YearDating
{
    internal static Derived<YearRange> Derive(Plan plan, Opening opening, DatingLexicon lexicon)
    {
        var read = StatedYear.InTitles(opening) ?? StatedYear.InOpening(plan.Text, opening, lexicon.Stated);
        if (plan.Stated.Year is not { } stated) return read ?? Derived.Unknown<YearRange>();

        var year = Derived.ByEditor(YearRange.Of(stated.Value));
        return read?.Value is { } other && other.First != stated.Value
            ? year with { Rejected = [new(YearText(other.First), $"正文写作“{read.Evidence[0].Quote}”，以编辑指定为准")] }
            : year;
    }

    internal static string YearText(int year) => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{year}年");
}
