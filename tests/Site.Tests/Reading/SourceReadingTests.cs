using Site.Model;
using Site.Reading;
using Site.Registries;
using Xunit;

namespace Site.Tests.Reading;

public sealed class SourceReadingTests
{
    private const string Plan = "---\ntitle: 甲\n---\n正文。\n";

    [Fact]
    public void Results_do_not_depend_on_the_order_of_files()
    {
        var files = Enumerable.Range(0, 60).Select(i => Sources.Input($"plans/{i % 7}/{i:00}.md", i % 5 == 0 ? "坏" : Plan)).ToArray();

        var forward = Read(files);
        var backward = Read([.. files.Reverse()]);

        Assert.Equal(48, forward.Plans.Length);
        Assert.Equal(forward.Plans.Select(plan => plan.Id), backward.Plans.Select(plan => plan.Id));
        Assert.Equal(forward.Plans.Select(plan => plan.Id.Value).Order(StringComparer.Ordinal), forward.Plans.Select(plan => plan.Id.Value));
        Assert.Equal(forward.Findings, backward.Findings);
        Assert.Equal(forward.Findings.Order(), forward.Findings);
    }

    [Fact]
    public void A_plans_id_is_its_path_without_the_ending() => Assert.Equal(
        ["示例/a b😀", "示例/大写"],
        Read(Sources.Input("plans/示例/a b😀.md", Plan), Sources.Input("plans/示例/大写.MD", Plan), Sources.Input("plans/示例/README.md", "说明")).Plans.Select(plan => plan.Id.Value));

    [Theory]
    [InlineData(false, 1)]
    [InlineData(true, 2)]
    public void Drafts_are_read_only_when_asked_for(bool drafts, int plans) => Assert.Equal(plans, SourceReading.Read(
        new([Sources.Input("plans/a.md", Plan), Sources.Input("plans/b.md", "---\ntitle: 乙\ndraft: true\n---\n正文。\n")]), RegistrySet.Embedded, new(drafts)).Plans.Length);

    [Fact]
    public void Attachments_and_pictures_beside_a_text_are_files()
    {
        var read = Read(
            Sources.Input("attachments/a/表.csv", "a"), Sources.Input("plans/x/图.SVG", "<svg/>"), Sources.Input("pages/图.png", "p"),
            Sources.Input("plans/.DS_Store", "x"), Sources.Input("plans/~$a.docx", "x"));

        Assert.Equal(["attachments/a/表.csv", "pages/图.png", "plans/x/图.SVG"], read.Files.Keys.Order(StringComparer.Ordinal));
        Assert.Empty(read.Findings);
    }

    [Fact]
    public void Office_texts_come_in_their_order()
    {
        var read = Read(
            Sources.Input("pages/丙.md", "---\ntitle: 丙\n---\n正文。"),
            Sources.Input("pages/乙.md", "---\ntitle: 乙\norder: 2\n---\n正文。"),
            Sources.Input("pages/关于本站.md", "---\ntitle: 甲\norder: 1\n---\n# 甲\n\n## 来源\n"));

        Assert.Equal(["甲", "乙", "丙"], read.OfficeTexts.Select(text => text.Title));
        Assert.Equal(("guanyubenzhan", "来源"), (read.OfficeTexts[0].Slug, read.OfficeTexts[0].Text.Text));
    }

    [Fact]
    public void Settings_are_read_and_closed_with_a_slash()
    {
        var settings = Read(Sources.Input("site.yml", "# 注\ntitle: 站名\nurl: https://example.cn/zx\nedit_url: https://example.cn/{path}\norganizer: 示例单位\n")).Settings;

        Assert.Equal(("站名", "https://example.cn/zx/", "https://example.cn/{path}", "示例单位", null), (settings.Title, settings.Url?.AbsoluteUri, settings.EditUrl, settings.Organizer, settings.Contact));
    }

    [Fact]
    public void The_lines_of_an_office_are_read()
    {
        var settings = Read(Sources.Input(
            "site.yml", "profile: 政府门户专栏\nportal: 示例县人民政府\nsite_code: bm12345678\nundertaker: 乙\nicp: 丙\npolice: 丁\ncorrections: a@example.cn\n")).Settings;

        Assert.Equal(
            (SiteProfile.Column, "示例县人民政府", "bm12345678", "乙", "丙", "丁", "a@example.cn"),
            (settings.Profile, settings.Portal, settings.SiteCode, settings.Undertaker, settings.Icp, settings.Police, settings.Corrections));
    }

