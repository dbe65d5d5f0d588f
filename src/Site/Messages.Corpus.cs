using Site.Model;

namespace Site;

internal static partial class Messages
{
    public static Finding SeedEmpty(SourceFile file) => Error(
        "seed-empty",
        file.DisplayPath,
        SourceSpan.WholeFile,
        "这个语料文件是空的，没有可收录的文字。",
        "放进找到的原文；不要了就把文件和同名的 .yml 删掉。");

    public static Finding SeedWithoutText(SourceFile file) => Warning(
        "seed-without-text",
        file.DisplayPath,
        SourceSpan.WholeFile,
        "这个语料文件只有标题或编者的话，没有正文，一篇也没有收录。",
        "在标题下面补上找到的正文；不要了就把文件删掉。");

    public static Finding TitleWithoutText(string path, SourceSpan span, int count) => Warning(
        "seed-title-without-text",
        path,
        span,
        count == 1 ? "这个标题下面没有正文，没有收录。" : string.Create(null, $"从这里起有 {count} 个标题下面没有正文，没有收录。"),
        "原文缺了正文就不必管；只是排版弄丢了的，把正文补到标题的下一行。");

    public static Finding TitlesOutOfOrder(string path, SourceSpan span) => Warning(
        "seed-titles-out-of-order",
        path,
        span,
        "标题的序号到这里不再增大，各篇的地址改按出现的先后编号。",
        "对照原文改正序号，或者把另一份汇编拆成单独的文件，地址就会照标题上的序号来。");

    public static Finding NumberingStartsAgain(string path, SourceSpan span) => Hint(
        "seed-numbering-restarts",
        path,
        span,
        "编号从这里重新开始，但没有第二个迹象表明是另一篇，仍算同一篇。",
        "看看原文：是另一篇，就在同名 .yml 的 split 里写上新一篇的第一行；只是丢了上级标题，可以不管，或在 merge 里写上这一行。");

    public static Finding DecisionWithoutLine(string path, SourceSpan span, int line, string text) => Error(
        "seed-decision-stale",
        path,
        span,
        string.Create(null, $"原文第 {line} 行没有以“{Shown(text)}”开头的一段，这一条没有照办。"),
        "对照原文改正 line 和 text：line 是这一段第一行的行号，text 照抄它开头的几个字；不再需要就删掉这一条。");

    public static Finding MergeWithoutSeam(string path, SourceSpan span, int line) => Error(
        "seed-decision-stale",
        path,
        span,
        string.Create(null, $"程序没有在原文第 {line} 行分篇，或者那一行的文字变了，这一条没有照办。"),
        "line 写程序分出的那一篇的第一行，text 照抄它开头的几个字；不再需要就删掉这一条。");

    public static Finding DecisionWithoutUnit(string path, SourceSpan span, string unit, ImmutableArray<string> names) => Error(
        "seed-decision-stale",
        path,
        span,
        $"没有篇号为“{Shown(unit)}”的一篇，或者它开头的文字变了，这一条没有照办。",
        names.IsEmpty ? "这个语料文件里没有正文，删掉这一条。" : $"这个文件里的篇号：{string.Join('、', names.Take(40))}{(names.Length > 40 ? " …" : "")}；text 要与那一篇开头的几个字一致。");
}
