using System.Globalization;
using Site.Model;
using Site.Relating;

namespace Site.Publishing.Data;

/// <summary>The columns of every table. Names are frozen by the contract; a new column goes to the end.</summary>
internal static class DataTables
{
    private static readonly ImmutableArray<string> AreaCodes = [.. FunctionArea.All.Select(area => area.Code)];

    private static readonly ImmutableArray<string> Levels = [.. Enum.GetValues<PlaceLevel>().Select(LevelCode)];

    private static readonly DataTable<PlanRow> Plans = new("plans", "全部计划，一篇一行", rows => rows.Plans,
    [
        new TextColumn<PlanRow>("id", "本篇的标识，不会变", row => row.Plan.Id.Value) { Always = true },
        new TextColumn<PlanRow>("url", "本篇的页面，从网站根目录算起", row => row.Path.Value) { Always = true },
        new TextColumn<PlanRow>("title", "标题，照原文", row => row.Plan.Title) { Always = true },
        Place<PlanRow>(row => row.Place),
        Year<PlanRow>(row => row.Plan),
        new TextColumn<PlanRow>("year_grade", "年份的可靠程度：A 原文标明，B、C 推得，D、E 未定", row => row.Plan.Year.Grade.ToString())
        {
            Always = true,
            Allowed = [.. Enum.GetNames<Grade>()],
        },
        new ListColumn<PlanRow>("functions", "职能领域的代码，出现最多的在前；名称见 functions 表", AreaCodes, row => row.Plan.Areas.Select(area => area.Code)),
        new TextColumn<PlanRow>("kind", "文种", row => row.Plan.Kind.Value?.Name) { Allowed = [.. PlanKind.All.Select(kind => kind.Name)] },
        new TextColumn<PlanRow>("tier", "来源：official 官方发布，sample 语料样本", row => row.Plan.Tier.Code())
        {
            Always = true,
            Allowed = [.. Enum.GetValues<Tier>().Select(tier => tier.Code())],
        },
        new TextColumn<PlanRow>("status", "效力", row => row.Plan.Plan.Stated.Status.Name)
        {
            Always = true,
            Allowed = [.. PlanStatus.All.Select(status => status.Name)],
        },
        new TextColumn<PlanRow>("issuer", "发文机关，照原文", row => row.Plan.Issuer.Value),
        new TextColumn<PlanRow>("date", "成文日期", row => Day(row.Plan.Plan.Stated.Date?.Value)) { Format = "date" },
        new TextColumn<PlanRow>("published", "发布日期", row => Day(row.Plan.Plan.Stated.Published?.Value)) { Format = "date" },
    ]);

    private static readonly DataTable<CommitmentRow> Commitments = new("commitments", "各篇写明数量的承诺，一项一行", rows => rows.Commitments,
    [
        .. Source<CommitmentRow>(row => row.Of, row => row.Url),
        new TextColumn<CommitmentRow>("quote", "原文中的这一句", row => row.Of.Plan.Text.Quote(row.Commitment.Span)) { Always = true },
        new NumberColumn<CommitmentRow>("number", "数量", row => row.Commitment.Number) { Always = true },
        new NumberColumn<CommitmentRow>("number_max", "数量的上限，原文写成范围时才有", row => row.Commitment.NumberMax),
        new TextColumn<CommitmentRow>("operator", "不少于、等于、不超过", row => row.Commitment.Operator.Sign())
        {
            Always = true,
            Allowed = [.. Enum.GetValues<CommitmentOperator>().Select(value => value.Sign())],
        },
        new TextColumn<CommitmentRow>("unit", "量词", row => row.Commitment.Unit) { Always = true },
        new TextColumn<CommitmentRow>("period", "多长时间内", row => row.Commitment.Period) { Always = true },
        new TextColumn<CommitmentRow>("who", "谁承诺，照原文", row => row.Commitment.Who),
        new TextColumn<CommitmentRow>("what", "承诺什么，照原文", row => row.Commitment.What) { Always = true },
    ]);

