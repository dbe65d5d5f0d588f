using Site.Model;
using Site.Registries;

namespace Site;

/// <summary>Links, files, twins and allowances.</summary>
internal static partial class Messages
{
    /// <summary>A link to a plan that has no page.</summary>
    public static Finding LinkDead(SourceFile file, LinkUse link, string path, string? like) => Error(
        "link-dead", file.DisplayPath, link.Source,
        $"链接“{link.Destination}”指向的计划 input/{path} 不存在，或者没有发布（草稿、有错误）。",
        Like(like) ?? "请写从本文件算起、到另一篇 .md 文件的相对路径，例如 ../乡镇/2025-工作计划.md。");

    public static Finding AttachmentMissing(SourceFile file, SourceSpan span, string path, string? like) => Error(
        "attachment-missing", file.DisplayPath, span,
        $"附件 input/{path} 不存在，或是空文件。",
        Like(like) ?? "请把文件放进 input/attachments/，并核对文件名，大小写也要一致。");

    /// <summary>A file that runs something when a reader opens it.</summary>
    /// <param name="path">Of the file, under <c>input/</c>; the finding stands where a text offers it.</param>
    public static Finding AttachmentActive(SourceFile file, SourceSpan span, string path, FileAction action) => Warning(
        "attachment-active", file.DisplayPath, span,
        $"附件 input/{path} " + action switch
        {
            FileAction.Page => "是网页：读者点开它，里面的脚本就以本站的名义运行。",
            FileAction.PageIfScripted => "里面有脚本：读者单独打开它，脚本就以本站的名义运行。",
            FileAction.Program => "是程序或快捷方式：读者点开它，就在自己的电脑上运行了。",
            _ => "带有宏：读者打开它，会被问要不要运行里面的程序。",
        },
        action switch
        {
            FileAction.Page => "文字写成 input/pages/ 里的 .md；要保留原样就用浏览器打印成 PDF。",
            FileAction.PageIfScripted => "换成 PNG 或 PDF，或者去掉里面的 <script>、on… 和 javascript:。",
            FileAction.Program => "表格、文件请放 .pdf、.xlsx、.docx；软件不放在本站，链接到它的官方网站。",
            _ => "另存为不带宏的 .docx、.xlsx、.pptx，或者 PDF。",
        });

    public static Finding LinkTargetMissing(SourceFile file, LinkUse link, string? like) => Warning(
        "link-target-missing", file.DisplayPath, link.Source,
        $"链接“{link.Destination}”指向的文件不存在；页面上只显示文字。",
        Like(like) ?? "请写从本文件算起的相对路径；指向别的网站时写完整网址，以 https:// 开头。");

    public static Finding LinkLeavesInput(SourceFile file, LinkUse link) => Warning(
        "link-target-missing", file.DisplayPath, link.Source,
        $"链接“{link.Destination}”指到了 input 文件夹之外；页面上只显示文字。",
        "请写从本文件算起的相对路径，不以 / 开头；要公开的文件放进 input/attachments/。");

    public static Finding PictureMissing(SourceFile file, LinkUse link, string? like) => Warning(
        "image-missing", file.DisplayPath, link.Source,
        $"图片“{link.Destination}”不存在；页面上只显示它的说明文字。",
        Like(like) ?? "请把图片放在 .md 文件旁边或 input/attachments/ 里，并核对文件名，大小写也要一致。");

    /// <summary>The built site asks nothing of other servers.</summary>
    public static Finding PictureOutside(SourceFile file, LinkUse link) => Warning(
        "image-outside", file.DisplayPath, link.Source,
        $"图片“{link.Destination}”在别的网站上；本站页面不从外站取内容，因此不显示它。",
        "请把图片下载到 .md 文件旁边，再写相对路径。");

    public static Finding FragmentMissing(SourceFile file, LinkUse link, string fragment) => Warning(
        "link-fragment-missing", file.DisplayPath, link.Source,
        $"链接“{link.Destination}”指向的页面里没有名为“{fragment}”的标题或段落；链接只到那一页。",
        "请打开那一页，点标题旁的链接，把地址栏中 # 后面的部分写在这里；或者删去 # 及其后的部分。");

