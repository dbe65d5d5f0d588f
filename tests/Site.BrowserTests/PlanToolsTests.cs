using Microsoft.Playwright;
using Xunit;

namespace Site.BrowserTests;

/// <summary>What a reader does with a plan: look up words, cite, listen, take it along.</summary>
public sealed class PlanToolsTests(ServedSite site)
{
    // A browser that has a Chinese voice and speaks at once; what it said is kept.
    private const string Voice =
        """
        window.said = [];
        class Said { constructor(text) { this.text = text; } }
        Object.defineProperty(window, 'SpeechSynthesisUtterance', { value: Said });
        Object.defineProperty(window, 'speechSynthesis', { value: {
          getVoices: () => window.mute ? [] : [{ lang: 'zh-CN' }], addEventListener: () => {},
          speak: part => { window.said.push(part.text); window.part = part; }, cancel: () => { window.part = null; }
        } });
        """;

    [Theory]
    [InlineData("http")]
    [InlineData("file")]
    public async Task A_word_is_explained_without_leaving_the_page(string way)
    {
        await using var reader = await site.OpenAsync(way, site.AddressOf("official plan"));
        var word = reader.Page.Locator(".plan-text a.term").First;
        var before = reader.Page.Url;

        await word.FocusAsync();
        await reader.Page.Keyboard.PressAsync("Enter");

        var sheet = reader.Page.Locator(".sheet");
        Assert.True(await sheet.IsVisibleAsync());
        Assert.Contains(await word.InnerTextAsync(), await sheet.InnerTextAsync(), StringComparison.Ordinal);
        Assert.True((await sheet.Locator(".body").InnerTextAsync()).Length > 5);
        Assert.Equal(before, reader.Page.Url);

        await reader.Page.Keyboard.PressAsync("Escape");
        Assert.False(await sheet.IsVisibleAsync());
        Assert.True(await word.EvaluateAsync<bool>("e => e === document.activeElement"));
        reader.NothingWentWrong();
    }

    [Theory]
    [InlineData("Mozilla/5.0 (Linux; Android 10) AppleWebKit/537.36 Chrome/86.0.4240.99 Mobile Safari/537.36 MicroMessenger/8.0.0", true)]
    [InlineData("Mozilla/5.0 (Linux; Android 10) AppleWebKit/537.36 Chrome/86.0.4240.99 Mobile Safari/537.36", false)]
    public async Task Only_in_WeChat_it_is_said_how_to_download(string browser, bool isSaid)
    {
        await using var reader = await site.OpenAsync("http", site.AddressOf("official plan"), new() { UserAgent = browser });

        Assert.Equal(isSaid, await reader.Page.Locator(".plan-end .in-wechat").IsVisibleAsync());
    }

