using System.Diagnostics;
using System.Threading.Channels;

namespace Site.Disk;

/// <summary>
/// Tells when something stirs in the source folders. The system's messages wake it at once; what they miss (a folder that is
/// made anew, a network drive, a queue that ran over) is found by whoever looks through the folders each time it speaks.
/// </summary>
public sealed class SourceWatcher : IDisposable
{
    /// <summary>One save is several messages: it is over when none has come for this long.</summary>
    private static readonly TimeSpan Quiet = TimeSpan.FromMilliseconds(15);

    /// <summary>A folder that never rests is looked at all the same.</summary>
    private static readonly TimeSpan LongestBurst = TimeSpan.FromMilliseconds(250);

    private static readonly TimeSpan BetweenLooks = TimeSpan.FromSeconds(2);

    private readonly Channel<string> _stirred = Channel.CreateUnbounded<string>(new() { SingleReader = true });
    private readonly string[] _folders;
    private readonly FileSystemWatcher?[] _watchers;

    /// <summary>Begins to watch.</summary>
    /// <param name="folders">Any of them may be missing, and come later.</param>
    public SourceWatcher(params IEnumerable<string> folders)
    {
        _folders = [.. folders.Select(folder => Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder)))];
        _watchers = new FileSystemWatcher?[_folders.Length];
        Attach();
    }

    /// <summary>Waits until something stirs and rests again, or until it is time to look.</summary>
    /// <returns>Full paths that were written to, made, moved or deleted; none when it is only time to look.</returns>
    /// <exception cref="OperationCanceledException">Stopped.</exception>
    public async Task<IReadOnlySet<string>> NextAsync(CancellationToken stop)
    {
        var touched = new HashSet<string>(StringComparer.Ordinal);
        if (!await StirsWithinAsync(BetweenLooks, stop))
        {
            Attach();
            return touched;
        }

        var burst = Stopwatch.StartNew();
        do
        {
            while (_stirred.Reader.TryRead(out var path)) touched.Add(path);
        }
        while (burst.Elapsed < LongestBurst && await StirsWithinAsync(Quiet, stop));

        return touched;
    }

    /// <summary>The messages did not tell of a change: the watchers look at a folder that is no longer the one of that name.</summary>
    public void Renew()
    {
        for (var i = 0; i < _watchers.Length; i++) Detach(i);
        Attach();
    }

    public void Dispose()
    {
        for (var i = 0; i < _watchers.Length; i++) Detach(i);
    }

    private async Task<bool> StirsWithinAsync(TimeSpan time, CancellationToken stop)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(stop);
        limit.CancelAfter(time);
        try
        {
            return await _stirred.Reader.WaitToReadAsync(limit.Token);
        }
        catch (OperationCanceledException) when (!stop.IsCancellationRequested)
        {
            return false;
        }
    }

    private void Attach()
    {
        for (var i = 0; i < _folders.Length; i++)
        {
            if (!Directory.Exists(_folders[i])) Detach(i);
            else _watchers[i] ??= Watch(_folders[i]);
        }
    }

    private void Detach(int i)
    {
        _watchers[i]?.Dispose();
        _watchers[i] = null;
    }

    /// <summary>Null where the system has no watcher to give: then the looks must do.</summary>
    private FileSystemWatcher? Watch(string folder)
    {
        FileSystemWatcher? watcher = null;
        try
        {
            var real = RealPath.Of(folder);
            watcher = new(real)
            {
                IncludeSubdirectories = true,
                NotifyFilter = NotifyFilters.FileName | NotifyFilters.DirectoryName | NotifyFilters.LastWrite | NotifyFilters.Size,
            };
            watcher.Changed += (_, stir) => Tell(stir.FullPath);
            watcher.Created += (_, stir) => Tell(stir.FullPath);
            watcher.Deleted += (_, stir) => Tell(stir.FullPath);
            watcher.Renamed += (_, stir) =>
            {
                Tell(stir.OldFullPath);
                Tell(stir.FullPath);
            };
            watcher.Error += (_, _) => _stirred.Writer.TryWrite(folder);
            watcher.EnableRaisingEvents = true;
            return watcher;

            void Tell(string path)
            {
                var relative = Path.GetRelativePath(real, path);
                if (!relative.Split(Path.DirectorySeparatorChar).Any(WorkingFiles.Holds)) _stirred.Writer.TryWrite(Path.Combine(folder, relative));
            }
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException or ArgumentException)
        {
            watcher?.Dispose();
            return null;
        }
    }
}
