using System.Text;
using Site.Tests.EndToEnd;
using Xunit;

namespace Site.Tests.Privacy;

/// <summary>What becomes of plans in which personal numbers stand: nothing of the number reaches any byte of the output.</summary>
public sealed class PersonalScreeningTests
{
    private const string Mobile = "13812345678";
    private const string Identity = "110101199003074477";
    private const string Card = "6222021234567890128";

    /// <summary>A number in every place of a Markdown file where words can stand.</summary>
    private const string Everywhere = """
        ---
        title: 示例镇138-1234-5678工作计划
        tier: TIER
        issuer: "示例县政协（13812345678）"
        township: 示例镇
        number: 示政协13812345678号
        index: "110101199003074477"
        topics: [供水, 联系13812345678]
        aliases: [plans/13812345678.html]
        source: { title: "摘自13812345678", url: "https://example.cn/?tel=13812345678" }
        attachments:
          - { title: "名册 １３８１２３４５６７８", file: 名册.csv }
          - { title: 表, file: 13812345678.csv }
        ---

        ## 一、联系人13812345678

        段落138 1234 5678，**138**12345678，`110101199003074477`，<!-- 6222021234567890128 -->，&#49;3812345678。

        [电话](tel:13812345678)、[网页](https://example.cn/13812345678)、[标题](#yilianxiren13812345678)、<https://example.cn/110101199003074477>

        ![图 110101199003074477](13812345678.png) ![图](图.png "6222021234567890128")

        - 列表１３８１２３４５６７８
        > 引文 6222 0212 3456 7890 128

        | 姓名 | 138-1234-5678 |
        | --- | --- |
        | 甲 | 11010119900307447 7 |

        ```
        清单 13812345678
        ```

        脚注[^1]，_13812345678_，~~13812345678~~。

        [^1]: 注 110101-1990-0307-4477
        """;

    [Fact]
    public void Of_a_sample_no_digit_of_a_number_is_published_anywhere()
    {
        using var site = Site(Everywhere.Replace("TIER", "语料样本", StringComparison.Ordinal));

        var result = site.Build();
        var findings = site.Findings("input/plans/甲.md");

        Assert.Equal(0, result.ExitCode);
        Assert.True(site.Has("plans/jia.html"), result.ToString());
        AssertNowhere(site);
        Assert.Contains("×××-××××-××××", site.Read("plans/jia.html"), StringComparison.Ordinal);
        Assert.Contains("手机号码，本站已遮去数字。", site.Read("plans/jia.html"), StringComparison.Ordinal);
        Assert.All(findings.Where(finding => finding.Code.StartsWith("personal-", StringComparison.Ordinal)), finding => Assert.Equal("warning", finding.Severity));
        Assert.DoesNotContain(findings, finding => Numbers(finding.Message + finding.Hint).Any());
        Assert.DoesNotContain(Numbers(WithoutPaths(result)), _ => true);
    }

    [Fact]
    public void An_official_plan_is_left_out_whole_and_its_attachments_with_it()
    {
        using var site = Site(Everywhere.Replace("TIER", "官方发布", StringComparison.Ordinal)).WritePlan("good.md");

        var result = site.Build();

        Assert.Equal(1, result.ExitCode);
        Assert.True(site.Has("plans/good.html"));
        Assert.DoesNotContain(site.BuiltFiles(), file => file.Contains("jia", StringComparison.Ordinal) || file.StartsWith("files/", StringComparison.Ordinal));
        AssertNowhere(site);
        Assert.DoesNotContain(site.BuiltFiles().Where(IsText), file => !IsOfTheProgram(file) && site.Read(file).Contains("段落", StringComparison.Ordinal));
        Assert.DoesNotContain(Numbers(WithoutPaths(result)), _ => true);
    }

