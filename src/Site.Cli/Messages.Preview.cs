using System.Globalization;
using Site.Model;

namespace Site.Cli;

/// <summary>What <c>preview</c> says in the terminal; the words on a page stand in <c>Preview/preview.js</c>.</summary>
internal static partial class Messages
{
    public const string PreviewHelp = """
        预览：在本机浏览器里看网站，每次保存后页面自动更新，停在原来读到的地方。

        用法：
          preview [--root 文件夹] [--input 文件夹] [--seeds 文件夹] [--drafts] [--port 端口] [--host 地址]

        选项：
          --root 文件夹      仓库根目录，默认是当前文件夹
          --input 文件夹     计划和设置，默认是根目录下的 input
          --seeds 文件夹     语料原件，默认是根目录下的 seeds，可以没有
          --output 文件夹    与 build 一致，预览时不使用，不写任何文件
          --drafts           草稿（draft: true）也显示
          --port 端口        默认 8000；被占用时用下一个空闲的，0 表示任选一个
          --host 地址        默认 127.0.0.1，只有本机能看；写别的地址，同一网络的人也能看

        页面右下角显示发现的问题，点一下可到文件的那一行。有错误的文件，页面保持上一次没有错误时的样子。
        按 Ctrl-C 结束。

        """;

    public const string PreviewEnded = "预览已结束。";

    public static string NoAddress(string named) =>
        $"“{named}”不是能用的地址。请写成“--host 127.0.0.1”，或写本机的另一个地址。";

    public static string CannotListen(string named, int port) =>
        $"不能在地址“{named}”、端口 {port} 及其后的端口上打开预览。请写本机自己的地址（“--host 127.0.0.1”），或用“--port 端口”换一个端口。";

    public static string PortTaken(int wanted, int taken) => $"端口 {wanted} 已被占用，改用 {taken}。";

    public static string OpenToOthers(string named) =>
        $"注意：正在地址“{named}”上预览，能连到本机的人都能看到，包括草稿和没有发布的内容。只给自己看，请不要写 --host。";

    public static string PreviewAt(Ink ink, string url) => $"预览：{ink.Strong(url)} ，按 Ctrl-C 结束。";

    public static string PreviewBuilt(SiteBuild build, TimeSpan time) =>
        $"工作计划 {build.Library.Plans.Length} 篇，网页 {Pages(build)} 个，用时 {time.TotalSeconds.ToString("0.0", CultureInfo.InvariantCulture)} 秒。";

    /// <summary>After a save.</summary>
    public static string Followed(Ink ink, IReadOnlyCollection<string> names, TimeSpan time, IReadOnlyCollection<Finding> findings)
    {
        var first = Excerpt.Printable(names.Order(StringComparer.Ordinal).FirstOrDefault() ?? "");
        var files = names.Count switch { 0 => "文件夹", 1 => first, _ => $"{first} 等 {names.Count} 个文件" };
        var milliseconds = time.TotalMilliseconds.ToString("0", CultureInfo.InvariantCulture);
        return $"已更新：{files}（{milliseconds} 毫秒）。{Attention(ink, findings)}";
    }

    public static string Refused(int status) => status switch
    {
        403 => "请用启动预览时显示的地址打开。\n",
        404 => "没有这个文件，或者刚刚被移走了。\n",
        405 => "预览只能看，不能改。\n",
        _ => "看不懂这个请求。\n",
    };
}
