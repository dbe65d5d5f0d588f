using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Text.Json;
using Xunit;

namespace Site.Tests.EndToEnd;

/// <summary>One preview for all tests of the class, each of which has plans of its own.</summary>
public sealed class PreviewedSite : IAsyncLifetime
{
    internal TemporarySite Site { get; } = new TemporarySite().WritePlan().Write("input/attachments/表.csv", "一,二\n");

    internal PreviewProcess Preview { get; private set; } = null!;

    public async ValueTask InitializeAsync() => Preview = await PreviewProcess.StartAsync(Site.Root);

    public async ValueTask DisposeAsync()
    {
        await Preview.DisposeAsync();
        Site.Dispose();
    }
}

public sealed class PreviewTests(PreviewedSite previewed) : IClassFixture<PreviewedSite>
{
    private const string Faulty = "---\ntitle: 示例\nyear: 二〇二六\n---\n\n正文。\n";

    private TemporarySite Site => previewed.Site;

    private PreviewProcess Preview => previewed.Preview;

    public static TheoryData<string, string> HostileRequests => new()
    {
        { "GET /../../../../etc/passwd HTTP/1.1\r\nHost: localhost", "404" },
        { "GET /%2e%2e/%2e%2e/%2e%2e/etc/passwd HTTP/1.1\r\nHost: localhost", "404" },
        { "GET /..%2f..%2f..%2fetc%2fpasswd HTTP/1.1\r\nHost: localhost", "404" },
        { "GET /..\\..\\input\\site.yml HTTP/1.1\r\nHost: localhost", "404" },
        { "GET /..%5c..%5cinput%5csite.yml HTTP/1.1\r\nHost: localhost", "404" },
        { "GET //etc/passwd HTTP/1.1\r\nHost: localhost", "404" },
        { "GET /input/plans/example/2026.md HTTP/1.1\r\nHost: localhost", "404" },
        { "GET /_preview/../../input/site.yml HTTP/1.1\r\nHost: localhost", "404" },
        { "GET /a%00b HTTP/1.1\r\nHost: localhost", "400" },
        { "GET /a\0b HTTP/1.1\r\nHost: localhost", "400" },
        { $"GET /{new string('a', 100_000)} HTTP/1.1\r\nHost: localhost", "414" },
        { "GET / HTTP/1.1\r\nHost: evil.example", "403" },
        { "GET / HTTP/1.1\r\nHost: 127.0.0.1.evil.example", "403" },
        { "GET /_preview/state?page=index.html HTTP/1.1\r\nHost: evil.example:80", "403" },
        { "GET / HTTP/1.1", "400" },
        { "GET http://evil.example/ HTTP/1.1\r\nHost: localhost", "400" },
        { "POST / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 0", "405" },
        { "GET /_preview/events HTTP/1.1\r\nHost: localhost", "400" },
        { "\u0001\u0002 garbage", "400" },
        { "GET /_preview/state?page=../../etc/passwd HTTP/1.1\r\nHost: localhost", "200" },
    };

    [Theory]
    [MemberData(nameof(HostileRequests))]
    public async Task Nothing_outside_the_site_can_be_asked_for(string request, string status)
    {
        var answer = await SendAsync(request);

        Assert.Equal(status, answer.Split(' ').ElementAtOrDefault(1));
        Assert.DoesNotContain("root:", answer, StringComparison.Ordinal);
        Assert.Equal(200, (await Preview.GetAsync("index.html")).Status);
    }

    // A page elsewhere must not listen in: only one of the same address may open the stream of events.
    [Fact]
    public async Task A_strange_page_may_not_listen()
    {
        const string Upgrade = "GET /_preview/events HTTP/1.1\r\nHost: localhost\r\nConnection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\nOrigin: ";

        Assert.Contains(" 400 ", (await SendAsync(Upgrade + "http://evil.example", untilEnd: false)).Split('\r')[0], StringComparison.Ordinal);
        Assert.Contains(" 101 ", (await SendAsync(Upgrade + "http://localhost", untilEnd: false)).Split('\r')[0], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "text/html; charset=utf-8")]
    [InlineData("plans/example/2026.html", "text/html; charset=utf-8")]
    [InlineData("places/", "text/html; charset=utf-8")]
    [InlineData("assets/site.css", "text/css; charset=utf-8")]
    [InlineData("search/dir.js", "text/javascript; charset=utf-8")]
    [InlineData("files/biao.csv", "text/csv; charset=utf-8")]
    [InlineData("robots.txt", "text/plain; charset=utf-8")]
    public async Task Files_come_as_what_they_are(string address, string type)
    {
        using var client = new HttpClient();
        using var answer = await client.GetAsync(new Uri(Preview.Url, address), TestContext.Current.CancellationToken);

        Assert.Equal((200, type), ((int)answer.StatusCode, answer.Content.Headers.ContentType?.ToString()));
    }

