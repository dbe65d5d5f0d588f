namespace Site.Model;

/// <summary>A function area (职能领域) of a CPPCC body. Names, codes and order are fixed: addresses and data depend on them.</summary>
public sealed record FunctionArea(string Code, string Name, int Order) : IComparable<FunctionArea>
{
    public static readonly FunctionArea Unclassified = new("weiguilei", "未归类", 13);

    /// <summary>All areas in their fixed order, 未归类 last.</summary>
    public static readonly ImmutableArray<FunctionArea> All =
    [
        new("xieshang", "政治协商", 0), new("jiandu", "民主监督", 1), new("canzheng", "参政议政", 2),
        new("shicha", "调研视察", 3), new("tian", "提案工作", 4), new("minyi", "社情民意", 5),
        new("jiceng", "基层协商", 6), new("lianxi", "联系群众", 7), new("xuexi", "学习培训", 8),
        new("lianyi", "团结联谊", 9), new("jianshe", "自身建设", 10), new("wenshi", "宣传文史", 11),
        new("daju", "服务大局", 12), Unclassified,
    ];

    public static FunctionArea? ByName(string name) => All.FirstOrDefault(area => area.Name == name);

    public static FunctionArea? ByCode(string code) => All.FirstOrDefault(area => area.Code == code);

    // Areas are looked up by the ten thousand, and the order is the area.
    public bool Equals(FunctionArea? other) => other is not null && Order == other.Order;

    public override int GetHashCode() => Order;

    public int CompareTo(FunctionArea? other) => Order.CompareTo(other?.Order ?? -1);

    public static bool operator <(FunctionArea left, FunctionArea right) => left.CompareTo(right) < 0;

    public static bool operator >(FunctionArea left, FunctionArea right) => left.CompareTo(right) > 0;

    public static bool operator <=(FunctionArea left, FunctionArea right) => left.CompareTo(right) <= 0;

    public static bool operator >=(FunctionArea left, FunctionArea right) => left.CompareTo(right) >= 0;
}

/// <summary>
/// The areas of one leaf block (a paragraph, heading, item or cell), at most three, with the words that show each. A site holds
/// hundreds of thousands and shows few: hence values, and evidence that is written out when somebody reads it.
/// </summary>
public readonly record struct AreaLabel(LeafBlock Block, FunctionArea Area, ImmutableArray<AreaWord> Words, bool Inherited)
{
    /// <summary>The words, each with what it shows.</summary>
    public ImmutableArray<Evidence> Evidence => [.. Words.Select(word => word.Evidence)];
}

/// <summary>A word that shows an area, where it stands in the plan's text.</summary>
public readonly record struct AreaWord(AreaWording Wording, TextSpan Span)
{
    public Evidence Evidence => new(Wording.Quote, Span, Wording.Rule, Wording.Reason);
}

/// <summary>What all places of a word that stands alike have in common; the parts are those of <see cref="Evidence"/>.</summary>
public sealed record AreaWording(string Quote, string Rule, string Reason);
