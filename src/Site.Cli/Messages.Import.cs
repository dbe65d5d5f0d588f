using System.Globalization;
using Site.Drafting;
using Site.Model;

namespace Site.Cli;

/// <summary>The words of <c>import</c>.</summary>
internal static partial class Messages
{
    public const string ImportHelp = """
        看一看：程序怎样理解一份找到的汇编。分成几篇，每篇是什么、哪里的、哪一年、讲哪些职能，
        凭的是哪一句，哪些拿不准。现在只能看（--dry-run），不写任何文件。

        用法：
          import 文件… --dry-run [--unit 篇号] [--format text|json]

        选项：
          文件…              .txt 汇编，放在哪里都可以；旁边同名的 .yml 里编辑的认定也算数
          --dry-run          只看不写
          --unit 篇号        只看这一篇，例如 7b
          --format 格式      text（默认，给人看）或 json（给程序用）
          --root 文件夹      仓库根目录，默认是当前文件夹；用它的 input/registries
          --input 文件夹     默认是根目录下的 input，可以没有
          --to 文件夹        为以后的写入预留，现在不使用

        退出码：0 完成 · 1 文件或认定有错误 · 2 用法不对 · 3 文件读不出来

        """;

    public const string NoFileNamed = "没有写要看的文件。请写成“import 文件.txt --dry-run”。";

    public const string OnlyDryRun = "“import”现在只能看、不能写入。请加上“--dry-run”，看程序怎样理解它；要收录一份汇编，把 .txt 放进 seeds 即可。";

    public static string NotACompilation(string path) =>
        $"“{path}”不是 .txt 文件。“import”现在只读纯文本的汇编；Word 和网页请先另存为 UTF-8 的 .txt。";

    public static string FileMissing(string path) => $"找不到文件“{path}”。请检查路径，从当前文件夹写起，例如“seeds/某汇编.txt”。";

    public static string FolderNotFile(string path) => $"“{path}”是文件夹。请写里面的文件，例如“{path.TrimEnd('/')}/某汇编.txt”。";

    public static string FileNotText(Finding finding) => $"{finding.Path}：{finding.Message}{finding.Hint}";

    public static string NoUnit(string unit, IEnumerable<string> names) =>
        $"没有篇号为“{unit}”的一篇。{(names.Take(40).ToList() is { Count: > 0 } some ? $"有：{string.Join('、', some)}。" : "文件里一篇也没有。")}";

    public const string ReviewLabel = "要核对";
    public const string NothingInDoubt = "没有拿不准的地方。";
    public const string YearLabel = "年份";
    public const string PlaceLabel = "地区";
    public const string KindLabel = "文种";
    public const string IssuerLabel = "发文";
    public const string AreasLabel = "职能";
    public const string CommitmentsLabel = "承诺";
    public const string ActivitiesLabel = "安排";
    public const string MasksLabel = "遮去";
    public const string LostLabel = "疑脱";
    public const string JoinsLabel = "断句";

    public const string DoubtYearOpen = "年份：文中没有能定年份的话。";
    public const string DoubtPlaceOpen = "地区：文中没有说是自己地方的地名。";
    public const string DoubtKind = "文种：看不出是计划、总结还是别的。";
    public const string DoubtLevel = "层级：文中没有行动的机构，可能不是工作计划。";
    public const string DoubtCppcc = "政协：文中不见政协的机构或委员，不计入政协计划。";
    public const string DoubtAreas = "职能：一项也没有认出来。";

    public static string DoubtYearLikely(int year) => Text($"年份：{year}年只是最可能的一年，对照原文看看。");

    public static string DoubtYearRange(YearRange range) => Text($"年份：只知道在 {range.First}–{range.Last} 年之间。");

    public static string DoubtConflict(string conflict) => $"矛盾：{conflict}。";

    public static string DoubtPlaceInferred(string name) => $"地区：“{name}”是从文中说自己地方的话推断的，没有写明。";

    public static string DoubtCandidates(string reason, IEnumerable<string> names) => $"地区：{reason}：{string.Join('、', names)}。";

