using System.Diagnostics;
using System.Globalization;
using System.Net.WebSockets;
using System.Text.RegularExpressions;

namespace Site.Benchmarks;

/// <summary>What an editor waits for: from the start to the first page, and from a save to the page that shows it.</summary>
internal sealed partial class PreviewLatency : IDisposable
{
    private const int Saves = 60;

    private readonly string _root = Path.Combine(Machine.FastFolder, $"site-preview-{Environment.ProcessId}");
    private readonly HttpClient _client = new();
    private readonly Stopwatch _sinceStart;
    private readonly Process _process;
    private readonly Dice _dice = new(7);
    private readonly string[] _plans;

    private PreviewLatency(int count)
    {
        SyntheticPlans.Write(count, _root);
        _plans = Directory.GetFiles(Path.Combine(_root, "input", "plans"), "*.md", SearchOption.AllDirectories);
        Array.Sort(_plans, StringComparer.Ordinal);
        _sinceStart = Stopwatch.StartNew();
        _process = Process.Start(new ProcessStartInfo("dotnet", [WholeProcess.Program, "preview", "--root", _root, "--port", "0"])
        {
            RedirectStandardOutput = true,
            UseShellExecute = false,
        })!;
    }

    /// <summary>Prints a row for each count.</summary>
    /// <param name="saves">How many files are saved, one after the other.</param>
    public static async Task<int> RunAsync(int[] counts, int saves = Saves)
    {
        Console.WriteLine(Machine.Describe());
        Console.WriteLine($"{saves} saves of one plan after another; from the write to the last byte of its page, milliseconds: median / p95 / maximum\n");
        Console.WriteLine("| plans | first page s | save to served ms | CPU ms a save | MiB after 50 saves / at the end |\n| --- | --- | --- | --- | --- |");
        foreach (var count in counts)
        {
            using var preview = new PreviewLatency(count);
            Console.WriteLine(await preview.MeasureAsync(count, saves));
        }

        return 0;
    }

    public void Dispose()
    {
        _process.Kill();
        _process.WaitForExit();
        _process.Dispose();
        _client.Dispose();
        Directory.Delete(_root, recursive: true);
    }

    private async Task<string> MeasureAsync(int count, int saves)
    {
        var url = await UrlAsync();
        _ = _process.StandardOutput.BaseStream.CopyToAsync(Stream.Null);
        _ = await _client.GetStringAsync(url);
        var first = _sinceStart.Elapsed.TotalSeconds;
        using var events = new ClientWebSocket();
        events.Options.SetRequestHeader("Origin", url.GetLeftPart(UriPartial.Authority));
        await events.ConnectAsync(new($"ws://{url.Authority}/_preview/events"), CancellationToken.None);
        await NextAsync(events);

        var times = new double[saves];
        var (early, cpu) = (0L, _process.TotalProcessorTime);
        for (var i = 0; i < saves; i++)
        {
            times[i] = await SaveAsync(url, events, i);
            if (i == Math.Min(saves, 50) - 1) early = Resident();
        }

        _process.Refresh();
        Array.Sort(times);
        return string.Create(CultureInfo.InvariantCulture,
            $"| {count} | {first:0.00} | {times[saves / 2]:0} / {times[saves * 95 / 100]:0} / {times[^1]:0} | " +
            $"{(_process.TotalProcessorTime - cpu).TotalMilliseconds / saves:0} | {early} / {Resident()} |");
    }

    private async Task<double> SaveAsync(Uri url, ClientWebSocket events, int number)
    {
        var plan = _dice.Of(_plans);
        var text = await File.ReadAllTextAsync(plan);
        var sign = $"第{number}次改动在此。";
        var page = new Uri(url, "plans/" + Path.ChangeExtension(Path.GetRelativePath(Path.Combine(_root, "input", "plans"), plan), ".html"));
        // An editor pauses between two saves.
        await Task.Delay(150);
        var watch = Stopwatch.StartNew();
        await File.WriteAllTextAsync(plan, $"{text}\n{sign}\n");
        do await NextAsync(events);
        while (!(await _client.GetStringAsync(page)).Contains(sign, StringComparison.Ordinal));
        return watch.Elapsed.TotalMilliseconds;
    }

    private static async Task NextAsync(ClientWebSocket events)
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        _ = await events.ReceiveAsync(new byte[64], limit.Token);
    }

    private async Task<Uri> UrlAsync()
    {
        while (await _process.StandardOutput.ReadLineAsync() is { } line)
            if (Address().Match(line) is { Success: true } match) return new(match.Value);
        throw new InvalidOperationException("The preview ended before it said its address.");
    }

    private long Resident()
    {
        _process.Refresh();
        return _process.WorkingSet64 >> 20;
    }

    // 预览：http://127.0.0.1:8000/ ，按 Ctrl-C 结束。
    [GeneratedRegex("http://[^ ]+")]
    private static partial Regex Address();
}
