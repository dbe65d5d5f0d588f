using System.Globalization;
using System.IO.Compression;
using Site.Benchmarks;
using Xunit;

namespace Site.BrowserTests.Search;

/// <summary>What search finds and costs, on invented plans, against a plain scan of the built pages.</summary>
public sealed class SearchFiguresTests(ITestOutputHelper output)
{
    private const int Classes = 6;

    /// <summary>Small enough to run always.</summary>
    [Fact]
    public Task Some_hundred_plans_are_searched_without_a_fault() => MeasureAsync(plans: 300, queries: 60, ScannedPlans.UsualDraw);

    // A measurement: run it with -explicit only, SITE_PLANS=10000 unless told. SITE_DRAW=1,2,3 draws other queries, for each
    // number its own; chance must not be what makes the figures good.
    [Fact(Explicit = true)]
    public Task The_figures_of_search_are_reached() => MeasureAsync(
        int.Parse(Environment.GetEnvironmentVariable("SITE_PLANS") ?? "10000", CultureInfo.InvariantCulture), queries: 240,
        [.. (Environment.GetEnvironmentVariable("SITE_DRAW")?.Split(',') ?? []).Select(seed => int.Parse(seed, CultureInfo.InvariantCulture)).DefaultIfEmpty(ScannedPlans.UsualDraw)]);

    private Task MeasureAsync(int plans, int queries, params int[] seeds) => SearchedPlans.AskAsync(root => SyntheticPlans.Write(plans, root), async site =>
    {
        Assert.Equal(plans, site.Scanned.Count);
        var draws = new List<List<Row>>();
        foreach (var seed in seeds)
        {
            var asked = new List<Row>();
            foreach (var (kind, query) in site.Scanned.Draw(queries / Classes, seed))
                asked.Add(new(kind, query, await site.Figures.AskAsync(query), [.. site.Scanned.Scan(query)]));
            Report(site.Folder, plans, seed, asked);
            draws.Add(asked);
        }

        Assert.All(draws, Judge);
    });

    private static void Judge(List<Row> asked)
    {
        Assert.Empty(from one in asked where one.Missed.Length > 0 select $"“{one.Query}” misses {string.Join(' ', one.Missed.Take(3))}");
        Assert.Empty(from one in asked where one.Answer.Exact && one.Wrong.Length > 0 select $"“{one.Query}” is not in {string.Join(' ', one.Wrong.Take(3))}");
        Assert.All(asked.Where(one => one.Class == "absent"), one => Assert.Equal(0, one.Answer.Total));
        Assert.All(asked, one => Assert.InRange(one.Answer.Total, one.Truth.Count, one.Truth.Count * 1.01));
        Assert.InRange(asked.Count(one => one.IsCountRight), asked.Count * 0.95, asked.Count);
        Assert.InRange(asked.Max(one => one.Answer.StartBytes), 1, 40_000);
        var index = Sorted(asked.Select(one => (double)one.Answer.IndexBytes));
        Assert.InRange(At(index, 0.5), 0, 20_000);
        Assert.InRange(At(index, 0.95), 0, 75_000);
        Assert.All(asked, one => Assert.All(one.Answer.TextBytes, bytes => Assert.InRange(bytes, 1, 4_000)));
    }

    private void Report(string folder, int plans, int seed, List<Row> asked)
    {
        output.WriteLine(Machine.Describe());
        output.WriteLine($"{plans} plans, {asked.Count} queries of draw {seed}; kB as sent with gzip, ms in the browser; median / p95");
        foreach (var (name, rows) in asked.GroupBy(one => one.Class, (name, rows) => (name, rows.ToList())).Append(("all", asked)))
        {
            var index = Sorted(rows.Select(one => one.Answer.IndexBytes / 1000.0));
            var warm = Sorted(rows.Select(one => one.Answer.WarmMilliseconds));
            output.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"{name,-18} missed {rows.Sum(one => one.Missed.Length)}, wrong {rows.Sum(one => one.Wrong.Length)}, counts right {rows.Count(one => one.IsCountRight)}/{rows.Count}; index {At(index, 0.5):F1} / {At(index, 0.95):F1} kB; warm {At(warm, 0.5):F1} / {At(warm, 0.95):F1} ms"));
        }

        var texts = Sorted(asked.SelectMany(one => one.Answer.TextBytes).Select(bytes => bytes / 1000.0));
        var files = Directory.GetFiles(Path.Combine(folder, "search"), "*", SearchOption.AllDirectories).ToLookup(file => file.Contains("/texts/", StringComparison.Ordinal));
        output.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"start {asked.Max(one => one.Answer.StartBytes) / 1000.0:F1} kB; an excerpt {At(texts, 0.5):F1} / {texts[^1]:F1} kB (median, most); index {files[false].Sum(Brotli) / 1e6:F1} MB with brotli in {files[false].Count()} files"));
    }

    private static double[] Sorted(IEnumerable<double> values) => [.. values.Order()];

    private static double At(double[] sorted, double share) => sorted[(int)Math.Ceiling(share * (sorted.Length - 1))];

    private static long Brotli(string file)
    {
        using var packed = new MemoryStream();
        using (var stream = new BrotliStream(packed, CompressionLevel.Optimal, leaveOpen: true)) stream.Write(File.ReadAllBytes(file));
        return packed.Length;
    }

    /// <summary>A query, what the search answered, and the plans that hold it.</summary>
    private sealed record Row(string Class, string Query, AskedQuery Answer, HashSet<string> Truth)
    {
        public string[] Missed => [.. Truth.Except(Answer.Plans)];

        public string[] Wrong => [.. Answer.Plans.Except(Truth)];

        public bool IsCountRight => Answer.Total == Truth.Count;
    }
}