    [Fact]
    public void Every_place_of_a_file_is_told_by_line_and_column()
    {
        using var site = Site(Everywhere.Replace("TIER", "官方发布", StringComparison.Ordinal));

        var places = site.Findings("input/plans/甲.md").Where(finding => finding.Code.StartsWith("personal-", StringComparison.Ordinal))
            .Select(finding => $"{finding.Line}:{finding.Column}-{finding.EndColumn} {finding.Code}");

        Assert.Equal(
            [
                "2:11-24 personal-mobile", "4:16-27 personal-mobile", "6:12-23 personal-mobile", "7:9-27 personal-id-number",
                "8:16-27 personal-mobile", "9:17-28 personal-mobile", "10:21-32 personal-mobile", "12:18-29 personal-mobile",
                "13:23-34 personal-mobile", "16:9-20 personal-mobile", "18:3-16 personal-mobile", "18:19-32 personal-mobile",
                "18:34-52 personal-id-number", "18:59-78 personal-bank-card", "18:83-98 personal-mobile", "20:10-21 personal-mobile", "20:77-88 personal-mobile",
                "22:5-23 personal-id-number", "22:25-36 personal-mobile", "24:5-16 personal-mobile",
                "25:6-29 personal-bank-card", "27:8-21 personal-mobile", "29:7-26 personal-id-number", "32:4-15 personal-mobile",
                "35:9-20 personal-mobile", "35:24-35 personal-mobile", "37:9-30 personal-id-number",
            ],
            places.ToArray());
    }

    [Theory]
    [InlineData("正文13812345678。", "allow: [{code: personal-mobile, reason: 单位值班手机}]", true)]
    [InlineData("正文13812345678。", "allow: [{code: personal-id-number, reason: 无}]", false)]
    [InlineData("正文13812345678和110101199003074477。", "allow: [{code: personal-mobile, reason: 无}]", false)]
    public void An_official_plan_is_published_when_every_code_is_allowed(string body, string allow, bool built)
    {
        using var site = new TemporarySite().Write("input/plans/甲.md", $"---\ntitle: 示例\n{allow}\n---\n\n{body}\n");

        Assert.Equal(built ? 0 : 1, site.Build().ExitCode);
        Assert.Equal(built, site.Has("plans/jia.html"));
    }

    [Fact]
    public void An_allowance_lifts_no_mask_from_a_sample()
    {
        using var site = new TemporarySite().Write(
            "input/plans/甲.md", $"---\ntitle: 示例\ntier: 语料样本\nallow: [{{code: personal-mobile, reason: 已知}}]\n---\n\n正文{Mobile}。\n");

        site.Build();

        Assert.Equal(["finding-allowed"], site.Findings().Select(finding => finding.Code));
        AssertNowhere(site);
        Assert.True(site.Has("plans/jia.html"));
    }

    [Theory]
    [InlineData("", "\n")]
    [InlineData("\ufeff", "\n")]
    [InlineData("\ufeff", "\r\n")]
    public void Places_hold_with_byte_order_marks_line_ends_tabs_and_pairs(string mark, string end)
    {
        var text = string.Join(end, "---", "title: 😀示例", "issuer: '😀 13812345678'", "---", "", "\t😀𠮷全角（１３８　１２３４　５６７８）\t后", "");
        using var site = new TemporarySite().Write("input/plans/甲.md", mark + text);

        Assert.Equal(
            ["3:13-24", "6:9-22"],
            site.Findings().Where(finding => finding.Code == "personal-mobile").Select(finding => $"{finding.Line}:{finding.Column}-{finding.EndColumn}"));
    }

    [Fact]
    public void A_seed_is_masked_in_units_titles_and_left_out_words_and_its_file_is_known_to_hold_numbers()
    {
        const string seed = """
            示例汇编13812345678

            乡镇政协工作计划篇一（110101199003074477）

            2015年，示例镇政协联络组工作计划如下。联系人13812345678，卡号6222 0212 3456 7890 128。

            一、加强学习，每季度集中学习不少于一次，全年不少于四次。

            二、开展视察，全年视察不少于两次，报送信息不少于五条。

            以上就是小编为大家整理的内容，电话138-1234-5678。
            """;
        using var site = new TemporarySite().Write("seeds/汇编.txt", seed);

        Assert.Equal(0, site.Build().ExitCode);

        Assert.Contains(site.BuiltFiles(), file => file.StartsWith("samples/", StringComparison.Ordinal));
        AssertNowhere(site);
        Assert.Equal(
            ["1:5-16 personal-mobile", "3:12-30 personal-id-number", "5:25-36 personal-mobile", "5:39-62 personal-bank-card", "11:18-31 personal-mobile"],
            site.Findings().Where(finding => finding.Severity == "warning").Select(finding => $"{finding.Line}:{finding.Column}-{finding.EndColumn} {finding.Code}"));
        var dryRun = SiteProgram.Run("import", "--dry-run", "--format", "json", Path.Combine(site.Root, "seeds/汇编.txt"));
        var report = SiteProgram.Run("import", "--dry-run", Path.Combine(site.Root, "seeds/汇编.txt"));
        Assert.DoesNotContain(Numbers(dryRun.Output + dryRun.Error + report.Output + report.Error), _ => true);
    }