    public static string DoubtRepeat(string name) => $"重复：与 {name} 是同一文本，统计只算一次。";

    public static string DoubtAt(int line, string message) => Text($"第 {line} 行：{message}");

    public static string CountOf(int count) => Text($"{count} 条");

    public static string CountOfDoubts(int count) => Text($"{count} 处");

    /// <summary>On top of a file: how many units, of what kind.</summary>
    public static string UnitCounts(IReadOnlyCollection<DerivedPlan> plans)
    {
        var town = plans.Count(plan => plan.IsCppcc && plan.Level.Value == BodyLevel.Township);
        var kinds = plans.GroupBy(plan => plan.Kind.Value?.Name ?? "文种不明", StringComparer.Ordinal).OrderByDescending(group => group.Count()).ThenBy(group => group.Key, StringComparer.Ordinal);
        return Text($"{plans.Count} 篇，其中乡镇街道政协的 {town} 篇。文种：{string.Join('，', kinds.Select(kind => $"{kind.Key} {kind.Count()}"))}。");
    }

    /// <summary>How many of them have a year, a place and what is counted.</summary>
    public static string FactCounts(Understanding file)
    {
        var plans = file.Plans;
        var grades = plans.Where(plan => plan.PlanYear is not null).GroupBy(plan => plan.Year.Grade).OrderBy(group => group.Key).Select(group => Text($"{group.Key} {group.Count()}"));
        var dated = plans.Count(plan => plan.PlanYear is not null);
        return Text($"年份定得下的 {dated} 篇{(dated > 0 ? $"（{string.Join('，', grades)}）" : "")}，地区定得下的 {plans.Count(plan => plan.Place.Names().Any())} 篇。")
            + Text($"量化承诺 {plans.Sum(plan => plan.Commitments.Length)} 条，工作安排 {plans.Sum(plan => plan.Activities.Length)} 项。");
    }

    /// <summary>How whole the text is.</summary>
    public static string WholenessCounts(Understanding file)
    {
        int Count<T>()
            where T : Mark => file.Plans.Sum(plan => plan.Plan.Marks.OfType<T>().Count());
        return Text($"被遮去的字 {Count<MaskMark>()} 处，接回的断句 {Count<JoinMark>()} 处，疑脱的标题或项 {Count<LostMark>()} 处，重复的 {file.RepeatOf.Count(pair => file.Plans.Any(plan => plan.Id == pair.Key))} 篇，不收的字句 {file.LeftOut.Length} 处。");
    }

    /// <summary>Which units to look at first: those with the most doubts.</summary>
    public static string LookFirst(IEnumerable<(string Name, int Doubts)> units) =>
        Text($"先看：{string.Join('、', units.Select(unit => $"{unit.Name}（{unit.Doubts} 处要核对）"))}。");

    public static string WhereToDecide(string path) =>
        $"有把握改正的，写进旁边的 {Path.GetFileNameWithoutExtension(path)}.yml（写法见 seeds/README.md），写了的以编辑为准。";

    /// <summary>Lines, kind, level and whether the CPPCC acts, in one line.</summary>
    public static string UnitLine(DerivedPlan plan) => Text(
        $"第 {plan.Plan.StartLine}–{plan.Plan.EndLine} 行 · {plan.Kind.Value?.Name ?? "文种不明"} · {plan.Level.Value?.Name ?? "层级不详"} · {(plan.IsCppcc ? "政协" : "不见政协")}");

    /// <summary>The kind of document and how it is known.</summary>
    public static string Kind(DerivedPlan plan) => plan.Kind.Value is null ? "不知道" : plan.Kind.Value.Name + How(plan.Kind);

    /// <summary>The year in words, its grade behind it.</summary>
    public static string Year(DerivedPlan plan)
    {
        var year = plan.Year;
        var words = year.Value switch
        {
            null => "不知道",
            { } range when range.First == range.Last => Text($"{range.First}年"),
            { } range => Text($"{range.First}–{range.Last}年之间"),
        };
        return $"{words}（{(year.ByEditor ? "编辑指定" : Grade(year.Grade))}）";
    }

