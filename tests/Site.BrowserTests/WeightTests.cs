using System.Collections.Concurrent;
using System.IO.Compression;
using Xunit;

namespace Site.BrowserTests;

/// <summary>What the first page of a visit costs on a phone: bytes over gzip, and requests.</summary>
public sealed class WeightTests(ServedSite site, ITestOutputHelper output)
{
    private const int MostRequests = 4;

    public static TheoryData<string> Kinds => PageKinds.Names;

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task A_first_page_is_light(string kind)
    {
        var address = site.AddressOf(kind);
        var asked = new ConcurrentQueue<string>();
        await using var reader = await site.OpenAsync("http", "robots.txt");
        reader.Page.Request += (_, request) => asked.Enqueue(request.Url);
        await reader.GoAsync(address);
        await reader.Page.WaitForLoadStateAsync(Microsoft.Playwright.LoadState.NetworkIdle);

        // Headless browsers do not ask for the icon that others show.
        var files = asked.Where(url => url.StartsWith(site.Http.AbsoluteUri, StringComparison.Ordinal))
            .Select(url => new Uri(url).AbsolutePath[site.Http.AbsolutePath.Length..]).Append("assets/favicon.svg").Distinct().ToList();
        var bytes = files.Sum(file => Gzip(Path.Combine(site.Folder, file)));

        output.WriteLine($"{kind}: {bytes / 1024.0:0.0} KB, {files.Count} requests");
        Assert.InRange(bytes, 1, (kind is "home" or "search" ? 60 : 35) * 1024);
        if (kind is not "search") Assert.InRange(files.Count, 1, MostRequests);
    }

    private static long Gzip(string file)
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Optimal, leaveOpen: true)) gzip.Write(File.ReadAllBytes(file));
        return packed.Length;
    }
}
