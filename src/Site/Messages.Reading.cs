using Site.Model;

namespace Site;

internal static partial class Messages
{
    private const string SaveAsUtf8 = "用记事本或 VS Code 打开，另存为 UTF-8 编码，再放回原处。";

    public static Finding FileTooLarge(SourceFile file, long bytes) => Error(
        "file-too-large",
        file.DisplayPath,
        SourceSpan.WholeFile,
        string.Create(null, $"文件有 {bytes / (1024.0 * 1024.0):0.#} MB，超过了 16 MB 的上限，没有读取。"),
        "确认放进来的是文稿本身；图片和压缩包放到 input/attachments/，特别长的汇编请拆成几个文件。");

    public static Finding FileUnreadable(string displayPath) => Error(
        "file-unreadable",
        displayPath,
        SourceSpan.WholeFile,
        "文件打不开，没有读取。",
        "检查文件的读取权限，或者是否正被别的程序占用，然后重新生成。");

    public static Finding FileBinary(SourceFile file) => Error(
        "file-binary",
        file.DisplayPath,
        SourceSpan.WholeFile,
        "文件里有空字符（NUL），不是纯文本，没有读取。",
        "如果是 Word 或图片改了扩展名，请把文字另存为 UTF-8 的纯文本；附件放到 input/attachments/。");

    public static Finding EncodingUtf16(SourceFile file) => Error(
        "encoding-unknown",
        file.DisplayPath,
        SourceSpan.WholeFile,
        "文件是 UTF-16 编码（记事本里叫“Unicode”），本程序只读 UTF-8 和 GB18030。",
        SaveAsUtf8);

    public static Finding EncodingUnknown(SourceFile file, SourceSpan span) => Error(
        "encoding-unknown",
        file.DisplayPath,
        span,
        "从这里起的字节既不是 UTF-8，也不像 GB18030，认不出编码，没有读取。",
        SaveAsUtf8);

    public static Finding EncodingGb18030(SourceFile file) => Warning(
        "encoding-gb18030",
        file.DisplayPath,
        SourceSpan.WholeFile,
        "文件是 GB18030（GBK）编码，已按此读取。",
        SaveAsUtf8);
}
