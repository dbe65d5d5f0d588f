using Microsoft.Playwright;
using Xunit;

namespace Site.BrowserTests;

/// <summary>From a claim to the words that carry it, and from a passage to where else it stands.</summary>
public sealed class EvidenceTests(ServedSite site)
{
    [Theory]
    [InlineData(true, "http")]
    [InlineData(false, "http")]
    [InlineData(true, "file")]
    public async Task A_note_leads_to_the_words_and_marks_them(bool script, string way)
    {
        await using var reader = await site.OpenAsync(way, SampleWith("id=\"_q-1\""), new() { JavaScriptEnabled = script, ReducedMotion = ReducedMotion.Reduce });
        var note = reader.Page.Locator("aside #_ju-1");
        var quote = await note.Locator("q").InnerTextAsync();

        await note.Locator(".no a").ClickAsync();

        var words = reader.Page.Locator(":target");
        Assert.StartsWith(await OwnWordsAsync(words), quote, StringComparison.Ordinal);
        await AssertIsMarkedInViewAsync(words);
        reader.NothingWentWrong();
    }

    [Fact]
    public async Task The_integrity_list_opens_and_leads_to_each_place()
    {
        await using var reader = await site.OpenAsync("http", SampleWith("class=\"integrity\""), new() { ReducedMotion = ReducedMotion.Reduce });
        var list = reader.Page.Locator(".integrity");
        Assert.False(await list.Locator("li").First.IsVisibleAsync());

        await list.Locator("summary").ClickAsync();

        var links = list.Locator("li a");
        Assert.True(await links.CountAsync() > 0);
        for (var i = 0; i < await links.CountAsync(); i++)
        {
            await links.Nth(i).ClickAsync();
            Assert.EndsWith((await links.Nth(i).GetAttributeAsync("href"))!, reader.Page.Url, StringComparison.Ordinal);
            await AssertIsMarkedInViewAsync(reader.Page.Locator(":target"));
        }

        reader.NothingWentWrong();
    }

    [Theory]
    [InlineData("http")]
    [InlineData("file")]
    public async Task A_shared_passage_leads_to_the_very_paragraph(string way)
    {
        await using var reader = await site.OpenAsync(way, SampleWith("id=\"_p-1\""));
        var here = await OwnWordsAsync(reader.Page.Locator(".repeat > p:not(.repeat-label)").First);

        await reader.FollowAsync(".repeat-label a");

        var there = await OwnWordsAsync(reader.Page.Locator(":target"));
        Assert.Equal(here[..12], there[..12]);
        Assert.Equal(here[^12..], there[^12..]);
        await AssertIsMarkedInViewAsync(reader.Page.Locator(":target"));
        reader.NothingWentWrong();
    }

    [Fact]
    public async Task What_another_copy_has_is_told_in_the_note_and_not_in_the_text()
    {
        await using var reader = await site.OpenAsync("http", SampleWith("另一份（"), new() { ReducedMotion = ReducedMotion.Reduce });
        var note = reader.Page.Locator("aside .jiao li", new() { HasText = "另一份" }).First;
        var words = (await note.InnerTextAsync()).Split('“', '”')[^2];
        Assert.DoesNotContain(words, await reader.Page.Locator(".plan-text").InnerTextAsync(), StringComparison.Ordinal);

        await reader.FollowAsync("aside .jiao li .why a");

        Assert.Contains(words, await reader.Page.Locator(":target").InnerTextAsync(), StringComparison.Ordinal);
        reader.NothingWentWrong();
    }

    [Fact]
    public async Task A_text_leads_to_the_file_it_was_found_in_and_that_to_its_bytes()
    {
        await using var reader = await site.OpenAsync("http", site.AddressOf("sample"));

        await reader.FollowAsync(".given a");

        Assert.StartsWith("seeds/", reader.Address, StringComparison.Ordinal);
        var waiting = reader.Page.WaitForDownloadAsync();
        await reader.Page.Locator("a[download]").First.ClickAsync();
        var download = await waiting;
        var file = Path.Combine(site.Folder, Path.GetDirectoryName(reader.Address)!, "original.txt");
        Assert.Equal(await File.ReadAllBytesAsync(file, TestContext.Current.CancellationToken), await File.ReadAllBytesAsync(await download.PathAsync(), TestContext.Current.CancellationToken));
    }

    /// <summary>The first sample whose page holds these characters.</summary>
    private string SampleWith(string markup)
    {
        Assert.SkipWhen(SystemBrowser.Path is null, SystemBrowser.Missing);
        return Directory.GetFiles(Path.Combine(site.Folder, "samples"), "*.html", SearchOption.AllDirectories)
            .Order(StringComparer.Ordinal)
            .Where(file => File.ReadAllText(file).Contains(markup, StringComparison.Ordinal))
            .Select(file => Path.GetRelativePath(site.Folder, file).Replace('\\', '/'))
            .First();
    }

    private static async Task AssertIsMarkedInViewAsync(ILocator words)
    {
        Assert.True(await words.EvaluateAsync<bool>(
            """
            e => {
              const box = e.getBoundingClientRect();
              return box.bottom > 0 && box.top < innerHeight && getComputedStyle(e).backgroundColor !== 'rgba(0, 0, 0, 0)';
            }
            """));
    }

    private static Task<string> OwnWordsAsync(ILocator element) => element.EvaluateAsync<string>(
        """
        e => {
          const copy = e.cloneNode(true);
          copy.querySelectorAll('[data-site-note]').forEach(note => note.remove());
          return copy.textContent.trim();
        }
        """);
}
