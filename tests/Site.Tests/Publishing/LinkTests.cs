using Site.Model;
using Site.Publishing;
using Xunit;
using static Site.Tests.SamplePlans;

namespace Site.Tests.Publishing;

public sealed class LinkTests
{
    private static readonly SourceFile[] Files =
        [File("attachments/表 1.PDF", "pdf"), File("plans/town/图.png", "png"), File("plans/town/unused.png"), File("attachments/.gitkeep"), File("attachments/none.pdf", "")];

    /// <summary>From <c>input/plans/town/a.md</c>: where it leads, and what is found wrong.</summary>
    [Theory]
    [InlineData("../县/b.md", "../xian/b.html", null)]
    [InlineData("../%E5%8E%BF/b.md#p1", "../xian/b.html#p1", null)]
    [InlineData("../县/b.md#nothing", "../xian/b.html", "Warning link-fragment-missing")]
    [InlineData("#p1", "#p1", null)]
    [InlineData("#nothing", "a.html", "Warning link-fragment-missing")]
    [InlineData("./a.md", "a.html", null)]
    [InlineData("../../pages/about.md", "../../pages/about.html", null)]
    [InlineData("../../attachments/表 1.PDF", "../../files/biao1.pdf", null)]
    [InlineData("../../attachments/%E8%A1%A8%201.PDF", "../../files/biao1.pdf", null)]
    [InlineData("图.png", "../../files/plans/town/tu.png", null)]
    [InlineData("!图.png", "../../files/plans/town/tu.png", null)]
    [InlineData("https://example.org/x#y", "https://example.org/x#y", null)]
    [InlineData("HTTP://example.org/", "HTTP://example.org/", null)]
    [InlineData("mailto:a@example.org", "mailto:a@example.org", null)]
    [InlineData("tel:0599-1234567", "tel:0599-1234567", null)]
    [InlineData("!https://example.org/x.png", "https://example.org/x.png", "Warning image-outside")]
    [InlineData("javascript:alert(1)", null, "Warning link-scheme")]
    [InlineData("JavaScript:alert(1)", null, "Warning link-scheme")]
    [InlineData(" data:text/html,x", null, "Warning link-scheme")]
    [InlineData("//example.org/x", null, "Warning link-scheme")]
    [InlineData("java\tscript:alert(1)", null, "Warning link-target-missing")]
    [InlineData("../县/nothing.md", null, "Error link-dead")]
    [InlineData("../../attachments/nothing.pdf", null, "Error attachment-missing")]
    [InlineData("../../attachments/none.pdf", null, "Error attachment-missing")]
    [InlineData("../../attachments/.gitkeep", null, "Error attachment-missing")]
    [InlineData("nothing.txt", null, "Warning link-target-missing")]
    [InlineData("!nothing.png", null, "Warning image-missing")]
    [InlineData("../../../seeds/x.txt", null, "Warning link-target-missing")]
    [InlineData("/plans/b.md", null, "Warning link-target-missing")]
    [InlineData("", null, "Warning link-target-missing")]
    public void A_link_leads_to_what_lies_there_on_disk(string typed, string? target, string? finding)
    {
        var from = Written("town/a").With(Links(typed));
        var site = new PublishedSite([from, Written("县/b", title: "另").With(Words("文"))], null, [Office("about")], Files);

        var page = site.Page<PlanPage>("plans/town/a.html");
        var link = page.Links.GetValueOrDefault(typed.TrimStart('!'));

        Assert.Equal(target, link is null ? null : link.Outside ?? page.LinkTo(link.Path!.Value, link.Fragment));
        Assert.Equal(finding is null ? [] : [$"{finding} input/plans/town/a.md:1"], site.Faults);
    }

    [Fact]
    public void A_finding_stands_where_the_link_does()
    {
        var plan = Written("a").With(Links("b.md", "c.md", "https://example.org"));

        Assert.Equal(["Error link-dead input/plans/a.md:1", "Error link-dead input/plans/a.md:2"], new PublishedSite([plan]).Faults);
    }

    [Fact]
    public void A_link_to_a_plan_that_is_left_out_is_dead()
    {
        var site = new PublishedSite([Written("a").With(Links("b.md")), Written("b"), Written("B")]);

        Assert.Contains("Error link-dead input/plans/a.md:1", site.Faults);
    }

    [Fact]
    public void A_dead_link_is_told_the_file_of_the_same_name()
    {
        var site = new PublishedSite([Written("x/a").With(Links("b.md")), Written("y/B", title: "另")]);

        Assert.Contains("input/plans/y/B.md", Assert.Single(site.Findings).Hint, StringComparison.Ordinal);
    }

    [Fact]
    public void Links_of_office_texts_are_judged_too()
    {
        var site = new PublishedSite([], null, [Office("about", Links("../plans/a.md", "contact.md")), Office("contact")]);

        Assert.Equal(["Error link-dead input/pages/about.md:1"], site.Faults);
        Assert.Equal("pages/contact.html", Assert.Single(site.Page<OfficePage>("pages/about.html").Links).Value.Path!.Value.Value);
    }

    [Fact]
    public void Attachments_are_all_copied_and_pictures_where_a_published_text_uses_them()
    {
        var site = new PublishedSite([Written("town/a").With(Links("!图.png"))], null, null, Files);

        Assert.Equal(["files/biao1.pdf", "files/plans/town/tu.png"], site.Addresses.Where(address => address.StartsWith("files/", StringComparison.Ordinal)));
        Assert.Equal("pdf", site.Read("files/biao1.pdf"));
    }

    [Fact]
    public void Files_that_would_share_an_address_get_signs()
    {
        var site = new PublishedSite([], null, null, File("attachments/表.pdf"), File("attachments/biao.pdf"), File("attachments/BIAO.PDF"));

        Assert.Equal("files/biao.pdf", site.Map.Files["attachments/biao.pdf"].Value);
        Assert.Equal(3, site.Map.Files.Values.Distinct().Count());
        Assert.All(site.Map.Files.Values, path => Assert.Matches("^files/biao(-x[0-9a-f]{8})?\\.pdf$", path.Value));
    }

    [Fact]
    public void Attachments_of_front_matter_are_linked_and_missing_ones_named()
    {
        var plan = Written("a").With(stated => stated with
        {
            Attachments = [new("附表", "表 1.PDF", SourceSpan.At(4, 3)), new("没有", "no.pdf", SourceSpan.At(5, 3))],
        });

        var site = new PublishedSite([plan], null, null, Files);

        Assert.Equal([new("附表", new("files/biao1.pdf"), 3)], site.Page<PlanPage>("plans/a.html").Attachments);
        Assert.Equal(["Error attachment-missing input/plans/a.md:5"], site.Faults);
    }
}