    [Theory]
    [InlineData("profile: 官网", "bad-value")]
    [InlineData("site_code: \"123\"", "bad-value")]
    [InlineData("corrections: 打电话", "bad-address")]
    [InlineData("corrections: javascript:alert(1)", "bad-address")]
    [InlineData("corrections: \"a@b.cn?bcc=c@d.cn\"", "bad-address")]
    [InlineData("profile: 政府门户专栏", "profile-incomplete")]
    public void What_the_settings_lack_is_said(string yaml, string code) =>
        Assert.Equal(code, Assert.Single(Read(Sources.Input("site.yml", yaml + "\n")).Findings).Code);

    [Fact]
    public void Fragments_are_kept_as_they_are_and_said_so()
    {
        var read = Read(
            Sources.Input("fragments/header.html", "<div>头</div>"), Sources.Input("fragments/footer.html", " \n"), Sources.Input("fragments/other.html", "x"));

        Assert.Equal(new PageFragments("<div>头</div>", null), read.Fragments);
        Assert.Equal(
            [("fragment-copied", Severity.Hint, "input/fragments/header.html"), ("file-not-read", Severity.Warning, "input/fragments/other.html")],
            read.Findings.Select(finding => (finding.Code, finding.Severity, finding.Path)));
    }

    [Theory]
    [InlineData("")]
    [InlineData("# 只有注释\n")]
    [InlineData("url: ftp://example.cn\n")]
    [InlineData("title: [站名]\n")]
    public void Faulty_or_empty_settings_keep_the_defaults(string yaml) =>
        Assert.Equal(SiteSettings.Default, Read(Sources.Input("site.yml", yaml)).Settings);

    [Theory]
    [InlineData("plans/2026.md.txt", "2026.md")]
    [InlineData("site.yml.txt", "site.yml")]
    [InlineData("附件/表.pdf", "input/attachments/")]
    [InlineData("计划.docx", "input/plans/")]
    [InlineData("plan.schema.json", null)]
    [InlineData("README.md", null)]
    public void What_stands_where_nothing_is_read_is_told(string path, string? hint)
    {
        var findings = Read(Sources.Input(path, "示例")).Findings;

        if (hint is null) Assert.Empty(findings);
        else Assert.Contains(hint, Assert.Single(findings, finding => finding.Code == "file-not-read").Hint, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(RefusalReason.LinkLeavesFolder, Severity.Error, "link-leaves-folder")]
    [InlineData(RefusalReason.LinkLeadsNowhere, Severity.Error, "link-leads-nowhere")]
    [InlineData(RefusalReason.LinkInCircle, Severity.Error, "link-in-circle")]
    [InlineData(RefusalReason.Unreadable, Severity.Error, "file-unreadable")]
    [InlineData(RefusalReason.NotAFile, Severity.Error, "not-a-file")]
    [InlineData(RefusalReason.Hidden, Severity.Hint, "file-hidden")]
    public void What_a_host_would_not_hand_over_is_told(RefusalReason reason, Severity severity, string code)
    {
        var isLink = code.StartsWith("link", StringComparison.Ordinal);
        var sources = new SiteSources([]) { Refused = [new("input/plans/甲.md", reason, isLink ? "../从前/甲.md" : null)] };

        var finding = Assert.Single(SourceReading.Read(sources, RegistrySet.Embedded, new()).Findings);

        Assert.Equal((code, severity, "input/plans/甲.md"), (finding.Code, finding.Severity, finding.Path));
        Assert.Equal(isLink, finding.Message.Contains("“../从前/甲.md”", StringComparison.Ordinal));
    }

    [Fact]
    public void The_input_of_this_repository_has_no_fault()
    {
        var sources = Sources.OfFolder(Repository.Root);
        var read = SourceReading.Read(new([.. sources.Files.Where(file => file.Folder == SourceFolder.Input)]), RegistrySet.Embedded, new());

        Assert.Empty(read.Findings);
        Assert.All(read.Plans.Where(plan => plan.Id.Value.StartsWith("示例/", StringComparison.Ordinal)), plan =>
        {
            Assert.Contains("（示例）", plan.Title, StringComparison.Ordinal);
            Assert.Contains("示例", plan.Text.Text[..20], StringComparison.Ordinal);
            Assert.Empty(plan.Marks);
        });
    }

    [Fact]
    public void The_README_for_editors_explains_every_code()
    {
        var readme = File.ReadAllText(Repository.PathOf("input", "README.md"));
        var messages = File.ReadAllText(Repository.PathOf("src", "Site", "Messages.Reading.cs"));
        var codes = System.Text.RegularExpressions.Regex.Matches(messages, "\"([a-z0-9]+(?:-[a-z0-9]+)+)\"").Select(match => match.Groups[1].Value).Distinct().ToArray();

        Assert.True(codes.Length > 25);
        Faults.None(codes.Where(code => !readme.Contains($"`{code}`", StringComparison.Ordinal)));
    }

    private static ReadSources Read(params SourceFile[] files) => SourceReading.Read(new([.. files]), RegistrySet.Embedded, new());
}