    private static readonly DataTable<ActivityRow> Activities = new("activities", "各篇写明时间的安排，一项一行", rows => rows.Activities,
    [
        .. Source<ActivityRow>(row => row.Of, row => row.Url),
        new TextColumn<ActivityRow>("when", "时间，照原文", row => row.Activity.When) { Always = true },
        new NumberColumn<ActivityRow>("month", "月", row => row.Activity.Time.Month),
        new TextColumn<ActivityRow>("part", "月中的哪一段：上旬、中旬、下旬、初、底", row => row.Activity.Time.Part),
        new NumberColumn<ActivityRow>("quarter", "季度", row => row.Activity.Time.Quarter),
        new NumberColumn<ActivityRow>("half", "1 上半年，2 下半年", row => row.Activity.Time.Half),
        new TextColumn<ActivityRow>("what", "做什么，照原文", row => row.Activity.What) { Always = true },
        new TextColumn<ActivityRow>("who", "谁来做，照原文", row => row.Activity.Who),
    ]);

    private static readonly DataTable<PlaceRow> Places = new("places", "有计划的地方和它们的上级，一地一行", rows => rows.Places,
    [
        new TextColumn<PlaceRow>("slug", "地方的标识，也是它的网址", row => row.Group.Id.Slug) { Always = true },
        new TextColumn<PlaceRow>("name", "名称", row => row.Group.Name) { Always = true },
        new TextColumn<PlaceRow>("full_name", "从最高的已知一级写起的全称", row => row.FullName) { Always = true },
        new TextColumn<PlaceRow>("level", "层级；地区未定为空", row => row.Group.IsUnknown ? null : LevelCode(row.Group.Level)) { Allowed = Levels },
        new TextColumn<PlaceRow>("parent", "上级的 slug", row => row.Group.Ancestors is [.., var above] ? above.Id.Slug : null),
        new TextColumn<PlaceRow>("url", "页面，从网站根目录算起", row => SiteMap.Of(row.Group.Id).Value) { Always = true },
        new NumberColumn<PlaceRow>("plans", "本地和下级共有几篇", row => row.Group.Plans.Length) { Always = true },
        new NumberColumn<PlaceRow>("own_plans", "本地几篇", row => row.Group.OwnPlans.Length) { Always = true },
    ]);

    private static readonly DataTable<AreaGroup> Functions = new("functions", "有计划的职能领域，一项一行", rows => rows.Areas,
    [
        new TextColumn<AreaGroup>("code", "代码", row => row.Area.Code) { Always = true, Allowed = AreaCodes },
        new TextColumn<AreaGroup>("name", "名称", row => row.Area.Name) { Always = true },
        new TextColumn<AreaGroup>("url", "页面，从网站根目录算起", row => SiteMap.Of(row.Area).Value) { Always = true },
        new NumberColumn<AreaGroup>("plans", "几篇", row => row.Plans.Length) { Always = true },
    ]);

    public static readonly ImmutableArray<DataTable> All = [Plans, Commitments, Activities, Places, Functions];

    /// <summary>Where a row's words stand: the plan, and the very block on its page.</summary>
    private static ImmutableArray<Column<T>> Source<T>(Func<T, PlanRow> plan, Func<T, string> url) =>
    [
        new TextColumn<T>("plan", "出自哪一篇（plans 表的 id）", row => plan(row).Plan.Id.Value) { Always = true },
        new TextColumn<T>("url", "页面中的这一段，从网站根目录算起", url) { Always = true },
        Place<T>(row => plan(row).Place),
        Year<T>(row => plan(row).Plan),
    ];

    private static GroupColumn<T> Place<T>(Func<T, PlaceRow> place) => new("place", "地方",
    [
        new TextColumn<T>("slug", "地方的标识（places 表的 slug）；地区未定是 unknown", row => place(row).Group.Id.Slug) { Always = true },
        new TextColumn<T>("name", "地方的全称", row => place(row).FullName) { Always = true },
    ]);

    private static NumberColumn<T> Year<T>(Func<T, DerivedPlan> plan) => new("year", "计划年份；未定为空", row => plan(row).PlanYear);

    private static string? Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string LevelCode(PlaceLevel level) => level switch
    {
        PlaceLevel.Province => "province",
        PlaceLevel.City => "city",
        PlaceLevel.County => "county",
        _ => "township",
    };
}
