using System.Globalization;
using Site.Model;
using Site.Registries;
using Site.Text;

namespace Site.Deriving;

/// <summary>
/// The year of a plan: given by its editor, stated by its own title or opening, or inferred from what its words cite;
/// in doubt a range or nothing. The year of a compilation's page is an upper bound and never the plan's year.
/// </summary>
public static class YearDating
{
    internal static Derived<YearRange> Derive(Plan plan, Opening opening, Derived<PlanKind> kind, Derived<BodyLevel> level, RegistrySet registries)
    {
        var time = TextTimes.Of(plan, opening, kind, registries.Kinds);
        var clues = YearClues.Of(plan.Text, time, registries.Dating);
        if (MaskedYear.Of(plan, opening) is { } masked) clues.Add(masked);
        if (ClosingDate.Of(plan, time) is { } closing) clues.Add(closing);

        var opened = StatedYear.InOpening(plan.Text, opening, kind.Value == PlanKind.Summary, level.Value, registries.Dating.Stated);
        var page = PageYear(plan);
        if (Stated(plan, StatedYear.InTitles(opening) ?? opened) is not { Value: { } known } stated)
            return WithPage(YearInference.Weigh(plan.Text, clues, page, registries.Dating), page);
        return WithPage(stated with { Conflicts = YearConflicts.Of(known.First, plan, opening, opened, clues, page) }, page);
    }

    internal static string YearText(int year) => string.Create(CultureInfo.InvariantCulture, $"{year}年");

    private static Derived<YearRange>? Stated(Plan plan, Derived<YearRange>? read)
    {
        if (plan.Stated.Year is not { } stated) return read;
        var year = Derived.ByEditor(YearRange.Of(stated.Value));
        return read?.Value is { } other && other.First != stated.Value
            ? year with { Rejected = [new(YearText(other.First), $"正文写作“{read.Evidence[0].Quote}”，以编辑指定为准")] }
            : year;
    }

    /// <summary>The full year in the title of the page that a compilation was saved from.</summary>
    private static int? PageYear(Plan plan)
    {
        if (plan.Seed?.PageTitle is not { } title) return null;
        var years = YearWords.Find(title, new(0, title.Length));
        return years.IsEmpty ? null : years.Max(y => y.Year);
    }

    private static Derived<YearRange> WithPage(Derived<YearRange> year, int? pageYear)
    {
        if (pageYear is not { } page || (year.Value is { } range && range.First == range.Last && range.First == page)) return year;
        var name = YearText(page);
        return year with { Rejected = [.. year.Rejected.Where(r => r.Value != name), new(name, "这是来源网页标题里的年份，只说明文字不会更晚")] };
    }
}
