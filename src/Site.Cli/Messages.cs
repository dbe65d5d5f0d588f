using Site.Disk;
using Site.Model;
using Site.Publishing;

namespace Site.Cli;

/// <summary>Every word the terminal shows; what findings say stands in the core.</summary>
internal static partial class Messages
{
    public const string HintLabel = "改法：";
    public const string CodeLabel = "代号：";

    public const string Help = """
        把找到的语料和 Markdown 计划建成可检索、相互链接的静态网站。

        用法：
          dotnet run -c Release --project src/Site.Cli -- [命令] [选项]

        命令：
          build    建站（不写命令时就是它）
          check    只检查、不写文件，列出发现的问题
          preview  在浏览器里预览，保存后页面自动更新
          import   看看程序怎样理解一份找到的汇编（--dry-run，不写文件）

        选项：
          --root 文件夹      仓库根目录，默认是当前文件夹
          --input 文件夹     计划和设置，默认是根目录下的 input
          --seeds 文件夹     语料原件，默认是根目录下的 seeds，可以没有
          --output 文件夹    建成的网站，默认是根目录下的 output
          --drafts           草稿（draft: true）也算在内
          --help             显示本说明；“命令 --help”显示该命令的说明
          --version          显示版本

        退出码：0 完成 · 1 有错误级的问题 · 2 用法不对 · 3 读写失败

        """;

    public const string BuildHelp = """
        建站：读取 seeds 和 input，把网站写到 output。

        用法：
          build [--root 文件夹] [--input 文件夹] [--seeds 文件夹] [--output 文件夹] [--drafts]

        选项：
          --root 文件夹      仓库根目录，默认是当前文件夹
          --input 文件夹     计划和设置，默认是根目录下的 input
          --seeds 文件夹     语料原件，默认是根目录下的 seeds，可以没有
          --output 文件夹    建成的网站，默认是根目录下的 output；里面有别人的文件时不会动它
          --drafts           草稿（draft: true）也发布

        有错误的文件不发布，其余照常建成，退出码为 1。

        """;

    public const string CheckHelp = """
        检查：与建站做同样的事，但不写任何文件，只列出发现的问题。

        用法：
          check [--root 文件夹] [--input 文件夹] [--seeds 文件夹] [--drafts] [--format text|json|sarif] [路径…]

        选项：
          --root 文件夹      仓库根目录，默认是当前文件夹
          --input 文件夹     计划和设置，默认是根目录下的 input
          --seeds 文件夹     语料原件，默认是根目录下的 seeds，可以没有
          --output 文件夹    与 build 一致，检查时不使用
          --drafts           草稿（draft: true）也检查
          --format 格式      text（默认，给人看）、json（给程序用）或 sarif（SARIF 2.1.0，给代码托管平台和编辑器用）
          路径…              只列出这些文件或文件夹的问题

        有错误级的问题时退出码为 1。

        """;

    public static string UnknownOption(string option, string? nearest, string command) =>
        $"不认识的选项“{option}”。{Suggest(nearest)}{SeeHelp(command)}";

    public static string UnknownVerb(string verb, string? nearest) => $"没有“{verb}”这个命令。{Suggest(nearest)}{SeeHelp("")}";

    public static string UnknownArgument(string argument, string command) => $"“{command}”后面不能写“{argument}”。{SeeHelp(command)}";

    public static string OptionValue(string option, string values) =>
        $"选项“{option}”的值不对，或者没有写，或者写了两次。请写成“{option} {values}”。";

    public static string NoFolder(string option, string path) =>
        $"找不到文件夹“{path}”。请在仓库根目录里运行，或用“{option} 文件夹”指明它在哪里。";

    public static string PathOutside(string path) => $"“{path}”不在 input/ 或 seeds/ 里，不在检查范围。请写计划文件的路径，例如“input/plans/某镇/2026.md”；站点在别处时用 --root 指明。";

    public static string NoPath(string path) => $"找不到“{path}”。请写文件的路径，例如“input/plans/某镇/2026.md”。";

    public static string CannotRead(string reason) => $"读写失败：{reason}";

    public static string Bug(Exception fault) => $"程序出错了，这是程序的缺陷，请把下面的内容报告给维护者。\n{fault}";

