using System.Collections.Concurrent;
using System.Diagnostics;
using System.Text;
using System.Text.RegularExpressions;
using Xunit;

namespace Site.Tests.EndToEnd;

/// <summary>The preview as its users start it, in a process of its own.</summary>
internal sealed partial class PreviewProcess : IAsyncDisposable
{
    /// <summary>A machine may be slow and busy; a test that waits so long has failed.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private static readonly HttpClient Client = new() { Timeout = Patience };

    private readonly Process _process;
    private readonly ConcurrentQueue<string> _said = new();

    private PreviewProcess(Process process) => _process = process;

    /// <summary>With a closing slash.</summary>
    public Uri Url { get; private set; } = new("http://127.0.0.1/");

    /// <summary>Every line of both outputs so far.</summary>
    public string Said => string.Join('\n', _said);

    /// <summary>Starts it, and waits until it says where it is.</summary>
    public static async Task<PreviewProcess> StartAsync(string root, params string[] options)
    {
        string[] port = options.Contains("--port") ? [] : ["--port", "0"];
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "Site.Cli.dll"), "preview", "--root", root, .. port, .. options])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
            StandardErrorEncoding = Encoding.UTF8,
            UseShellExecute = false,
        };
        var preview = new PreviewProcess(Process.Start(start)!);
        preview._process.OutputDataReceived += (_, line) => preview._said.Enqueue(line.Data ?? "");
        preview._process.ErrorDataReceived += (_, line) => preview._said.Enqueue(line.Data ?? "");
        preview._process.BeginOutputReadLine();
        preview._process.BeginErrorReadLine();
        await preview.UntilAsync(() => Task.FromResult(Address().IsMatch(preview.Said) || preview._process.HasExited));
        Assert.False(preview._process.HasExited, preview.Said);
        preview.Url = new(Address().Match(preview.Said).Groups[1].Value);
        return preview;
    }

    /// <summary>Waits for something to come true.</summary>
    public async Task UntilAsync(Func<Task<bool>> isTrue)
    {
        var watch = Stopwatch.StartNew();
        while (!await isTrue())
        {
            Assert.True(watch.Elapsed < Patience, Said);
            await Task.Delay(20);
        }
    }

    /// <summary>Waits until a page holds, or no longer holds, some words.</summary>
    public Task UntilPageAsync(string address, string words, bool holds = true) =>
        UntilAsync(async () => (await GetAsync(address)).Body.Contains(words, StringComparison.Ordinal) == holds);

    public async Task<(int Status, string Body)> GetAsync(string address)
    {
        using var answer = await Client.GetAsync(new Uri(Url, address));
        return ((int)answer.StatusCode, await answer.Content.ReadAsStringAsync());
    }

    /// <summary>Sends a signal, and gives the exit code.</summary>
    public async Task<int> StopAsync(string signal)
    {
        using (var kill = Process.Start("kill", ["-" + signal, $"{_process.Id}"])) await kill.WaitForExitAsync();
        using var limit = new CancellationTokenSource(Patience);
        await _process.WaitForExitAsync(limit.Token);
        return _process.ExitCode;
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited) _process.Kill();
        await _process.WaitForExitAsync();
        _process.Dispose();
    }

    // 预览：http://127.0.0.1:8000/ ，按 Ctrl-C 结束。
    [GeneratedRegex("预览：(http://[^ ]+)")]
    private static partial Regex Address();
}
