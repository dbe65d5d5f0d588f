using AngleSharp.Dom;
using Xunit;

namespace Site.Tests.EndToEnd;

/// <summary>What a page of the repository's site says of its text agrees with what it marks in it.</summary>
public sealed class EvidenceTests(RepositorySite repository)
{
    private IEnumerable<(string Address, IDocument Page)> Samples => repository.Built.Pages
        .Where(page => page.Key.StartsWith("samples/", StringComparison.Ordinal))
        .Select(page => (page.Key, (IDocument)page.Value));

    [Theory]
    [InlineData("遮蔽", ".plan-text .mask[id]")]
    [InlineData("疑脱", ".plan-text .lost[id]")]
    [InlineData("接合", ".plan-text .join-at")]
    [InlineData("另见", ".plan-text .repeat-label")]
    [InlineData("全文另见", ".plan-body > .repeat-label")]
    public void Integrity_counts_what_is_marked(string word, string marks)
    {
        var counts = Samples.Select(page => (page.Address, Told: Told(page.Page, word), Marked: page.Page.QuerySelectorAll(marks).Length)).ToList();

        Faults.None(counts.Where(count => count.Told != count.Marked).Select(count => $"{count.Address}: {word} {count.Told}, marked {count.Marked}"));
        Assert.Contains(counts, count => count.Marked > 0);
    }

    [Fact]
    public void Every_entry_of_the_list_leads_to_its_place() => Faults.None(
        from page in Samples
        let list = page.Page.QuerySelector(".integrity")
        where list is not null
        let entries = list.QuerySelectorAll("li")
        let told = list.QuerySelectorAll("summary .n").Sum(n => int.Parse(n.TextContent, null))
        where entries.Length != told || entries.Any(li => page.Page.GetElementById(li.QuerySelector("a")!.GetAttribute("href")![1..]) is null)
        select $"{page.Address}: {told} told, {entries.Length} listed");

    [Fact]
    public void Quoted_words_stand_where_their_note_leads() => Faults.None(
        from page in Samples
        from note in page.Page.QuerySelectorAll("li[id^=_ju-]")
        let link = note.QuerySelector(".no a")
        where link is not null
        let quote = note.QuerySelector("q")!.TextContent
        let spot = page.Page.GetElementById(link.GetAttribute("href")![1..])
        where spot is null || !quote.StartsWith(Words(spot), StringComparison.Ordinal) || Words(spot).Length == 0
        select $"{page.Address}: {note.Id} “{quote}” leads to “{spot?.TextContent}”");

    [Fact]
    public void Every_sample_leads_to_the_file_it_was_found_in_byte_for_byte()
    {
        var seed = Assert.Single(Directory.GetFiles(Repository.PathOf("seeds"), "*.txt"));
        foreach (var (address, page) in Samples)
        {
            var folder = address[..(address.LastIndexOf('/') + 1)].Replace("samples/", "seeds/", StringComparison.Ordinal);
            Assert.NotNull(page.QuerySelector($"a[href='../../{folder}index.html']"));
            Assert.NotNull(page.QuerySelector($"a[href='../../{folder}original.txt']"));
            Assert.Equal(File.ReadAllBytes(seed), File.ReadAllBytes(Path.Combine(repository.Built.Folder, folder, "original.txt")));
        }
    }

    // A found file's own page: its texts in order, and the compiler's title and greeting, which stand in none of them.
    [Fact]
    public void A_found_file_has_a_page_that_lists_what_is_in_it()
    {
        var (_, page) = Assert.Single(repository.Built.Pages, page => page.Key.StartsWith("seeds/", StringComparison.Ordinal));

        Assert.Equal(11, page.QuerySelectorAll("section[aria-labelledby=_h-units] tbody tr").Length);
        var left = page.QuerySelector("section[aria-labelledby=_h-left]")!.TextContent;
        Assert.Contains("2023年乡镇政协工作计划(实用9篇)", left, StringComparison.Ordinal);
        Assert.Contains("汇编者的话", left, StringComparison.Ordinal);
        Assert.Contains(repository.Built.Pages["all.html"].QuerySelectorAll("main a"), a => a.GetAttribute("href")!.StartsWith("seeds/", StringComparison.Ordinal));
    }

    // Where other marks begin inside, an element is cut; its first piece has the id.
    private static string Words(IElement spot)
    {
        var copy = (IElement)spot.Clone();
        foreach (var note in copy.QuerySelectorAll("[data-site-note]").ToList()) note.Remove();
        return copy.TextContent;
    }

    private static int Told(IDocument page, string word) => page.QuerySelectorAll(".integrity summary > span")
        .Where(span => span.TextContent.StartsWith(word, StringComparison.Ordinal))
        .Sum(span => int.Parse(span.QuerySelector(".n")!.TextContent, null));
}
