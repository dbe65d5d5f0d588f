using Site.Model;

namespace Site;

/// <summary>Addresses.</summary>
internal static partial class Messages
{
    /// <summary>Two plans whose names become one address.</summary>
    public static Finding AddressTaken(Plan plan, SitePath path, IEnumerable<Plan> others) => Error(
        "address-taken", plan.Source.DisplayPath, WholeOf(plan),
        $"这一篇的网址是 {path}，与 {Listed(others.Select(WhereOf))} 相同；为了不让一篇盖掉另一篇，都没有发布。",
        "请改其中一个文件的名字，使两者换成拼音后也不相同（大小写不算不同）。");

    public static Finding OfficeAddressTaken(OfficeText text, SitePath path, IEnumerable<OfficeText> others) => Error(
        "address-taken", text.Source.DisplayPath, SourceSpan.WholeFile,
        $"这一页的网址是 {path}，与 {Listed(others.Select(other => other.Source.DisplayPath))} 相同，都没有发布。",
        "请改其中一个文件的名字，使两者换成拼音后也不相同（大小写不算不同）。");

    /// <summary>An alias that is no path of this site.</summary>
    public static Finding AliasInvalid(Plan plan, Stated<string> alias) => Error(
        "alias-invalid", plan.Source.DisplayPath, alias.Source,
        $"旧网址“{alias.Value}”不是本站里的一个网址。",
        "请写从网站根目录算起的路径，例如 plans/old/name.html；不写 http://，不用 .. 和 ? # % : 等符号。");

    /// <summary>An alias where the site makes its own pages.</summary>
    public static Finding AliasReserved(Plan plan, Stated<string> alias, SitePath path) => Error(
        "alias-taken", plan.Source.DisplayPath, alias.Source,
        $"旧网址 {path} 属于网站自己生成的页面，不能指向别处。",
        "请写这一篇从前的网址，通常以 plans/ 或 samples/ 开头；如果不需要，请删去这一行。");

    /// <summary>An alias at which another page stands.</summary>
    public static Finding AliasTaken(Plan plan, Stated<string> alias, SitePath path, string owner) => Error(
        "alias-taken", plan.Source.DisplayPath, alias.Source,
        owner == plan.Source.DisplayPath
            ? $"旧网址 {path} 就是这一篇现在的网址。"
            : $"旧网址 {path} 现在是 {owner} 的网址。",
        "请删去这一行，或者写这一篇从前的另一个网址。");

    /// <summary>An old address that several plans want.</summary>
    public static Finding AliasShared(Plan plan, SourceSpan span, SitePath path, IEnumerable<Plan> others) => Error(
        "alias-taken", plan.Source.DisplayPath, span,
        $"旧网址 {path} 同时被 {Listed(others.Select(WhereOf))} 认领，因此没有指向任何一篇。",
        "一个旧网址（或一份语料单元）只能归一篇：请在其余各篇中删去这条 aliases 或 source 的 lines。");

    /// <summary>Where a finding about a whole plan stands: its file, or a unit's first line in its seed.</summary>
    internal static SourceSpan WholeOf(Plan plan) => plan.Seed is null ? SourceSpan.WholeFile : SourceSpan.At(plan.StartLine, 1);

    private static string WhereOf(Plan plan) =>
        plan.Seed is null ? plan.Source.DisplayPath : string.Create(null, $"{plan.Source.DisplayPath} 第 {plan.StartLine} 行");

    private static string Listed(IEnumerable<string> names) => string.Join("、", names.Order(StringComparer.Ordinal));
}
