using Site.Model;
using Site.Reading.Yaml;

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

    public static Finding EmptyFile(string path) => Error(
        "empty-file",
        path,
        SourceSpan.WholeFile,
        "文件是空的。",
        "写上两行 --- 和其间的 title: 标题，再写正文；不要了就把文件删掉。");

    public static Finding FrontMatterMissing(string path, int? fence) => Error(
        "front-matter-missing",
        path,
        SourceSpan.WholeFile,
        "文件开头没有信息区（两行 --- 之间的部分）。",
        fence is { } line
            ? string.Create(null, $"第 {line} 行的 --- 要放到第 1 行、从第 1 列写起，前面不能有空行和空格。")
            : "在第 1 行写 ---，下一行写 title: 标题，再写一行 ---，然后是正文。");

    public static Finding FrontMatterUnclosed(string path) => Error(
        "front-matter-unclosed",
        path,
        SourceSpan.At(1, 1, 3),
        "信息区没有结束：第 1 行是 ---，后面再没有单独一行的 ---。",
        "在信息区最后一项的下一行写 ---，正文从再下一行开始。");

    public static Finding YamlTab(string path, SourceSpan span) => Error(
        "yaml-tab",
        path,
        span,
        "这里有一个制表符（Tab），这部分只能用空格。",
        "把制表符换成空格：冒号后面一个空格，下一级缩进两个空格。");

    public static Finding YamlAlias(string path, SourceSpan span) => Error(
        "yaml-alias",
        path,
        span,
        "这里用了锚点、引用或标签（& * !），本程序不接受。",
        "把值原样写出来；如果 * & ! 就是文字的一部分，给整个值加上英文双引号。");

    public static Finding YamlTooDeep(string path, SourceSpan span) => Error(
        "yaml-too-deep",
        path,
        span,
        "括号或缩进套得太深，没有读取。",
        "照 input/README.md 里的例子写，最多两三级。");

    public static Finding YamlSecondDocument(string path, SourceSpan span) => Error(
        "yaml-broken",
        path,
        span,
        "这里又开始了一份内容（... 或 ---），一个文件只能有一份。",
        "删掉这一行，或者把后面的内容移到别的文件。");

    public static Finding YamlBroken(string path, SourceSpan span) => Error(
        "yaml-broken",
        path,
        span,
        "从这里起看不懂：不是“键: 值”的写法。",
        "每行写一个“键: 值”，英文冒号后面空一格，同级的键左边对齐；值里有特殊符号时加英文双引号。");

    public static Finding YamlWideColon(string path, SourceSpan span, string key) => Error(
        "yaml-broken",
        path,
        span,
        $"“{Shown(key)}”后面是中文冒号“：”。",
        $"改成英文冒号加一个空格：{Shown(key)}: …");

    public static Finding YamlColonWithoutSpace(string path, SourceSpan span, string key) => Error(
        "yaml-broken",
        path,
        span,
        $"“{Shown(key)}”的冒号后面没有空格。",
        $"冒号后面空一格：{Shown(key)}: …");

    public static Finding YamlQuoteOpen(string path, SourceSpan span, char quote) => Error(
        "yaml-broken",
        path,
        span,
        $"引号 {quote} 没有成对。",
        $"在值的末尾补上 {quote}；文字里的引号请用中文引号“ ”。");

    public static Finding YamlSignFirst(string path, SourceSpan span, char sign) => Error(
        "yaml-broken",
        path,
        span,
        $"值以 {sign} 开头，这个符号在这里另有含义。",
        "给整个值加上英文双引号：\"…\"。");

    public static Finding YamlColonInValue(string path, SourceSpan span) => Error(
        "yaml-broken",
        path,
        span,
        "值里有“冒号加空格”，会被当成又一个键。",
        "给整个值加上英文双引号，或者把值里的冒号改成中文冒号“：”。");

    public static Finding DuplicateKey(string path, SourceSpan span, string key, int firstLine) => Error(
        "duplicate-key",
        path,
        span,
        string.Create(null, $"“{Shown(key)}”写了两次，第 {firstLine} 行已经有了。"),
        "只留一个，删掉另一个。");

    public static Finding UnknownKey(string path, SourceSpan span, string key, YamlKey? nearest, ImmutableArray<YamlKey> keys) => Warning(
        "unknown-key",
        path,
        span,
        $"不认识“{Shown(key)}”，这一项没有用上。",
        nearest is null
            ? $"可以写的有：{string.Join("、", keys.Select(k => k.Name))}。"
            : $"是不是 {nearest.Name}（{nearest.Explanation}）？请改成 {nearest.Name}: …");

    public static Finding MissingKey(string path, SourceSpan span, YamlKey key) => Error(
        "missing-key",
        path,
        span,
        $"缺少 {key.Name}（{key.Explanation}），这一项必须写。",
        $"加上一行 {key.Name}: …");

    public static Finding WrongType(string path, SourceSpan span, YamlKey key) => Error(
        "wrong-type",
        path,
        span,
        $"{key.Name} 的值写法不对，应当是{NameOf(key.Shape)}。",
        ExampleOf(key));

    public static Finding WrongItem(string path, SourceSpan span, YamlKey key) => Error(
        "wrong-type",
        path,
        span,
        $"{key.Name} 的这一项是空的，或者不是一行文字。",
        $"写上文字，或删去这一项；{ExampleOf(key)}");

    public static Finding TextOfManyLines(string path, SourceSpan span, YamlKey key) => Error(
        "wrong-type",
        path,
        span,
        $"{key.Name} 的值有好几行，应当写在一行里。",
        $"去掉 | 和换行，写成 {key.Name}: …");

    public static Finding NumberOutOfRange(string path, SourceSpan span, YamlKey key, int lowest, int highest) => Error(
        "bad-value",
        path,
        span,
        string.Create(null, $"{key.Name} 要在 {lowest} 到 {highest} 之间。"),
        ExampleOf(key));

    public static Finding BadDate(string path, SourceSpan span, YamlKey key, string value, DateOnly? meant) => Error(
        "bad-date",
        path,
        span,
        meant is null ? $"{key.Name} 的日期“{Shown(value)}”不存在，或者写法不对。" : $"{key.Name} 的日期“{Shown(value)}”写法不对。",
        meant is { } date
            ? string.Create(null, $"改成 {key.Name}: {date:yyyy-MM-dd}")
            : $"写成 年-月-日，月和日各两位，并且是日历上有的一天：{key.Name}: 2026-01-15");

    public static Finding BadValue(string path, SourceSpan span, YamlKey key, string value, string? nearest) => Error(
        "bad-value",
        path,
        span,
        $"{key.Name} 不能是“{Shown(value)}”。",
        (nearest is null ? "" : $"是不是“{nearest}”？") + $"只能是：{string.Join("、", key.Allowed)}。");

    public static Finding BadAddress(string path, SourceSpan span, YamlKey key) => Error(
        "bad-address",
        path,
        span,
        $"{key.Name} 不是完整的网址。",
        $"写成 https:// 开头的完整网址，如 {key.Name}: https://www.example.gov.cn/zx/");

    public static Finding BadLines(string path, SourceSpan span, YamlKey key) => Error(
        "bad-value",
        path,
        span,
        $"{key.Name} 要写起止行号，起的在前。",
        $"写成 {key.Name}: \"187-205\"");

    public static Finding BodyEmpty(string path, SourceSpan span) => Warning(
        "body-empty",
        path,
        SourceSpan.At(span.Line, 1),
        "信息区后面没有正文。",
        "在第二个 --- 下面写正文；还没写好就先加上 draft: true。");

    public static Finding MarkdownTooDeep(string path) => Error(
        "markdown-too-deep",
        path,
        SourceSpan.WholeFile,
        "列表、引用或括号套得太深，没有读取。",
        "看看是不是误把大量 > [ * 之类的符号粘了进来；列表最多套两三级。");

    public static Finding FootnoteUnused(string path, SourceSpan span, string label) => Warning(
        "footnote-unused",
        path,
        span,
        $"正文里没有用到脚注 [{Shown(label)}]，它排在了最后。",
        $"在要加注的文字后面写 [{Shown(label)}]，或者删掉这条脚注。");

    public static Finding FootnoteMissing(string path, SourceSpan span, string mark) => Warning(
        "footnote-missing",
        path,
        span,
        $"没有和 {Shown(mark)} 对应的脚注，它照原样显示了。",
        $"另起一行写 {Shown(mark)}: 脚注文字；不是脚注就在 [ 前面加反斜线 \\。");

    public static Finding DefinitionUnused(string path, SourceSpan span) => Warning(
        "link-definition-unused",
        path,
        span,
        "这一行是“[名称]: 地址”的写法，会被当作链接的地址，不会显示，而正文里没有用到。",
        "是正文就把冒号改成中文冒号“：”；是链接就在正文里写 [名称]，不要了就删掉。");

    public static Finding HashWithoutSpace(string path, SourceSpan span) => Warning(
        "heading-without-space",
        path,
        span,
        "# 后面没有空格，这一行没有当作标题。",
        "在 # 后面加一个空格；不是标题就在 # 前面加反斜线 \\。");

    public static Finding TableNotRead(string path, SourceSpan span) => Warning(
        "table-not-read",
        path,
        span,
        "这里像是表格，但没有认出来，照文字显示了。",
        "表格前后各空一行；第一行是表头，第二行是 | --- | --- |，每行都有竖线。");

    public static Finding BadEditAddress(string path, SourceSpan span) => Error(
        "bad-address",
        path,
        span,
        "edit_url 要以 https:// 开头，并且含有 {path}。",
        "写成 edit_url: https://git.example.cn/zx/plans/edit/main/{path}，{path} 会换成文件的位置。");

    public static Finding BadSiteCode(string path, SourceSpan span) => Error(
        "bad-value",
        path,
        span,
        "site_code 不是网站标识码：它是十位数字，或者 bm 加八位数字。",
        "照门户网站页脚上的写，整个加英文双引号，例如 site_code: \"3500000001\"；没有就删去这一行。");

    public static Finding BadCorrections(string path, SourceSpan span) => Error(
        "bad-address",
        path,
        span,
        "corrections 既不是一个邮箱，也不是 https:// 开头的网址。",
        "写成 corrections: jiucuo@example.gov.cn，或者写全网址；没有人接收就删去这一行。");

    public static Finding ProfileIncomplete(string path, SiteProfile profile, IEnumerable<string> missing) => Warning(
        "profile-incomplete",
        path,
        SourceSpan.WholeFile,
        $"profile 写的是“{profile.Name}”，还缺 {string.Join("、", missing)}，页脚和网页标签里就没有这几项。",
        "在 site.yml 里补上；编不出来的不要编，可以先不管这条提示。");

    public static Finding FragmentCopied(SourceFile file) => Hint(
        "fragment-copied",
        file.DisplayPath,
        SourceSpan.WholeFile,
        "这个文件的内容会原样放进每一个页面，程序不检查里面有什么。",
        "只放门户网站给的页头、页脚代码；不用了就删掉这个文件。");

    public static Finding FileNotRead(SourceFile file) => Warning(
        "file-not-read",
        file.DisplayPath,
        SourceSpan.WholeFile,
        "这个文件不在读取之列：" + (file.Folder == SourceFolder.Seeds ? "seeds/ 只读 .txt 和它的 .yml。" : "文稿只读 input/plans/ 和 input/pages/ 里的 .md。"),
        file.Folder == SourceFolder.Seeds
            ? "把文字另存为 UTF-8 的 .txt；与语料无关的文件请移走。"
            : Suffixed(file.Path) is { } meant ? $"电脑可能藏起了扩展名：把名字末尾的 .txt 去掉，改成 {meant}。"
            : "计划转成 .md 放进 input/plans/；供下载的文件放进 input/attachments/，网站设置写在 input/site.yml，门户的页头、页脚叫 header.html 和 footer.html。");

    // 2026.md.txt: Windows hides known endings, and its editor adds one.
    private static string? Suffixed(string path)
    {
        var name = path[(path.LastIndexOf('/') + 1)..];
        return name.EndsWith(".md.txt", StringComparison.OrdinalIgnoreCase) || name.EndsWith(".yml.txt", StringComparison.OrdinalIgnoreCase) ? name[..^".txt".Length] : null;
    }

    public static Finding DecisionsWithoutSeed(SourceFile file) => Warning(
        "decisions-without-seed",
        file.DisplayPath,
        SourceSpan.WholeFile,
        "旁边没有同名的 .txt，这些处理意见没有用上。",
        "把文件名改得和语料的 .txt 一样（只有扩展名不同），不要了就删掉。");

    public static Finding Refused(RefusedSource source) => source.Reason switch
    {
        RefusalReason.LinkLeavesFolder => Error(
            "link-leaves-folder",
            source.DisplayPath,
            SourceSpan.WholeFile,
            $"这是一个符号链接，指向{Target(source)}，在文件夹以外，没有读取。",
            "把它指向的文件复制进来，代替这个链接。"),
        RefusalReason.LinkLeadsNowhere => Error(
            "link-leads-nowhere",
            source.DisplayPath,
            SourceSpan.WholeFile,
            $"这是一个符号链接，指向{Target(source)}，那里什么也没有。",
            "把要放的文件复制到这里，代替这个链接；不要了就删掉它。"),
        RefusalReason.LinkInCircle => Error(
            "link-in-circle",
            source.DisplayPath,
            SourceSpan.WholeFile,
            $"这是一个符号链接，指向{Target(source)}，顺着它会绕回来（或者链接里又套链接），没有读取。",
            "把要放的文件复制到这里，代替这个链接；不要了就删掉它。"),
        RefusalReason.NotAFile => Error(
            "not-a-file",
            source.DisplayPath,
            SourceSpan.WholeFile,
            "这里应当是一个文件，却是文件夹或别的东西，没有读取。",
            "文件夹的名字不要以 .md、.txt、.yml 结尾，请改名。"),
        RefusalReason.Hidden => Hint(
            "file-hidden",
            source.DisplayPath,
            SourceSpan.WholeFile,
            "名字以点开头，系统把它当作隐藏的，没有读取，也不会发布。",
            "要发布就去掉名字开头的点；不要了就删掉。"),
        _ => FileUnreadable(source.DisplayPath),
    };

    private static string Target(RefusedSource link) => link.LeadsTo is { } typed ? $"“{typed}”" : "别处";

    private static string NameOf(ValueShape shape) => shape switch
    {
        ValueShape.Integer => "一个整数，不加引号",
        ValueShape.Date => "一个日期",
        ValueShape.Flag => "true 或 false，不加引号",
        ValueShape.Texts or ValueShape.ManyOf => "一个列表",
        ValueShape.Record => "下一级的几个键",
        ValueShape.Records => "一个列表，每项有下一级的几个键",
        _ => "一行文字",
    };

    private static string ExampleOf(YamlKey key) => key.Shape switch
    {
        ValueShape.Integer => $"写成 {key.Name}: 2026",
        ValueShape.Date => $"写成 {key.Name}: 2026-01-15",
        ValueShape.Flag => $"写成 {key.Name}: true，或者删掉这一行。",
        ValueShape.ManyOf => $"写成 {key.Name}: [{string.Join(", ", key.Allowed.Take(2))}]；可以写的有：{string.Join("、", key.Allowed)}。",
        ValueShape.Texts => $"写成 {key.Name}: [甲, 乙]；只有一个也要加方括号。",
        ValueShape.Record => $"写成 {key.Name}: {{ {string.Join(", ", key.Parts.Select(part => part.Name + ": …"))} }}",
        ValueShape.Records => $"换行后每项写成   - {{ {string.Join(", ", key.Parts.Select(part => part.Name + ": …"))} }}",
        _ => $"写成 {key.Name}: …（{key.Explanation}）",
    };

    // A value is repeated only as far as it helps to find it, and never a personal number whole.
    private static string Shown(string value)
    {
        const int longest = 30;
        var cut = value.Length > longest && char.IsHighSurrogate(value[longest - 1]) ? longest - 1 : longest;
        var shown = value.Length > longest ? string.Concat(value.AsSpan(0, cut), "…") : value;
        return string.Create(shown.Length, shown, static (target, text) =>
        {
            var digits = 0;
            for (var i = 0; i < text.Length; i++)
            {
                digits = char.IsAsciiDigit(text[i]) ? digits + 1 : 0;
                target[i] = digits > 6 ? '*' : text[i] is '\r' or '\n' ? ' ' : text[i];
            }
        });
    }
}