    [Fact]
    public void What_decisions_say_of_a_seed_is_masked_and_told_of_in_their_file()
    {
        const string decisions = """
            origin: { title: 摘自13812345678, url: "https://example.cn/?tel=13812345678" }
            units:
              - { unit: 1a, township: 示例镇（138-1234-5678） }
              - { unit: 2a, leave_out: 作者要求撤下，电话138 1234 5678、证件110101199003074477 }
            """;
        var text = string.Concat(Enumerable.Range(1, 2).Select(n => $"乡镇政协工作计划篇{"一二"[n - 1]}\n\n示例镇政协联络组第{n}份工作计划。\n\n一、加强学习，每季度集中学习不少于一次。\n\n二、开展视察，全年视察不少于两次。\n\n"));
        using var site = new TemporarySite().Write("seeds/汇编.txt", text).Write("seeds/汇编.yml", decisions);

        Assert.Equal(0, site.Build().ExitCode);

        AssertNowhere(site);
        Assert.Contains("电话××× ×××× ××××", site.Read("seeds/huibian/index.html"), StringComparison.Ordinal);
        Assert.Equal(
            ["seeds/汇编.yml:1:20 warning personal-mobile", "seeds/汇编.yml:1:63 warning personal-mobile", "seeds/汇编.yml:3:27 warning personal-mobile", "seeds/汇编.yml:4:37 warning personal-mobile", "seeds/汇编.yml:4:53 warning personal-id-number"],
            site.Findings().Where(finding => finding.Severity == "warning").Select(finding => finding.Summary));
    }

    [Theory]
    [InlineData("source: { url: \"https://example.cn/?tel=13812345678\" }", "正文。")]
    [InlineData("aliases: [plans/img_13812345678.html]", "正文。")]
    [InlineData("year: 2026", "见 https://example.cn/13812345678 和[图](img_13812345678.png)。")]
    public void Digits_in_addresses_of_a_sample_are_masked_though_nobody_is_told(string key, string body)
    {
        using var site = new TemporarySite().Write("input/plans/甲.md", $"---\ntitle: 示例\ntier: 语料样本\n{key}\n---\n\n{body}\n");

        Assert.Equal(0, site.Build().ExitCode);
        AssertNowhere(site);
        Assert.Empty(site.Findings());
    }

