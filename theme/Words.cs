using System.Collections.Immutable;
using System.Globalization;
using Site.Model;
using Site.Relating;

namespace Theme;

/// <summary>How pages say what the model knows: dates, sizes, years, grades, masks.</summary>
internal static class Words
{
    public const string YearUnknown = "年份未定";

    public const string KindUnknown = "文种未定";

    /// <summary>成文日期, 发布日期: 2026年1月15日.</summary>
    public static string Of(DateOnly date) =>
        string.Create(CultureInfo.InvariantCulture, $"{date.Year}年{date.Month}月{date.Day}日");

    /// <summary>For <c>datetime</c>: 2026-01-15.</summary>
    public static string Machine(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>A file's size: 18 KB, 2.4 MB.</summary>
    public static string Size(long bytes) => bytes switch
    {
        < 1024 => string.Create(CultureInfo.InvariantCulture, $"{bytes} 字节"),
        < 1024 * 1024 => string.Create(CultureInfo.InvariantCulture, $"{(bytes + 512) / 1024} KB"),
        _ => string.Create(CultureInfo.InvariantCulture, $"{bytes / 1048576.0:0.#} MB"),
    };

    /// <summary>A file's type by its name: DOCX.</summary>
    public static string FileType(SitePath path)
    {
        var dot = path.Value.LastIndexOf('.');
        return dot > path.Value.LastIndexOf('/') ? path.Value[(dot + 1)..].ToUpperInvariant() : "文件";
    }

    /// <summary>What a file of a plan's text is, with its type.</summary>
    public static string DownloadName(SitePath path) => FileType(path) == "MD" ? "下载 Markdown（MD）" : "下载纯文本（TXT）";

    /// <summary>A plan's year as lists show it: 2015; 2009—2014; 年份未定.</summary>
    public static string Year(DerivedPlan plan) => plan.Year.Value is not { } range || plan.Year.Grade == Site.Model.Grade.E
        ? YearUnknown
        : Range(range);

    public static string Range(YearRange range) => range.First == range.Last
        ? Number(range.First)
        : string.Create(CultureInfo.InvariantCulture, $"{range.First}—{range.Last}");

    /// <summary>A plan's year in a sentence: 2015年; 2009—2014年之间; 年份未定.</summary>
    public static string YearInSentence(DerivedPlan plan) => (plan.PlanYear, Year(plan)) switch
    {
        ({ } year, _) => Number(year) + "年",
        (null, YearUnknown) => YearUnknown,
        (null, var range) => range + "年之间",
    };

    /// <summary>A group's year: 2015年; 年份未定.</summary>
    public static string YearName(int? year) => year is { } known ? Number(known) + "年" : YearUnknown;

    /// <summary>Years and counts stand on every row.</summary>
    public static string Number(int number) =>
        (uint)number < (uint)Numbers.Length ? Numbers[number] ??= number.ToString(CultureInfo.InvariantCulture) : number.ToString(CultureInfo.InvariantCulture);

    private static readonly string?[] Numbers = new string?[2200];

    public static string Grade(Grade grade, bool byEditor) => (grade, byEditor) switch
    {
        (_, true) => "A 编辑指定",
        (Site.Model.Grade.A, _) => "A 正文自标",
        (Site.Model.Grade.B, _) => "B 唯一确证",
        (Site.Model.Grade.C, _) => "C 推断",
        (Site.Model.Grade.D, _) => "D 区间",
        _ => "E 无法判断",
    };

    public static string TierMeaning(Tier tier) => tier == Tier.Official
        ? "由发文机关公开发布的正式文本。"
        : "网上搜集的旧文本，有残缺，未经核实，不代表任何机关。";

    /// <summary>Whether an address may become a link: of the web, and nothing that runs.</summary>
    public static bool IsWeb(string? url) => url is not null
        && (url.StartsWith("https://", StringComparison.OrdinalIgnoreCase) || url.StartsWith("http://", StringComparison.OrdinalIgnoreCase));

    /// <summary>What a mask hides, as its note says.</summary>
    public static string MaskNote(MaskKind kind) => kind switch
    {
        MaskKind.Year => "年份被遮蔽，照录。",
        MaskKind.Name => "人名被遮蔽，照录。",
        MaskKind.Place => "地名被遮蔽，照录。",
        MaskKind.PartyCongress => "届次被遮蔽，照录。",
        MaskKind.Organ => "机构名被遮蔽，照录。",
        MaskKind.Term => "词语被遮蔽，照录。",
        MaskKind.ForeignWord => "混入的外文，照录。",
        _ => "字符丢失，照录。",
    };

    /// <summary>In short: what happened to a text here.</summary>
    public static string TextNote(Mark mark) => mark switch
    {
        MaskMark found => MaskNote(found.Kind),
        PersonalMark replaced => PersonalNote(replaced.Kind),
        LostMark lost => LostNote(lost),
        _ => "接合。",
    };

    /// <summary>What the numbering shows to be missing: 编号从“三、”起，前面疑脱“一、”至“二、”，不补。</summary>
    public static string LostNote(LostMark lost)
    {
        if (lost.First is not { } first) return $"编号在“{lost.At}”处重新从头开始，此处疑脱上一级标题，不补。";
        return first == lost.Last ? $"疑脱“{first}”一项，不补。" : $"疑脱“{first}”至“{lost.Last}”各项，不补。";
    }

    /// <summary>What this site replaced, and that it did.</summary>
    public static string PersonalNote(PersonalKind kind) => kind switch
    {
        PersonalKind.MobileNumber => "手机号码，本站已遮去数字。",
        PersonalKind.BankCard => "银行卡号，本站已遮去数字。",
        _ => "身份证号码，本站已遮去数字。",
    };

    /// <summary>How many plans there are, and of which kinds, most frequent first: 5篇：工作计划4篇、工作总结1篇.</summary>
    public static string Kinds(GroupCounts counts)
    {
        string Text((PlanKind? Kind, int Count) kind) => string.Create(CultureInfo.InvariantCulture, $"{kind.Kind?.Name ?? KindUnknown}{kind.Count}篇");
        return counts.Kinds is [var only]
            ? only.Kind is null ? $"{Number(counts.Total)}篇" : Text(only)
            : $"{Number(counts.Total)}篇：{string.Join('、', counts.Kinds.Select(Text))}";
    }

    /// <summary>What a data table holds.</summary>
    public static string OfTable(string name) => name switch
    {
        "plans" => "计划",
        "commitments" => "承诺",
        "activities" => "时间安排",
        "places" => "地方",
        "functions" => "职能",
        _ => name,
    };

    /// <summary>The years that plans of a group span: 2015—2026年间; null when none is settled.</summary>
    public static string? Span(ImmutableArray<DerivedPlan> plans)
    {
        var years = plans.Where(plan => plan.PlanYear is not null).Select(plan => plan.PlanYear!.Value).ToList();
        if (years.Count == 0) return null;
        var range = new YearRange(years.Min(), years.Max());
        return Range(range) + (range.First == range.Last ? "年" : "年间");
    }
}
