using Site.Disk;
using Xunit;

namespace Site.Tests.Disk;

public sealed class SourceWatcherTests : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly TemporaryFolder _root = new();

    public SourceWatcherTests() => _root.Write("input/plans/a.md");

    [Theory]
    [InlineData("a save", "input/plans/a.md")]
    [InlineData("a new file", "input/plans/b.md")]
    [InlineData("a rename", "input/plans/c.md")]
    [InlineData("a deletion", "input/plans/a.md")]
    [InlineData("a save by renaming", "input/plans/a.md")]
    [InlineData("a new folder", "input/plans/x")]
    public async Task TellsWhatStirs(string what, string path)
    {
        using var watcher = new SourceWatcher(_root["input"], _root["seeds"]);

        Stir(what);

        Assert.True(await TellsAsync(watcher, _root[path]));
    }

    [Fact]
    public async Task SaysNothingOfEditorsAtWork()
    {
        using var watcher = new SourceWatcher(_root["input"], _root["seeds"]);
        foreach (var name in new[] { ".a.md.swp", "4913", "a.md~", ".#a.md", "x.tmp", ".git/index" }) _root.Write("input/plans/" + name);
        var last = _root.Write("input/plans/z.md");

        var touched = await UntilAsync(watcher, paths => paths.Contains(last));

        // A folder may be named for what was made in it, never a working file.
        Assert.Equal([last], touched.Where(path => path != _root["input/plans"]));
    }

    [Fact]
    public async Task FollowsAFolderThatComesLater()
    {
        using var watcher = new SourceWatcher(_root["input"], _root["seeds"]);
        _root.Write("seeds/a.txt");
        await UntilAsync(watcher, paths => paths.Count == 0);

        _root.Write("seeds/a.txt", "new");

        Assert.True(await TellsAsync(watcher, _root["seeds/a.txt"]));
    }

    [Fact]
    public async Task EndsWhenItIsStopped()
    {
        using var watcher = new SourceWatcher(_root["input"]);
        using var stop = new CancellationTokenSource();
        var waiting = watcher.NextAsync(stop.Token);

        await stop.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => waiting);
    }

    public void Dispose() => _root.Dispose();

    private void Stir(string what)
    {
        switch (what)
        {
            case "a save": _root.Write("input/plans/a.md", "new"); break;
            case "a new file": _root.Write("input/plans/b.md"); break;
            case "a rename": File.Move(_root["input/plans/a.md"], _root["input/plans/c.md"]); break;
            case "a deletion": File.Delete(_root["input/plans/a.md"]); break;
            case "a save by renaming": File.Move(_root.Write("input/plans/a.md.tmp"), _root["input/plans/a.md"], overwrite: true); break;
            default: _root.Write("input/plans/x/y/a.md"); break;
        }
    }

    private static async Task<bool> TellsAsync(SourceWatcher watcher, string path) => (await UntilAsync(watcher, paths => paths.Contains(path))).Contains(path);

    private static async Task<HashSet<string>> UntilAsync(SourceWatcher watcher, Func<IReadOnlySet<string>, bool> isEnough)
    {
        using var limit = new CancellationTokenSource(Patience);
        var told = new HashSet<string>(StringComparer.Ordinal);
        while (true)
        {
            var touched = await watcher.NextAsync(limit.Token);
            told.UnionWith(touched);
            if (isEnough(touched) || isEnough(told) && told.Count > 0) return told;
        }
    }
}
