using Site.Tests.EndToEnd;
using Xunit;

namespace Site.Tests.Privacy;

/// <summary>Mobile numbers in Han numerals or full width where no text shows them: in addresses of links and in names of files.</summary>
public sealed class WrittenOutNumberTests
{
    private const string Number = "一三八一二三四五六七八";

    [Theory]
    [InlineData("[甲](tel:一三八一二三四五六七八)")]
    [InlineData("[甲](tel:+86-一三八一二三四五六七八)")]
    [InlineData("[甲](https://example.cn/一三八一二三四五六七八)")]
    [InlineData("[甲](https://example.cn/?t=%E4%B8%80%E4%B8%89%E5%85%AB%E4%B8%80%E4%BA%8C%E4%B8%89%E5%9B%9B%E4%BA%94%E5%85%AD%E4%B8%83%E5%85%AB)")]
    public void A_sample_does_without_a_link_that_holds_one(string link)
    {
        using var site = new TemporarySite().Write("input/plans/a.md", $"---\ntitle: 示例\ntier: 语料样本\n---\n\n见{link}。\n");
        _ = site.Build();

        AssertNowhere(site);
    }

    [Fact]
    public void A_sample_does_without_the_address_of_its_source()
    {
        using var site = new TemporarySite().Write("input/plans/a.md", $"---\ntitle: 示例\ntier: 语料样本\nsource: {{ title: 某站, url: \"https://example.cn/{Number}\" }}\n---\n\n正文。\n");
        _ = site.Build();

        AssertNowhere(site);
    }

    [Fact]
    public void In_a_web_address_it_withholds_no_official_plan()
    {
        using var site = new TemporarySite().Write("input/plans/a.md", $"---\ntitle: 示例\n---\n\n见[甲](https://example.cn/{Number})。\n");

        Assert.DoesNotContain(site.Findings(), finding => finding.Code == "personal-mobile");
    }

    [Fact]
    public void A_plan_whose_name_is_one_is_not_published()
    {
        using var site = new TemporarySite().Write($"input/plans/{Number}.md", "---\ntitle: 示例\n---\n\n正文。\n").WritePlan();
        _ = site.Build();

        AssertNowhere(site);
        Assert.DoesNotContain(site.BuiltFiles(), address => address.Contains("yisanba", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("名单１３８１２３４５６７８.csv")]
    [InlineData("名单一三八一二三四五六七八.csv")]
    public void An_attachment_whose_name_holds_one_is_not_published(string name)
    {
        using var site = new TemporarySite().WritePlan().Write($"input/attachments/{name}", "甲");
        _ = site.Build();

        Assert.DoesNotContain(site.BuiltFiles(), address => address.Contains("mingdan", StringComparison.Ordinal));
        Assert.Contains(site.Findings(), finding => finding.Code == "personal-mobile");
    }

    private static void AssertNowhere(TemporarySite site)
    {
        Assert.NotEmpty(site.BuiltFiles());
        Faults.None(site.BuiltFiles().Where(address => Uri.UnescapeDataString(site.Read(address)).Contains(Number, StringComparison.Ordinal)));
    }
}
