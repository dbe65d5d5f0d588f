using Site.Model;

namespace Site;

internal static partial class Messages
{
    public static Finding RegistryUnknownFile(string path, IEnumerable<string> known) => Warning(
        "registry-unknown-file", path, SourceSpan.WholeFile,
        "没有这个名字的登记表，文件未读取。",
        $"登记表文件只能叫：{string.Join("、", known)}。请改名，或移出 registries 文件夹。");

    public static Finding RegistryUnreadable(string path) => Error(
        "registry-unreadable", path, SourceSpan.WholeFile,
        "登记表文件打不开，未读取。",
        "请检查文件的读取权限，或从备份恢复后重试。");

    public static Finding RegistryEncoding(string path) => Error(
        "registry-encoding", path, SourceSpan.WholeFile,
        "登记表文件不是 UTF-8 编码，未读取。",
        "请在编辑器里另存为 UTF-8 编码。");

    public static Finding RegistryNoYaml(string path, SourceSpan span) => Error(
        "registry-yaml", path, span,
        "从这里起读不懂：YAML 写法有误，或者同一个键写了两次；整个文件未采用。",
        "请检查这一行和上一行：各行对齐，冒号后留一个空格，引号和括号成对，每个键只写一次。");

    public static Finding RegistryTab(string path, SourceSpan span) => Error(
        "registry-yaml", path, span,
        "这一行用制表符缩进，YAML 不允许；整个文件未采用。",
        "请把行首的制表符换成空格。");

    public static Finding RegistryNoList(string path, SourceSpan span) => Error(
        "registry-no-list", path, span,
        "登记表应当是一个列表，文件未采用。",
        "请每条以“- id: …”开头。");

    public static Finding RegistryNoMapping(string path, SourceSpan span) => Error(
        "registry-no-mapping", path, span,
        "这个登记表应当由“键: 值”组成，文件未采用。",
        "请仿照登记表说明里的例子，从最左边写键名。");

    public static Finding RegistryShape(string path, SourceSpan span, string key, bool isList) => Error(
        "registry-type", path, span,
        $"“{key}”应当{(isList ? "是一条一条的列表" : "由“键: 值”组成")}，这里没有采用。",
        isList ? $"请写成“{key}:”，下面每条以“- ”开头，例如“  - {{ … }}”。" : $"请写成“{key}:”，下面缩进两格写“键: 值”。");

    public static (string Message, string Hint) RegistryNotOneOf(string key, string text, IEnumerable<string> known) => (
        $"“{key}”不能是“{text}”，这里没有采用。",
        $"“{key}”只能是：{string.Join("、", known)}。");

    public static (string Message, string Hint) RegistryWordTooShort(string text) => (
        $"“{text}”只有一个字，会到处误认，没有采用。",
        "请写两个字以上的词。");

    public static (string Message, string Hint) RegistryForm(string key, string example) => (
        $"“{key}”的写法不对，这里没有采用。",
        $"请仿照“{key}: {example}”。");

    public static Finding RegistryNoEntry(string path, SourceSpan span) => Error(
        "registry-no-entry", path, span,
        "这一条不是“键: 值”的写法，未采用。",
        "请写成“- id: …”，其余的键在下面对齐。");

    public static Finding RegistryNoId(string path, SourceSpan span) => Error(
        "registry-no-id", path, span,
        "这一条没有 id，未采用。",
        "请补上“id: …”；与内置条目的 id 相同时替换内置条目，不同时为新增。");

    public static Finding RegistryIdTwice(string path, SourceSpan span, string id) => Error(
        "registry-id-twice", path, span,
        $"id“{id}”在本文件里出现了两次，只采用第一条。",
        "请删去其中一条，或者改用别的 id。");

    public static Finding RegistryUnknownKey(string path, SourceSpan span, string key, ImmutableArray<string> known) => Warning(
        "registry-unknown-key", path, span,
        $"不认识的键“{key}”，已忽略。",
        $"这个登记表的键有：{string.Join("、", known)}。");

    public static Finding RegistryNoText(string path, SourceSpan span, string key) => Error(
        "registry-type", path, span,
        $"“{key}”应当是一段文字，这一条未采用。",
        $"请写成“{key}: 文字”，放在同一行。");

    public static Finding RegistryNoTexts(string path, SourceSpan span, string key) => Error(
        "registry-type", path, span,
        $"“{key}”应当是文字的列表，这一条未采用。",
        $"请写成“{key}: [甲, 乙]”。");

    public static Finding RegistryBadValue(string path, SourceSpan span, (string Message, string Hint) words) => Error(
        "registry-value", path, span, words.Message, words.Hint);

    public static (string Message, string Hint) RegistryMissing(string id, string key, string example) => (
        $"“{id}”没有写“{key}”，这一条未采用。",
        $"请补上，例如“{key}: {example}”。");

    public static (string Message, string Hint) PinyinSyllables(string id, int expected) => (
        $"“{id}”的读音应当有 {expected} 个音节，每字一个，这一条未采用。",
        "请用小写字母写不带声调的拼音，音节之间用空格分开，ü 写作 v，例如“pinyin: chong qing”。");

    public static (string Message, string Hint) DivisionCode(string id) => (
        $"“{id}”不是区划代码，这一条未采用。",
        "请写统计用区划代码：省 2 位、市 4 位、县 6 位、乡镇街道 9 位数字，并加引号，例如“id: \"350723100\"”。");

    public static (string Message, string Hint) DivisionWithoutParent(string id, string parent) => (
        $"区划代码“{id}”的上级“{parent}”不在区划表里，这一条未采用。",
        "请核对代码，或在本文件里先写上级。");

    public static (string Message, string Hint) WordingKind(string id) => (
        $"“{id}”的 kind 不对，这一条未采用。",
        "请写 kind: name（名称、提法）、kind: eaten（吃字）或 kind: doubled（重字）。");

    public static (string Message, string Hint) WordingWrong(string id) => (
        $"“{id}”的 wrong 里有一个词太短，或者就是 right 的一部分，这一条未采用。",
        "每个错词至少两个字，并且不在 right 里出现，例如“wrong: [民童监督]”。");

    public static (string Message, string Hint) PlaceSlug(string id) => (
        $"“{id}”的 slug 不能用作网址，这一条未采用。",
        "请只用小写字母、数字和连字符，例如“slug: guangze”；不能用 unknown 和 index。");

    public static (string Message, string Hint) PlaceSlugTwice(string id, string slug) => (
        $"“{id}”的 slug“{slug}”已经给了另一个地方，这一条未采用。",
        "请换一个没有用过的 slug。");

    public static (string Message, string Hint) GlossaryMeaning(string id) =>
        ($"词语“{id}”没有解释。", "补一句白话解释，例如 meaning: 委员向政协提出的书面意见。");

    public static (string Message, string Hint) GlossaryWord(string id) =>
        ($"词语“{id}”的 id、words 或 not 里有只有一个字的词，一个字到处都会碰上。", "写两个字以上的词。");
}
