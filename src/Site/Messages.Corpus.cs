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
}