    private static string Grade(Grade grade) => grade switch
    {
        Model.Grade.A => "A 正文自标",
        Model.Grade.B => "B 证据只容这一年",
        Model.Grade.C => "C 最可能的一年",
        Model.Grade.D => "D 只知道范围",
        _ => "E 无从判断",
    };

    /// <summary>The known names from province down, each with how it is known; the rung stands with the evidence.</summary>
    public static string Place(DerivedPlace place)
    {
        var parts = new[] { place.Province, place.City, place.County, place.Township }.Where(level => level.IsKnown).Select(level => level.Value + How(level)).ToList();
        return parts.Count == 0 ? "不知道" : string.Join(" ", parts);
    }

    private static string How<T>(Derived<T> fact)
        where T : class => fact switch
        {
            { ByEditor: true } => "（编辑指定）",
            { Certainty: Certainty.Inferred } => "（推断）",
            _ => "（原文写明）",
        };

    public static string Quoted(int line, string quote, string reason) => Text($"第 {line} 行“{quote}”：{reason}");

    /// <summary>Values that were considered and not taken, with one reason.</summary>
    public static string NotTaken(IEnumerable<string> values, string reason) => $"没有取 {string.Join('、', values)}：{reason}";

    /// <summary>第 211 行：不少于 2 次／年 · 委员 — “每个委员撰写提案不少于2份”.</summary>
    public static string Commitment(int line, Commitment commitment, string quote)
    {
        var sign = commitment.Operator switch { CommitmentOperator.AtLeast => "不少于 ", CommitmentOperator.AtMost => "不超过 ", _ => "" };
        var number = commitment.NumberMax is { } max ? Text($"{commitment.Number}–{max}") : Text($"{commitment.Number}");
        var who = commitment.Who is { } known ? "，" + known : "";
        return Text($"第 {line} 行：{sign}{number} {commitment.Unit}／{commitment.Period}{who}。“{quote}”");
    }

    public static string Activity(int line, Activity activity, string what) =>
        Text($"第 {line} 行：{activity.When}{(activity.Who is { } who ? "，" + who : "")}。“{what}”");

    public static string Section(int line, string? heading, IReadOnlyCollection<string> areas) =>
        Text($"第 {line} 行 {heading ?? "（没有标题的一段）"} — {(areas.Count == 0 ? "未归类" : string.Join('、', areas))}");

    /// <summary>The areas of the plan, each with the number of paragraphs and headings that show it.</summary>
    public static string Areas(DerivedPlan plan) => string.Join('、', plan.Areas.Select(area =>
        plan.AreaLabels.Count(label => label.Area == area) is var count and > 0 ? Text($"{area.Name} {count} 段") : area.Name))
        + (plan.AreasByEditor ? "（编辑指定）" : "");

    public static string More(int count) => Text($"……还有 {count} 条，用 --format json 看全部");

    public static string Masks(IEnumerable<(MaskKind Kind, int Count)> kinds) =>
        string.Join('，', kinds.Select(kind => Text($"{Name(kind.Kind)} {kind.Count} 处")));

    private static string Name(MaskKind kind) => kind switch
    {
        MaskKind.Year => "年份",
        MaskKind.Name => "人名或提法",
        MaskKind.Place => "地名",
        MaskKind.PartyCongress => "党代会届次",
        MaskKind.Organ => "机构",
        MaskKind.Term => "词语或数字",
        MaskKind.ForeignWord => "混入的外文",
        _ => "丢失的字",
    };

    public static string Joins(IEnumerable<JoinMark> joins) =>
        string.Join('、', joins.Select(join => Text($"第 {join.Line} 与 {join.NextLine} 行")));

    /// <summary>第 99 行：“(二)”前面疑脱“(一)”。</summary>
    public static string Lost(int line, LostMark lost)
    {
        if (lost.First is not { } first) return Text($"第 {line} 行：编号从“{lost.At}”重新开始，前面疑脱上一级标题。");
        return Text($"第 {line} 行：“{lost.At}”前面疑脱“{first}”{(first == lost.Last ? "" : $"至“{lost.Last}”")}。");
    }

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