    [Fact]
    public async Task Without_script_a_word_leads_to_its_note_and_back()
    {
        await using var reader = await site.OpenAsync("http", site.AddressOf("official plan"), new() { JavaScriptEnabled = false });
        var note = await reader.Page.Locator(".plan-text a.term").First.GetAttributeAsync("href");

        await reader.Page.Locator(".plan-text a.term").First.ClickAsync();

        Assert.EndsWith(note!, reader.Page.Url, StringComparison.Ordinal);
        Assert.Equal(1, await reader.CountAsync($"{note} dd"));
        await reader.Page.Locator($"{note} dt a").ClickAsync();
        Assert.Contains("#_c-", reader.Page.Url, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("http", "official plan")]
    [InlineData("file", "official plan")]
    [InlineData("http", "sample")]
    public async Task A_paragraph_is_cited_with_its_words_its_plan_and_its_address(string way, string kind)
    {
        await using var reader = await site.OpenAsync(way, site.AddressOf(kind), Clipboard(way));
        var title = await reader.Page.Locator("h1").InnerTextAsync();
        var address = reader.Page.Locator(".plan-text .pl").First;
        var id = await address.GetAttributeAsync("href");
        var words = await reader.Page.EvaluateAsync<string>(
            "id => { const e = document.getElementById(decodeURIComponent(id.slice(1))).cloneNode(true); e.querySelectorAll('[data-site-note]').forEach(n => n.remove()); return e.textContent.trim(); }", id);

        await address.ClickAsync();
        await reader.Page.GetByRole(AriaRole.Button, new() { Name = "复制本段引用" }).ClickAsync();
        await reader.Page.Locator(".sheet .said:not(:empty)").WaitForAsync();

        var cited = await CopiedAsync(reader);
        Assert.StartsWith($"“{words}”", cited, StringComparison.Ordinal);
        Assert.Contains(string.Concat(title.Where(c => !char.IsWhiteSpace(c))), cited, StringComparison.Ordinal);
        Assert.EndsWith(site.At(way).AbsoluteUri + site.AddressOf(kind) + id, cited, StringComparison.Ordinal);
        reader.NothingWentWrong();
    }

    [Theory]
    [InlineData("http")]
    [InlineData("file")]
    public async Task A_cited_sentence_is_washed_where_its_address_leads(string way)
    {
        await using var reader = await site.OpenAsync(way, site.AddressOf("official plan"), Clipboard(way));
        await reader.Page.Locator("p[id]:has(> .pl)").Nth(2).Locator(".pl").ClickAsync();
        var sentence = reader.Page.Locator(".sentences button").Nth(1);
        var words = await sentence.InnerTextAsync();
        await sentence.ClickAsync();
        await reader.Page.Locator(".sheet .said:not(:empty)").WaitForAsync();
        var cited = await CopiedAsync(reader);
        Assert.StartsWith($"“{words}”", cited, StringComparison.Ordinal);

        await reader.Page.GotoAsync(cited[cited.IndexOf(way == "http" ? "http:" : "file:", StringComparison.Ordinal)..]);

        Assert.Equal(words, string.Concat(await reader.Page.Locator("mark.sentence").AllTextContentsAsync()).Trim());
        await reader.Page.WaitForFunctionAsync("() => document.querySelector('mark.sentence').getBoundingClientRect().top < innerHeight");
        reader.NothingWentWrong();
    }

    [Fact]
    public async Task A_plan_is_read_aloud_in_its_own_words_and_can_be_paused()
    {
        await using var reader = await OpenWithVoiceAsync("sample", mute: false);
        var button = reader.Page.Locator("[data-do=read]");
        var stop = reader.Page.Locator("[data-do=stop]");
        Assert.False(await stop.IsVisibleAsync());

        await button.ClickAsync();
        Assert.Equal("暂停", await button.InnerTextAsync());
        await reader.Page.EvaluateAsync("() => window.part.onend()");
        Assert.Equal(2, await reader.Page.EvaluateAsync<int>("() => window.said.length"));

        await button.ClickAsync();
        Assert.Equal("继续朗读", await button.InnerTextAsync());
        await button.ClickAsync();
        for (var i = 0; i < 500 && await reader.Page.EvaluateAsync<bool>("() => !!window.part"); i++)
            await reader.Page.EvaluateAsync("() => { const part = window.part; window.part = null; part.onend(); }");

        Assert.Equal("朗读", await button.InnerTextAsync());
        Assert.False(await stop.IsVisibleAsync());
        var said = await reader.Page.EvaluateAsync<string[]>("() => window.said");
        Assert.Equal(said[1], said[2]);
        Assert.DoesNotContain(said, part => part.Contains("据1", StringComparison.Ordinal) || part.Contains("校1", StringComparison.Ordinal));
        Assert.Equal(await OwnWordsAsync(reader), Plain(string.Concat(said.Skip(2).Prepend(said[0]))));
        reader.NothingWentWrong();
    }

    [Fact]
    public async Task Where_there_is_no_voice_nothing_offers_to_read()
    {
        await using var reader = await OpenWithVoiceAsync("official plan", mute: true);

        Assert.False(await reader.Page.Locator("[data-do=read]").IsVisibleAsync());
    }

    [Fact]
    public async Task The_print_button_prints()
    {
        await using var reader = await site.OpenAsync("http", site.AddressOf("official plan"));
        await reader.Page.EvaluateAsync("() => { window.print = () => { window.printed = true; }; }");

        await reader.Page.GetByRole(AriaRole.Button, new() { Name = "打印" }).ClickAsync();

        Assert.True(await reader.Page.EvaluateAsync<bool>("() => window.printed"));
    }

    [Theory]
    [InlineData("sample")]
    [InlineData("official plan")]
    public async Task A_plan_can_be_taken_along_as_a_file(string kind)
    {
        await using var reader = await site.OpenAsync("http", site.AddressOf(kind), new() { JavaScriptEnabled = false });
        var words = await OwnWordsAsync(reader);

        foreach (var link in await reader.Page.Locator(".tools a[download]").AllAsync())
        {
            var address = new Uri(new Uri(reader.Page.Url), await link.GetAttributeAsync("href"));
            var file = await File.ReadAllTextAsync(Path.Combine(site.Folder, address.AbsolutePath[site.Http.AbsolutePath.Length..]), TestContext.Current.CancellationToken);
            Assert.Contains(words[^12..], Plain(file), StringComparison.Ordinal);
        }

        // The plan as text and as Markdown; of a sample the whole found file too.
        Assert.Equal(kind == "sample" ? 3 : 2, await reader.CountAsync(".tools a[download]"));
    }

    private async Task<Reader> OpenWithVoiceAsync(string kind, bool mute)
    {
        var reader = await site.OpenAsync("http");
        await reader.Page.AddInitScriptAsync((mute ? "window.mute = true;" : "") + Voice);
        await reader.GoAsync(site.AddressOf(kind));
        return reader;
    }

    private static BrowserNewContextOptions Clipboard(string way) => new()
    {
        Permissions = way == "http" ? ["clipboard-read", "clipboard-write"] : [],
    };

    // By double click there is no clipboard to read: the page asks the browser to copy, and a paste shows what it did.
    private static async Task<string> CopiedAsync(Reader reader)
    {
        await reader.Page.EvaluateAsync("() => { const t = document.createElement('textarea'); t.id = 'paste'; document.body.append(t); t.focus(); }");
        await reader.Page.Keyboard.PressAsync("Control+V");
        var pasted = await reader.Page.Locator("#paste").InputValueAsync();
        await reader.Page.EvaluateAsync("() => document.getElementById('paste').remove()");
        return pasted;
    }

    private static async Task<string> OwnWordsAsync(Reader reader) => Plain(await reader.Page.Locator("article[data-plan]").EvaluateAsync<string>(
        "e => { const c = e.cloneNode(true); c.querySelectorAll('[data-site-note]').forEach(n => n.remove()); return c.textContent; }"));

    private static string Plain(string text) => string.Concat(text.Where(c => !char.IsWhiteSpace(c)));
}