    public static Finding LinkScheme(SourceFile file, LinkUse link) => Warning(
        "link-scheme", file.DisplayPath, link.Source,
        $"链接“{link.Destination}”的开头不是可以公开的一种；页面上只显示文字。",
        "链接只能是相对路径，或者以 https://、http://、mailto:、tel: 开头。");

    public static Finding PlanTwice(Plan plan, Plan twin) => Warning(
        "plan-twice", plan.Source.DisplayPath, WholeOf(plan),
        $"这一篇与 {WhereOf(twin)} 的地区、年份、文种和标题都相同。",
        "如果是同一篇，请删去其中一个文件；如果不是，请在标题里写明区别。");

    public static Finding ReplacesUnknown(Plan plan, Stated<string> replaces) => Warning(
        "replaces-unknown", plan.Source.DisplayPath, replaces.Source,
        $"replaces 写的“{replaces.Value}”不是任何一篇计划。",
        "请写那一篇在 input/plans/ 下的路径，不带 .md，例如 some-county/2024-plan。");

    public static Finding SourceUnitMissing(Plan plan, SourceSpan span, LineRange lines, IEnumerable<Plan> units) => Warning(
        "source-unit-missing", plan.Source.DisplayPath, span,
        string.Create(null, $"语料文件的第 {lines.First}—{lines.Last} 行不是一个单元，因此没有单元被这一篇替代。"),
        "请把 lines 写成下列之一：" + string.Join("、", units.Take(20).Select(unit => string.Create(null, $"{unit.StartLine}-{unit.EndLine}"))) + "。");

    public static Finding SourceFileMissing(Plan plan, SourceSpan span, string file) => Warning(
        "source-unit-missing", plan.Source.DisplayPath, span,
        $"seeds/ 里没有能读的“{file}”，因此没有单元被这一篇替代。",
        "请写 seeds/ 里的文件名；出处不在 seeds/ 里，就不写 lines。");

    public static Finding PlaceSoundsAlike(Plan plan, string place, string slug) => Hint(
        "place-sounds-alike", plan.Source.DisplayPath, WholeOf(plan),
        $"“{place}”的拼音不能单独作网址（与另一地方相同，或没有拼音），网址中加了区别的记号：places/{slug}.html。",
        "请核对省、市、县、乡各级名称是否写全；名称无误时不必处理。");

    /// <summary>What is stated contradicts the text.</summary>
    /// <param name="what">year, kind or place.</param>
    /// <param name="file">Where the stated value stands: the plan's own file, or the decisions beside a seed.</param>
    public static Finding Conflict(string what, SourceFile file, SourceSpan span, ImmutableArray<string> conflicts, Plan plan)
    {
        var name = what switch { "year" => "年份", "kind" => "文种", _ => "地区" };
        var code = what switch { "year" => "year-conflict", "kind" => "kind-conflict", _ => "place-conflict" };
        var subject = file == plan.Source ? "" : $"{plan.Id.Value[(plan.Id.Value.LastIndexOf('/') + 1)..]}：";
        return Warning(
            code, file.DisplayPath, span,
            $"{subject}{name}前后矛盾：{string.Join("；", conflicts)}。",
            file.Folder == SourceFolder.Seeds && file == plan.Source
                ? $"原文不改；看得出实情，就在同名 .yml 的 units 里给这一篇写上 {what switch { "place" => "county、township 等地名", _ => what }}。"
                : $"请对照正文改正写错的一处；两处都没有写错，就在 allow 里写上 {code} 和理由。");
    }

    public static Finding FindingAllowed(Plan plan, Allowance allowance, int count) => Hint(
        "finding-allowed", plan.StatedIn.DisplayPath, allowance.Source,
        string.Create(null, $"按 allow 放过了 {count} 处 {allowance.Code}，理由：{allowance.Reason}"),
        "理由不再成立时，请删去这一条 allow。");

    public static Finding AllowanceUnused(Plan plan, Allowance allowance) => Hint(
        "allow-unused", plan.StatedIn.DisplayPath, allowance.Source,
        $"这一篇没有 {allowance.Code}，这一条 allow 没有用处。",
        "请删去这一条 allow，或核对代号是否写对。");

    private static string? Like(string? path) => path is null ? null : $"是不是 input/{path}？请写从本文件算起到它的相对路径。";
}
