using Site.Model;

namespace Site;

/// <summary>How official texts are worded, numbered and dated.</summary>
internal static partial class Messages
{
    public static Finding MaskLeft(string path, SourceSpan span, string mask) => Error(
        "mask-left", path, span,
        $"官方发布的文本里还有遮盖的记号“{Shown(mask)}”。",
        "请照正式文本补上这里的字；正式文本就是这样的，在信息区的 allow 里写上 mask-left 和理由。");

    public static Finding NameWrong(string path, SourceSpan span, string written, string right) => Error(
        "name-wrong", path, span,
        $"“{Shown(written)}”像是“{right}”的误写。",
        $"请改成“{right}”；没有写错，在信息区的 allow 里写上 name-wrong 和理由。");

    public static Finding WordEaten(string path, SourceSpan span, string written, string right) => Error(
        "word-eaten", path, span,
        $"“{Shown(written)}”像是少了字。",
        $"请对照正式文本补全，例如“{right}”；没有少字，在信息区的 allow 里写上 word-eaten 和理由。");

    public static Finding WordDoubled(string path, SourceSpan span, string written) => Warning(
        "word-doubled", path, span,
        $"“{Shown(written)}”像是重复了字。",
        "请删去多余的字；本来如此，在信息区的 allow 里写上 word-doubled 和理由。");

    public static Finding ForeignWord(string path, SourceSpan span, string word) => Warning(
        "foreign-word", path, span,
        $"汉字中间夹着外文“{Shown(word)}”，像是翻译或转换时留下的。",
        "请换成对应的汉语词；专有名称请照通行的大小写写，如 WiFi、App。");

    public static Finding DateImpossible(string path, SourceSpan span, string date) => Warning(
        "date-impossible", path, span,
        $"日历上没有“{Shown(date)}”这一天。",
        "请核对月份和日期：二月最多29日（平年28日），四、六、九、十一月最多30日。");

    public static Finding NumberingJumps(string path, SourceSpan span, string mark, string before, bool isHeading)
    {
        var message = before.Length == 0 ? $"编号从“{mark}”开始，前面没有第一项。" : $"编号“{mark}”接在“{before}”后面，中间少了或重了。";
        const string hint = "请对照正式文本补上缺的一项，或者改正编号；正式文本就是这样的不必处理。";
        return isHeading ? Warning("numbering-jumps", path, span, message, hint) : Hint("numbering-jumps", path, span, message, hint);
    }

    public static Finding BracketUnpaired(string path, SourceSpan span, char bracket) => Hint(
        "bracket-unpaired", path, span,
        $"“{bracket}”没有成对。",
        "请在同一段里补上另一半，或者删去这一个；括号内外用同一种（全角配全角）。");

    public static Finding NumeralMixed(string path, SourceSpan span, string written) => Hint(
        "numeral-mixed", path, span,
        $"“{Shown(written)}”把汉字数字和别的零混在一起。",
        "汉字年份里的零写“〇”，如二〇二六年；或者全用阿拉伯数字，如2026年。");

    public static Finding TextTwice(Plan plan, Plan other) => Warning(
        "text-twice", plan.Source.DisplayPath, WholeOf(plan),
        $"正文与 {WhereOf(other)} 一字不差。",
        other.Seed is null
            ? "请核对是不是贴错了文稿；同一篇只留一个文件，旧网址写进 aliases。"
            : "如果就是语料里的那一篇，请在 source 里写上它的 file 和 lines，由这一篇代替它。");
}