    public static string Refusal(OutputFolderException refusal, string output) => refusal.Problem switch
    {
        OutputProblem.OverlapsSources =>
            $"输出文件夹“{output}”与根目录、input 或 seeds 重叠，没有写任何文件。请用“--output 文件夹”另选一个。",
        OutputProblem.ForeignFiles =>
            $"输出文件夹“{output}”里有不是本程序写的文件“{refusal.Path}”，没有写任何文件。请移走它，或用“--output 文件夹”另选一个。",
        OutputProblem.NotAFolder => $"“{output}”是文件，不是文件夹，没有写任何文件。请移走它，或用“--output 文件夹”另选一个。",
        OutputProblem.UnknownManifest =>
            $"“{refusal.Path}”不是本版程序写的清单，没有写任何文件。请用写它的版本，或用“--output 文件夹”另选一个。",
        OutputProblem.Busy => $"另一次构建正在写“{output}”，或者刚刚写过，这一次没有写任何文件。请等它结束，再建一次。",
        OutputProblem.DiskFull => $"磁盘已满，写不下“{refusal.Path}”。已写的文件都是完整的；腾出空间后再建一次即可补齐。",
        OutputProblem.NoPermission => $"没有权限写“{refusal.Path}”。请检查文件夹“{output}”的权限，再建一次即可补齐。",
        OutputProblem.SourceUnreadable => $"要放进网站的文件读不出来（“{refusal.Path}”）：{refusal.InnerException?.Message}。请检查原文件，再建一次即可补齐。",
        _ => $"写不了“{refusal.Path}”：{refusal.InnerException?.Message}。请检查文件夹“{output}”，再建一次即可补齐。",
    };

    public static string Stage(BuildStage stage) => stage switch
    {
        BuildStage.Reading => "读取语料和计划……",
        BuildStage.Deriving => "识别年份、地区和职能……",
        BuildStage.Relating => "归类、建立联系……",
        BuildStage.Checking => "检查……",
        _ => "编排网页……",
    };

    public static string Writing(int files) => $"写出 {files} 个文件……";

    public static string Built(SiteBuild build, OutputReport report, TimeSpan time)
    {
        var samples = build.Library.Plans.Count(plan => plan.Tier == Tier.Sample);
        var places = build.Library.Places.Count(place => !place.IsUnknown);
        var years = build.Library.Years.Count(year => year.Year is not null);
        var seconds = time.TotalSeconds.ToString("0.0", System.Globalization.CultureInfo.InvariantCulture);
        return $"建成工作计划 {build.Library.Plans.Length} 篇（官方发布 {build.Library.Plans.Length - samples} 篇，语料样本 {samples} 篇），"
            + $"地区 {places} 个，年份 {years} 个，网页 {Pages(build)} 个，用时 {seconds} 秒。\n"
            + $"写入文件 {report.Written} 个，未变 {report.Unchanged} 个，删除 {report.Deleted} 个。\n"
            + (report.Repaired ? "上一次建站没有完成，这一次已经补齐。\n" : "");
    }

    private static int Pages(SiteBuild build) =>
        build.Promises[OutputGroup.Pages].Count(file => file.Path.Value.EndsWith(".html", StringComparison.Ordinal));

    public static string MoreFindings(int count) => $"还有 {count} 处没有列出，用 check 查看全部。\n";

    /// <summary>After a build: what somebody should look at.</summary>
    public static string Attention(Ink ink, IReadOnlyCollection<Finding> findings) =>
        findings.Count == 0 ? "没有需要处理的问题。" : $"需要处理：{Counts(ink, findings)}。";

    /// <summary>After a check.</summary>
    public static string Checked(Ink ink, IReadOnlyCollection<Finding> findings) =>
        findings.Count == 0 ? "检查完毕，没有发现问题。" : $"检查完毕：{Counts(ink, findings)}。";

    /// <summary>What a SARIF viewer shows beside a rule.</summary>
    public static string WhereCodeIsExplained(string code) => $"{code}：性质、例子和改法见 input/README.md 的“检查会说什么”。";

    public static string OpenFile(Ink ink, string path) => $"用浏览器打开 {ink.Strong(path)} 即可查看。";

    public static string Name(Severity severity) => severity switch
    {
        Severity.Error => "错误",
        Severity.Warning => "警告",
        _ => "提示",
    };

    private static string Counts(Ink ink, IReadOnlyCollection<Finding> findings)
    {
        int Count(Severity severity) => findings.Count(finding => finding.Severity == severity);
        var (errors, warnings) = ($"错误 {Count(Severity.Error)} 处", $"警告 {Count(Severity.Warning)} 处");
        return string.Join('，', Count(Severity.Error) > 0 ? ink.Error(errors) : errors, warnings, $"提示 {Count(Severity.Hint)} 处");
    }

    private static string Suggest(string? nearest) => nearest is null ? "" : $"是不是“{nearest}”？";

    private static string SeeHelp(string command) => command is "build" or "check" or "preview" or "import" ? $"用“{command} --help”查看用法。" : "用“--help”查看用法。";
}