    [Fact]
    public async Task An_unknown_address_gets_the_page_for_that()
    {
        var (status, body) = await Preview.GetAsync("no/such/page.html");

        Assert.Equal(404, status);
        Assert.Contains("没有这个页面", body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_new_file_a_rename_a_move_and_a_deletion_are_followed()
    {
        Site.WritePlan("followed/one.md", "示例镇政协随行稿");
        await Preview.UntilPageAsync("plans/followed/one.html", "随行稿");

        File.Move(In("followed/one.md"), In("followed/two.md"));
        await Preview.UntilPageAsync("plans/followed/two.html", "随行稿");
        Assert.Equal(404, (await Preview.GetAsync("plans/followed/one.html")).Status);

        Directory.Move(In("followed"), In("moved"));
        await Preview.UntilPageAsync("plans/moved/two.html", "随行稿");
        Assert.Equal(404, (await Preview.GetAsync("plans/followed/two.html")).Status);

        Directory.Delete(In("moved"), recursive: true);
        await Preview.UntilPageAsync("plans/moved/two.html", "随行稿", holds: false);
    }

    [Fact]
    public async Task A_burst_of_saves_ends_with_the_last_one()
    {
        for (var i = 0; i < 100; i++) Site.WritePlan($"burst/{i % 10}.md", $"示例镇政协第{i}稿");

        for (var i = 90; i < 100; i++) await Preview.UntilPageAsync($"plans/burst/{i % 10}.html", $"第{i}稿");
    }

    // A copy over a slow network: for a while the file is there in part, its front matter too.
    [Fact]
    public async Task A_file_that_is_still_being_written_keeps_its_page_and_ends_whole()
    {
        const string Address = "plans/slow/2026.html";
        Site.WritePlan("slow/2026.md", "示例镇政协旧稿");
        await Preview.UntilPageAsync(Address, "旧稿");
        var text = Encoding.UTF8.GetBytes("---\ntitle: 示例镇政协慢稿\n---\n\n" + string.Concat(Enumerable.Repeat("一段。\n\n", 50)) + "最后一段。\n");

        await using (var file = File.Create(In("slow/2026.md")))
        {
            // It begins within the title and goes on within a character.
            for (var at = 0; at < text.Length; at += 11)
            {
                await file.WriteAsync(text.AsMemory(at, Math.Min(11, text.Length - at)), TestContext.Current.CancellationToken);
                await file.FlushAsync(TestContext.Current.CancellationToken);
                if (at % 110 == 0) Assert.Equal(200, (await Preview.GetAsync(Address)).Status);
                await Task.Delay(5, TestContext.Current.CancellationToken);
            }
        }

        await Preview.UntilPageAsync(Address, "最后一段。");
        Assert.False((await StateAsync(Address)).GetProperty("isKept").GetBoolean());
    }

    [Fact]
    public async Task The_last_good_page_stays_while_its_file_is_broken()
    {
        const string Address = "plans/kept/2026.html";
        Site.WritePlan("kept/2026.md", "示例镇政协旧稿");
        await Preview.UntilPageAsync(Address, "旧稿");

        Site.Write("input/plans/kept/2026.md", Faulty);
        await Preview.UntilAsync(async () => (await StateAsync(Address)).GetProperty("isKept").GetBoolean());
        Assert.Contains("旧稿", (await Preview.GetAsync(Address)).Body, StringComparison.Ordinal);
        var finding = (await StateAsync(Address)).GetProperty("here").GetProperty("findings")[0];
        Assert.Equal(("wrong-type", 3), (finding.GetProperty("code").GetString(), finding.GetProperty("line").GetInt32()));
        Assert.Equal($"vscode://file{Path.GetFullPath(In("kept/2026.md"))}:3:7", finding.GetProperty("link").GetString());

        // Another save, of another file: the page is still there.
        Site.WritePlan("kept/other.md", "示例镇政协另一篇");
        await Preview.UntilPageAsync("plans/kept/other.html", "另一篇");
        Assert.Contains("旧稿", (await Preview.GetAsync(Address)).Body, StringComparison.Ordinal);

        Site.WritePlan("kept/2026.md", "示例镇政协新稿");
        await Preview.UntilPageAsync(Address, "新稿");
        Assert.False((await StateAsync(Address)).GetProperty("isKept").GetBoolean());

        Site.Write("input/plans/kept/2026.md", Faulty);
        await Preview.UntilAsync(async () => (await StateAsync(Address)).GetProperty("isKept").GetBoolean());
        File.Delete(In("kept/2026.md"));
        await Preview.UntilPageAsync(Address, "新稿", holds: false);
    }

    [Fact]
    public async Task Findings_beyond_measure_are_counted()
    {
        const string Address = "plans/many/2026.html";
        Site.Write("input/plans/many/2026.md", "---\ntitle: 示例\n---\n\n" + string.Concat(Enumerable.Range(0, 10_000).Select(i => $"见[{i}](no{i}.png)。\n\n")));
        await Preview.UntilPageAsync(Address, "9999");

        var here = (await StateAsync(Address)).GetProperty("here");

        Assert.Equal(10_000, here.GetProperty("warning").GetInt32() + here.GetProperty("error").GetInt32());
        Assert.Equal(100, here.GetProperty("findings").GetArrayLength());
        File.Delete(In("many/2026.md"));
    }

    [Theory]
    [InlineData("TERM")]
    [InlineData("INT")]
    public async Task A_signal_ends_it_at_once_with_0(string signal)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no such signals.");
        Assert.SkipWhen(signal == "INT" && IgnoresInterrupts(), "The tests run where Ctrl-C is ignored, and so do the programs they start.");
        using var site = new TemporarySite().WritePlan();
        await using var preview = await PreviewProcess.StartAsync(site.Root);
        using var reader = new TcpClient();
        await reader.ConnectAsync(preview.Url.Host, preview.Url.Port, TestContext.Current.CancellationToken);

        Assert.Equal(0, await preview.StopAsync(signal));
        Assert.Equal(["input"], Directory.GetFileSystemEntries(site.Root).Select(Path.GetFileName));
    }

    [Fact]
    public async Task A_port_that_is_taken_gives_way_to_the_next_and_two_stand_side_by_side()
    {
        using var site = new TemporarySite().WritePlan("own/2026.md", "示例镇政协另一站").Write("input/plans/draft.md", "---\ntitle: 草稿\ndraft: true\n---\n\n正文。\n");
        var taken = Preview.Url.Port;

        await using var other = await PreviewProcess.StartAsync(site.Root, "--drafts", "--port", taken.ToString(CultureInfo.InvariantCulture));

        Assert.InRange(other.Url.Port, taken + 1, taken + 100);
        Assert.Contains($"端口 {taken} 已被占用，改用 {other.Url.Port}", other.Said, StringComparison.Ordinal);
        Assert.Contains("另一站", (await other.GetAsync("plans/own/2026.html")).Body, StringComparison.Ordinal);
        Assert.Equal(200, (await other.GetAsync("plans/draft.html")).Status);
        Assert.Equal(404, (await Preview.GetAsync("plans/own/2026.html")).Status);
    }

    [Fact]
    public async Task Another_address_is_said_aloud()
    {
        using var site = new TemporarySite().WritePlan();

        await using var preview = await PreviewProcess.StartAsync(site.Root, "--host", "0.0.0.0");

        Assert.Contains("注意：正在地址“0.0.0.0”上预览", preview.Said, StringComparison.Ordinal);
        Assert.DoesNotContain("注意", Preview.Said, StringComparison.Ordinal);
        Assert.Equal(200, (await preview.GetAsync("index.html")).Status);
    }

    // A shell starts what runs in its background so; bit 2 of the mask is SIGINT.
    private static bool IgnoresInterrupts() =>
        File.Exists("/proc/self/status")
        && File.ReadLines("/proc/self/status").First(line => line.StartsWith("SigIgn:", StringComparison.Ordinal)) is var mask
        && (Convert.ToUInt64(mask["SigIgn:".Length..].Trim(), 16) & 2) != 0;

    private string In(string path) => Path.Combine(Site.Root, "input", "plans", path);

    private async Task<JsonElement> StateAsync(string address)
    {
        using var document = JsonDocument.Parse((await Preview.GetAsync("_preview/state?page=" + address)).Body);
        return document.RootElement.Clone();
    }

    /// <summary>What a client sends byte by byte, and the beginning of what it gets.</summary>
    private async Task<string> SendAsync(string request, bool untilEnd = true)
    {
        using var client = new TcpClient();
        await client.ConnectAsync(IPAddress.Loopback, Preview.Url.Port);
        var stream = client.GetStream();
        var connection = request.Contains("Upgrade", StringComparison.Ordinal) ? "" : "\r\nConnection: close";
        await stream.WriteAsync(Encoding.Latin1.GetBytes(request + connection + "\r\n\r\n"));
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        var (answer, buffer) = (new StringBuilder(), new byte[4096]);
        try
        {
            do
            {
                var read = await stream.ReadAsync(buffer, limit.Token);
                if (read == 0) break;
                answer.Append(Encoding.Latin1.GetString(buffer, 0, read));
            }
            while (untilEnd);
        }
        catch (IOException) when (answer.Length > 0)
        {
            // The server closed before all of an endless request was taken.
        }

        return answer.ToString();
    }
}
