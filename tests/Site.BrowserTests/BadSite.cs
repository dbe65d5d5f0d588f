using System.Globalization;
using System.Text;
using Microsoft.Playwright;
using Xunit;

namespace Site.BrowserTests;

/// <summary>A site of everything that could break a layout or run: built once, served like any other.</summary>
public sealed class BadSite : IAsyncLifetime
{
    public const int Crowd = 5000;

    private const string Script = "<script>window.ran = 1</script><img src=x onerror=\"window.ran = 1\">";

    private readonly string _root = Directory.CreateTempSubdirectory("site-bad-").FullName;
    private PlainServer? _server;
    private IPlaywright? _playwright;
    private IBrowser? _browser;

    public async ValueTask InitializeAsync()
    {
        if (SystemBrowser.Path is null) return;
        Write();
        await SiteProgram.BuildAsync(_root, Path.Combine(_root, "output"));
        _server = await PlainServer.StartAsync(Path.Combine(_root, "output"));
        _playwright = await Playwright.CreateAsync();
        _browser = await SystemBrowser.LaunchAsync(_playwright);
    }

    public async ValueTask DisposeAsync()
    {
        if (_browser is not null) await _browser.DisposeAsync();
        _playwright?.Dispose();
        if (_server is not null) await _server.DisposeAsync();
        Directory.Delete(_root, recursive: true);
    }

    public async Task<Reader> OpenAsync(string address, int width)
    {
        Assert.SkipWhen(SystemBrowser.Path is null, SystemBrowser.Missing);
        var context = await _browser!.NewContextAsync(new() { ViewportSize = new() { Width = width, Height = 800 } });
        var reader = new Reader(context, await context.NewPageAsync(), _server!.Root);
        await reader.GoAsync(address);
        return reader;
    }

    private void Write()
    {
        var sentence = "组织委员视察农村供水管网更新，听取意见，形成建议。";
        Plan("bad/title", Title(string.Concat(Enumerable.Repeat("稻香镇政协工作联络组关于做好全年各项工作的计划", 20))[..300]), "一、学习\n\n" + sentence);
        Plan("bad/unbroken", Title(new string('A', 300)) + $"issuer: {new string('B', 300)}\n", new string('x', 5000));
        Plan("bad/long", Title("长文"), string.Join("\n\n", Enumerable.Range(1, 200_000 / sentence.Length).Select(i => sentence)));
        Plan("bad/table", Title("宽表"), Row("第一行列名", 30) + Row("---", 30) + Row("内容较长的一格文字", 30) + Row("短", 30));
        Plan("bad/picture", Title("宽图"), "![宽](wide.svg)\n\n文字里的图 ![高](tall.svg) 之后。");
        File.WriteAllText(Path.Combine(_root, "input/plans/bad/wide.svg"), Picture(6000, 300));
        File.WriteAllText(Path.Combine(_root, "input/plans/bad/tall.svg"), Picture(300, 6000));
        Plan("bad/levels", Title("八级标题"), "第一章 总则\n\n一、甲\n\n（一）乙\n\n1. 丙\n\n" + sentence + "\n\n（1）丁\n\n" + sentence + "\n\n① 戊\n\n# 己\n\n## 庚\n\n###### 辛\n\n" + sentence);
        Plan("bad/flat", Title("没有标题"), sentence + "\n\n" + sentence);
        Plan("bad/names", Title("长地名") + $"province: 示例省\ncity: 示例市\ncounty: {Repeat("示例县名", 10)}\ntownship: {Repeat("示例镇名", 10)}\nyear: 2026\n", sentence);
        Plan("bad/script", Hostile(), $"{Script}\n\n[点这里](javascript:window.ran=1) [再点](data:text/html,<script>1</script>) ![图](javascript:window.ran=1)\n\n| {Script} |\n| --- |\n| {Script} |\n\n- {Script}\n\n`{Script}`\n\n[^1]\n\n[^1]: {Script}");
        Plan("bad/signs", Title("\u202E倒着写的题目\u202C \u200B\u200D\u2060零宽"), "\u202Eشهادة نص طويل\u202C 与中文混排。\n\n" + string.Concat(Enumerable.Repeat("零\u200B宽\u200D", 400)) + "\n\n" + new string('\u0300', 50));
        File.WriteAllText(Path.Combine(_root, "input/site.yml"), $"title: \"{Quoted(Script)}\"\ndescription: \"{Quoted(Script)}\"\norganizer: \"{Quoted(Script)}\"\ncontact: \"{Quoted(Script)}\"\nurl: https://www.example.cn/a/\ncorrections: a@example.cn\n");
        for (var i = 0; i < Crowd; i++)
            Plan(string.Create(CultureInfo.InvariantCulture, $"crowd/{i}"), Title($"第{i}篇") + $"province: 示例省\ncity: 示例市\ncounty: 示例县\ntownship: 人多镇\nyear: {1990 + (i % 30)}\n", sentence);
    }

    private static string Title(string title) => $"title: \"{Quoted(title)}\"\n";

    private static string Hostile()
    {
        var text = Quoted(Script);
        return $"title: \"{text}\"\nprovince: \"{text}\"\ncity: \"{text}\"\ncounty: \"{text}\"\ntownship: \"{text}\"\nissuer: \"{text}\"\nnumber: \"{text}\"\nindex: \"{text}\"\ntopics: [\"{text}\"]\nsource: {{ title: \"{text}\" }}\nyear: 2026\n";
    }

    private static string Quoted(string text) => text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal);

    private static string Repeat(string text, int times) => string.Concat(Enumerable.Repeat(text, times));

    private static string Row(string cell, int times) => "|" + Repeat($" {cell} |", times) + "\n";

    private static string Picture(int width, int height) =>
        $"<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{width}\" height=\"{height}\"><rect width=\"100%\" height=\"100%\" fill=\"#888\"/></svg>";

    private void Plan(string path, string keys, string body)
    {
        var file = Path.Combine(_root, "input/plans", path + ".md");
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(file, $"---\n{keys}---\n\n{body}\n", new UTF8Encoding(false));
    }
}
