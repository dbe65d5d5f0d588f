using System.Collections.Immutable;
using System.Globalization;
using Site.Model;
using Site.Publishing;
using Site.Relating;

namespace Theme.Figures;

/// <summary>哪里，哪年: a line for each place, a mark for each year in which it has a plan; a range of years is drawn as one.</summary>
/// <param name="Columns">How many years wide it is, with what stands around them.</param>
/// <param name="UnknownAt">Where 未定 stands, in percent of the width.</param>
public sealed record Timeline(
    string Id, string Caption, double Columns, string UnknownAt, ImmutableArray<TimelineYear> Years, ImmutableArray<TimelineRow> Rows);

/// <summary>A year on the axis.</summary>
/// <param name="At">Where it stands, in percent of the width.</param>
public sealed record TimelineYear(int Year, string At);

/// <summary>The plans of one place.</summary>
/// <param name="Sign">The name, cut where it is long.</param>
public sealed record TimelineRow(string Name, string Sign, SitePath Path, ImmutableArray<TimelineMark> Marks);

/// <summary>The plans of one place and year, or of one range of years.</summary>
/// <param name="Year">For the table: 2015; 2009—2014（区间）.</param>
/// <param name="From">Where a range begins and <paramref name="To"/> ends; both null for a year.</param>
public sealed record TimelineMark(string Label, string Year, SitePath Path, bool IsOfficial, string At, string? From, string? To);

internal static class PlaceTimeline
{
    /// <summary>With more places than this the figure is a matrix of larger places.</summary>
    public const int MostPlaces = 40;

    private const int LongestName = 6;
    private const int YearStep = 5;

    public static Timeline Of(Page page, SiteGuide guide)
    {
        var known = page.Site.Library.Plans.Where(plan => plan.Year.Value is not null && plan.Year.Grade != Grade.E).ToList();
        var first = known.Count == 0 ? 0 : known.Min(plan => plan.Year.Value!.First);
        var last = known.Count == 0 ? 0 : known.Max(plan => plan.Year.Value!.Last);
        var scale = new Scale(first, last);
        return new(
            "_cap-timeline",
            "各地各年的计划",
            scale.Columns,
            scale.At(scale.Unknown),
            known.Count == 0 ? [] : Ticks(first, last, scale),
            [.. guide.OwnPlaces.Select(place => Row(page, place, scale))]);
    }

    private static ImmutableArray<TimelineYear> Ticks(int first, int last, Scale scale)
    {
        var step = Math.Max(YearStep, ((last - first) / 6 + YearStep - 1) / YearStep * YearStep);
        var years = new List<int> { first };
        for (var year = (first / step + 1) * step; year < last; year += step)
            if (year - first >= step / 2 && last - year >= step / 2) years.Add(year);
        if (last > first) years.Add(last);
        return [.. years.Select(year => new TimelineYear(year, scale.At(year)))];
    }

    private static TimelineRow Row(Page page, PlaceGroup place, Scale scale)
    {
        var marks = place.OwnPlans
            .GroupBy(plan => (Words.Year(plan), plan.Tier))
            .Select(group => Mark(page, place, [.. group], scale))
            .ToImmutableArray();
        var name = place.Name.Length <= LongestName ? place.Name : place.Name[..(LongestName - 1)] + "…";
        return new(place.Name, name, SiteMap.Of(place.Id), marks);
    }

    private static TimelineMark Mark(Page page, PlaceGroup place, ImmutableArray<DerivedPlan> plans, Scale scale)
    {
        var plan = plans[0];
        var label = $"{place.Name}，{Words.YearInSentence(plan)}，{(plans.Length > 1 ? Words.Number(plans.Length) + "篇，" : "")}{plan.Tier.Name()}";
        var year = Words.Year(plan) + (plan.Year.Grade == Grade.D ? "（区间）" : "");
        var path = plans.Length == 1
            ? page.Site.Map.Of(plan)
            : page.Site.Map.Of(new CrossKey(place.Id, plan.PlanYear, null)) ?? SiteMap.Of(place.Id);
        if (plan.Year.Value is not { } range || plan.Year.Grade == Grade.E)
            return new(label, year, path, plan.Tier == Tier.Official, scale.At(scale.Unknown), null, null);
        return new(
            label,
            year,
            path,
            plan.Tier == Tier.Official,
            scale.At((range.First + range.Last) / 2.0),
            range.First == range.Last ? null : scale.At(range.First),
            range.First == range.Last ? null : scale.At(range.Last));
    }

    /// <summary>A column a year, 未定 behind a gap; with many years in a narrow window their names still do not meet.</summary>
    private sealed record Scale(int First, int Last)
    {
        private double Edge => Math.Max(0.5, 0.06 * (Last - First));

        /// <summary>未定 as a year on this scale.</summary>
        public double Unknown => Last + Math.Max(1.5, 0.15 * (Last - First));

        public double Columns => Unknown - First + (2 * Edge);

        public string At(double year) => ((year - First + Edge) / Columns * 100).ToString("0.##", CultureInfo.InvariantCulture) + "%";
    }
}
