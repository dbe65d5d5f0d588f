namespace Site.Model;

/// <summary>文种: what kind of document a plan is. Its Chinese name is what front matter and data carry.</summary>
public sealed record PlanKind(string Name)
{
    public static readonly PlanKind WorkPlan = new("工作计划");
    public static readonly PlanKind WorkPoints = new("工作要点");
    public static readonly PlanKind ConsultationPlan = new("协商计划");
    public static readonly PlanKind Summary = new("工作总结");
    public static readonly PlanKind Scheme = new("工作方案");
    public static readonly PlanKind Speech = new("讲话材料");
    public static readonly PlanKind Other = new("其他");

    public static readonly ImmutableArray<PlanKind> All = [WorkPlan, WorkPoints, ConsultationPlan, Summary, Scheme, Speech, Other];

    public static PlanKind? ByName(string name) => All.FirstOrDefault(kind => kind.Name == name);
}

/// <summary>层级: the level of the body that acts in a text.</summary>
public sealed record BodyLevel(string Name)
{
    public static readonly BodyLevel Township = new("乡镇街道");
    public static readonly BodyLevel County = new("县区");
    public static readonly BodyLevel City = new("市");
    public static readonly BodyLevel Province = new("省");

    public static readonly ImmutableArray<BodyLevel> All = [Township, County, City, Province];

    public static BodyLevel? ByName(string name) => All.FirstOrDefault(level => level.Name == name);
}

/// <summary>Whether a plan still holds: 有效, 已修订, 已废止, 已撤回.</summary>
public sealed record PlanStatus(string Name)
{
    public static readonly PlanStatus InForce = new("有效");
    public static readonly PlanStatus Revised = new("已修订");
    public static readonly PlanStatus Repealed = new("已废止");
    public static readonly PlanStatus Withdrawn = new("已撤回");

    public static readonly ImmutableArray<PlanStatus> All = [InForce, Revised, Repealed, Withdrawn];

    public static PlanStatus? ByName(string name) => All.FirstOrDefault(status => status.Name == name);
}

public static class Tiers
{
    public static string Name(this Tier tier) => tier == Tier.Official ? "官方发布" : "语料样本";

    public static string Code(this Tier tier) => tier == Tier.Official ? "official" : "sample";

    public static Tier? ByName(string name) => name switch
    {
        "官方发布" => Tier.Official,
        "语料样本" => Tier.Sample,
        _ => null,
    };
}