    [Theory]
    [InlineData("input/plans/13812345678.md")]
    [InlineData("input/plans/甲/138。1234。5678.md")]
    [InlineData("input/plans/张三110101199003074477/甲.md")]
    public void A_number_in_a_file_name_keeps_the_plan_out(string path)
    {
        using var site = new TemporarySite().Write(path, "---\ntitle: 示例\ntier: 语料样本\n---\n\n正文。\n").WritePlan("good.md");

        Assert.Equal(1, site.Build().ExitCode);
        AssertNowhere(site);
        Assert.True(site.Has("plans/good.html"));
        Assert.StartsWith(path.Contains('张', StringComparison.Ordinal) ? "文件名里有身份证号码（" : "文件名里有手机号码（", site.Findings(path)[0].Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("f13812345678.csv", false)]
    [InlineData("x_13812345678_y.csv", false)]
    [InlineData("IMG_13812345678.jpg", true)]
    public void A_number_in_the_name_of_an_attachment_leaves_it_out(string name, bool published)
    {
        using var site = new TemporarySite().WritePlan().Write($"input/attachments/{name}", "表\n");

        var messages = site.Findings().Select(finding => finding.Message);

        Assert.Equal(published ? [] : ["文件名里有手机号码（138…，共11位）。网址由文件名而来，所以这个文件没有发布。"], messages);
    }

    [Fact]
    public void Numbers_on_pages_of_the_office_are_told_and_published()
    {
        using var site = new TemporarySite().WritePlan().Write("input/pages/联系.md", "---\ntitle: 联系\n---\n\n值班13812345678，110101199003074477。\n");

        Assert.Equal(0, site.Build().ExitCode);
        Assert.Equal(
            ["input/pages/联系.md:5:3 hint personal-mobile", "input/pages/联系.md:5:15 warning personal-id-number"],
            site.Findings().Select(finding => finding.Summary));
    }

    [Fact]
    public void Numbers_in_settings_registries_and_names_of_pages_are_told_and_published()
    {
        using var site = new TemporarySite().WritePlan()
            .Write("input/site.yml", "# 13812345678\ntitle: 示例110101199003074477\ncontact: 手机13812345678\n")
            .Write("input/registries/glossary.yml", "- { id: 示例词, meaning: 联系13812345678, source: 示例 }\n")
            .Write("input/registries/places.yml", "- { id: 示例省, aliases: [卡6222021234567890128], source: 示例 }\n")
            .Write("input/pages/f13812345678.md", "---\ntitle: 联系110101199003074477\n---\n\n正文。\n");

        Assert.Equal(0, site.Build().ExitCode);
        Assert.Equal(
            [
                "input/pages/f13812345678.md:1:1 hint personal-mobile", "input/pages/f13812345678.md:2:10 warning personal-id-number",
                "input/registries/glossary.yml:1:25 hint personal-mobile", "input/registries/places.yml:1:25 warning personal-bank-card",
                "input/site.yml:2:10 warning personal-id-number", "input/site.yml:3:12 hint personal-mobile",
            ],
            site.Findings().Select(finding => finding.Summary));
    }

    private static TemporarySite Site(string plan) => new TemporarySite()
        .Write("input/site.yml", "title: 示例\nurl: https://example.gov.cn/\n")
        .Write("input/plans/甲.md", plan)
        .Write("input/plans/13812345678.png", [1, 2, 3])
        .Write("input/plans/图.png", [1, 2, 3])
        .Write("input/attachments/名册.csv", "表\n")
        .Write("input/attachments/13812345678.csv", "表\n");

    /// <summary>A file is named as it is called: its editor has to find it.</summary>
    private static string WithoutPaths(ProgramResult result) =>
        (result.Output + result.Error).Replace("input/plans/13812345678.png", "", StringComparison.Ordinal).Replace("input/attachments/13812345678.csv", "", StringComparison.Ordinal);

    // What the program itself writes about paragraphs.
    private static bool IsOfTheProgram(string file) => file is "about.html" or "accessibility.html" || file.StartsWith("assets/", StringComparison.Ordinal);

    private static bool IsText(string file) => !file.EndsWith(".png", StringComparison.Ordinal);

    private static void AssertNowhere(TemporarySite site)
    {
        foreach (var file in site.BuiltFiles())
            Assert.True(!Numbers(file).Any() && !Numbers(site.Read(file)).Any(), $"{file}: {string.Join(' ', Numbers(file + site.Read(file)))}\n{string.Join('\n', site.Read(file).Split('\n').Where(line => Numbers(line).Any()))}");
    }

    /// <summary>Which of the numbers a text holds, in any width and with any signs between the digits.</summary>
    private static IEnumerable<string> Numbers(string text)
    {
        var bare = new StringBuilder();
        foreach (var c in text)
        {
            if (c is >= '０' and <= '９') bare.Append((char)(c - '０' + '0'));
            else if (char.IsAsciiLetterOrDigit(c) || c > '\u2fff' || c is '<' or '>' or '"' or '\n' or ',') bare.Append(c);
        }

        return new[] { Mobile, Identity, Card }.Where(number => bare.ToString().Contains(number, StringComparison.Ordinal));
    }
}
