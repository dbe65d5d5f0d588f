using Site.Model;
using Site.Privacy;
using Site.Text;

namespace Site;

/// <summary>What texts tell about persons.</summary>
internal static partial class Messages
{
    /// <summary>The stable code of a kind; what <c>allow</c> names.</summary>
    public static string CodeOf(PersonalKind kind) => kind switch
    {
        PersonalKind.IdNumber or PersonalKind.IdNumberLike => "personal-id-number",
        PersonalKind.BankCard => "personal-bank-card",
        PersonalKind.MobileNumber => "personal-mobile",
        PersonalKind.Email => "personal-email",
        PersonalKind.Plate => "personal-plate",
        PersonalKind.HomeAddress => "personal-address",
        PersonalKind.BirthDate => "personal-birth-date",
        PersonalKind.Hardship => "personal-hardship",
        PersonalKind.Illness => "personal-illness",
        PersonalKind.Minor => "personal-minor",
        _ => "office-phone",
    };

    /// <summary>A number for which an official plan is withheld whole.</summary>
    /// <param name="digits">The number itself; only its beginning is told.</param>
    public static Finding NumberInOfficial(string path, SourceSpan span, PersonalKind kind, ReadOnlySpan<char> digits) => Error(
        CodeOf(kind), path, span,
        $"{NameOf(kind, digits)}。官方发布的文本不能公开它，整篇没有发布。",
        "请删去这个号码，或换成单位的座机；确实不是个人的号码，就在信息区的 allow 里写上 " + CodeOf(kind) + " 和理由。");

    public static Finding NumberInSample(string path, SourceSpan span, PersonalKind kind, ReadOnlySpan<char> digits) => Warning(
        CodeOf(kind), path, span,
        $"{NameOf(kind, digits)}。网站各处都已遮成 ×，原文件不提供下载。",
        "不必处理；有权改动这份语料的，可以把号码删去。");

    /// <summary>A number on a page of the office's own, which is published all the same.</summary>
    public static Finding NumberOnPage(string path, SourceSpan span, PersonalKind kind, ReadOnlySpan<char> digits) =>
        Published(path, span, kind, $"{NameOf(kind, digits)}。这是本单位自己的页面，照样发布了。");

    /// <summary>A number in <c>site.yml</c> or a registry: what stands there may be shown on any page.</summary>
    public static Finding NumberInSettings(string path, SourceSpan span, PersonalKind kind, ReadOnlySpan<char> digits) =>
        Published(path, span, kind, $"{NameOf(kind, digits)}。网页用到这里的文字时照原样显示。");

    /// <summary>A number in the name of a page of the office's own.</summary>
    public static Finding NumberInPageName(SourceFile file, PersonalKind kind, ReadOnlySpan<char> digits) =>
        Published(file.DisplayPath, SourceSpan.WholeFile, kind, $"文件名里{NameOf(kind, digits)[2..]}。网址由文件名而来，页面照样发布了。");

    private static Finding Published(string path, SourceSpan span, PersonalKind kind, string message) => kind == PersonalKind.MobileNumber
        ? Hint(CodeOf(kind), path, span, message, "是单位公开的手机就不必处理；是个人的请换成座机。")
        : Warning(CodeOf(kind), path, span, message, "请删去这个号码。");

    /// <summary>A number in the name of a text: it would stand in the address.</summary>
    public static Finding NumberInName(SourceFile file, PersonalKind kind, ReadOnlySpan<char> digits) => Error(
        CodeOf(kind), file.DisplayPath, SourceSpan.WholeFile,
        $"文件名里{NameOf(kind, digits)[2..]}。网址由文件名而来，所以没有发布。",
        "请给文件改名，去掉号码。");

    /// <summary>A number in the name of an attachment or picture, which is left out.</summary>
    public static Finding NumberInFileName(SourceFile file, PersonalKind kind, ReadOnlySpan<char> digits) => Warning(
        CodeOf(kind), file.DisplayPath, SourceSpan.WholeFile,
        $"文件名里{NameOf(kind, digits)[2..]}。网址由文件名而来，所以这个文件没有发布。",
        "请给文件改名，去掉号码；引用它的地方也一起改。");

    public static Finding PersonalFact(string path, SourceSpan span, PersonalKind kind) => kind switch
    {
        PersonalKind.Email => Fact(kind, path, span, "这里像是个人的电子邮箱。", "请换成单位的邮箱或座机，或者删去。"),
        PersonalKind.Plate => Fact(kind, path, span, "这里有一个机动车号牌。", "请删去号牌，需要时只写车型和用途。"),
        PersonalKind.HomeAddress => Fact(kind, path, span, "这里有具体到门户的住址。", "请只写到村（社区）。"),
        PersonalKind.BirthDate => Fact(kind, path, span, "这里把姓名和出生日期写在一起。", "请删去出生日期，或者只写年龄段。"),
        PersonalKind.Hardship => Fact(kind, path, span, "这里把姓名和低保、特困等情况写在一起。", "请隐去姓名，写成“低保户1户”“困难群众王某某”一类。"),
        PersonalKind.Illness => Fact(kind, path, span, "这里把姓名和病情写在一起。", "请隐去姓名，或者不写病情。"),
        PersonalKind.Minor => Fact(kind, path, span, "这里像是一个未成年人的姓名。", "请隐去姓名，写成“一名学生”“李某某”一类。"),
        _ => Hint(CodeOf(kind), path, span, "这里有一个座机号码。", "是单位公开的电话就不必处理；是住宅电话请删去。"),
    };

    private static Finding Fact(PersonalKind kind, string path, SourceSpan span, string message, string hint) =>
        Warning(CodeOf(kind), path, span, message, hint + "经本人同意公开的，在信息区的 allow 里写上 " + CodeOf(kind) + " 和理由。");

    // 这里有身份证号码（校验码相符；350…，共18位）
    private static string NameOf(PersonalKind kind, ReadOnlySpan<char> number)
    {
        Span<char> begin = stackalloc char[3];
        var count = 0;
        foreach (var c in number)
        {
            if (!PersonalNumbers.IsOfNumber(c)) continue;
            if (count < begin.Length) begin[count] = HanText.Narrow(c);
            count++;
        }

        var shown = string.Create(null, $"{begin[..Math.Min(count, begin.Length)]}…，共{count}位");
        return kind switch
        {
            PersonalKind.IdNumber => count == 15 ? $"这里有15位的旧身份证号码（{shown}）" : $"这里有身份证号码（{shown}，校验码相符）",
            PersonalKind.IdNumberLike => $"这里的数字像身份证号码（{shown}，校验码不符，可能抄错了一位）",
            PersonalKind.BankCard => $"这里有银行卡号（{shown}，校验位相符）",
            _ => $"这里有手机号码（{shown}）",
        };
    }
}
