using System.Collections.Immutable;
using Site.Model;

namespace Theme.Figures;

/// <summary>What a matrix shows, in sentences: what every year has, what is new, what is not there, and which years are missing.</summary>
internal static class PlaceCoverage
{
    /// <summary>Sentences about the plans of one place; none when no year is settled.</summary>
    public static ImmutableArray<string> Of(ImmutableArray<DerivedPlan> plans)
    {
        var years = plans.Where(plan => plan.PlanYear is not null)
            .GroupBy(plan => plan.PlanYear!.Value)
            .OrderBy(group => group.Key)
            .Select(group => (Year: group.Key, Plans: group.ToList(), Areas: group.SelectMany(plan => plan.Areas).ToHashSet()))
            .ToList();
        if (years.Count == 0) return [];

        var (last, lastPlans, lastAreas) = years[^1];
        var said = ImmutableArray.CreateBuilder<string>();
        if (years.Count > 1)
        {
            Say(said, "历年都有：", area => years.TrueForAll(year => year.Areas.Contains(area)));
            Say(said, $"{Words.YearName(last)}新出现：", area => lastAreas.Contains(area) && years.SkipLast(1).All(year => !year.Areas.Contains(area)));
        }

        // A sample may have lost a part; only of an official text can it be said that something is not there.
        var isOfficial = lastPlans.Exists(plan => plan.Tier == Tier.Official);
        Say(said, isOfficial ? $"{Words.YearName(last)}的文本未见：" : $"{Words.YearName(last)}的样本中未识别出：", area => !lastAreas.Contains(area));
        if (Gaps([.. years.Select(year => year.Year)]) is { Length: > 0 } gaps) said.Add($"{gaps}没有收录的文本，不等于没有计划。");
        return said.ToImmutable();
    }

    private static void Say(ImmutableArray<string>.Builder said, string what, Func<FunctionArea, bool> holds)
    {
        var areas = FunctionArea.All.Where(area => area != FunctionArea.Unclassified && holds(area)).Select(area => area.Name).ToList();
        if (areas.Count > 0) said.Add($"{what}{string.Join('、', areas)}。");
    }

    /// <summary>2016—2023年、2025年</summary>
    private static string Gaps(ImmutableArray<int> years) => string.Join('、', years
        .Zip(years.Skip(1))
        .Where(pair => pair.Second - pair.First > 1)
        .Select(pair => Words.Range(new(pair.First + 1, pair.Second - 1)) + "年"));
}
