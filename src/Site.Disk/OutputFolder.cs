using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Runtime.ExceptionServices;
using Site.Model;

namespace Site.Disk;

/// <summary>
/// The folder of the built site. Keeps promises in parallel, leaves a file with the same content alone, and deletes only what
/// its manifest says the program wrote. A build that stops half-way leaves whole files and a manifest that says so.
/// </summary>
#pragma warning disable CA1001 // The lock is let go when the build ends, well or not; of a host that never ends it, by the system.
public sealed class OutputFolder
#pragma warning restore CA1001
{
    /// <summary>Holds files that are being written; it exists only during a build, or after one that stopped.</summary>
    private const string PartsFolder = ".site-parts";

    /// <summary>Held while a build is at work: two builds that write into one folder would mix their files.</summary>
    private const string LockFile = PartsFolder + "/lock";

    private readonly string _folder;
    private readonly OutputManifest? _before;
    private readonly OutputListing _listing;
    private FileStream? _lock;

    private OutputFolder(string folder, OutputManifest? before, OutputListing listing)
    {
        _folder = folder;
        _before = before;
        _listing = listing;
    }

    /// <summary>Looks at the folder, and changes nothing.</summary>
    /// <param name="folder">May be missing.</param>
    /// <param name="root">The root: must be neither the folder nor in it.</param>
    /// <param name="sources">The source folders: none may be the folder, lie in it or hold it.</param>
    /// <exception cref="OutputFolderException">It must not or cannot be used.</exception>
    public static OutputFolder Open(string folder, string root, params ReadOnlySpan<string> sources)
    {
        var full = Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder));
        try
        {
            RefuseOverlap(full, root, sources);
            if (File.Exists(full)) throw new OutputFolderException(OutputProblem.NotAFolder, full);
            if (!Directory.Exists(full)) return new(full, null, new([], [], []));

            var manifest = OutputManifest.Read(full);
            var listing = OutputListing.Of(full);
            var output = new OutputFolder(full, manifest, listing);

            // A damaged manifest may miss files of the program: which, shows when it is known what a build writes.
            if (manifest is not { State: ManifestState.Damaged }) output.RefuseForeign(manifest?.Files ?? []);
            return output;
        }
        catch (Exception cause) when (OutputFolderException.IsRefusal(cause))
        {
            throw OutputFolderException.From(full, cause);
        }
    }

    /// <summary>Writes the site: afterwards the folder holds these files and no other.</summary>
    /// <exception cref="OutputFolderException">The file system refused; the files that stand in the folder are whole.</exception>
    /// <exception cref="ArgumentException">Two promises of one path, or no path within the site: a bug of whoever made them.</exception>
    public OutputReport Keep(ImmutableArray<OutputFile> files)
    {
        try
        {
            var work = Begin(files);
            var (written, unchanged) = Guard(() => KeepAll(files));
            return new(written, unchanged, work.Finish(), _before is not (null or { State: ManifestState.Done }));
        }
        finally
        {
            _lock?.Dispose();
        }
    }

    /// <summary>
    /// Makes room for these files, for a host that writes them itself: what stands in their way is gone, their folders are
    /// there, and the manifest says that a build is at work until <see cref="OutputWork.Finish"/> is called.
    /// </summary>
    /// <exception cref="OutputFolderException">The file system refused, or the folder holds files of others.</exception>
    /// <exception cref="ArgumentException">Two promises of one path, or no path within the site: a bug of whoever made them.</exception>
    public OutputWork Begin(ImmutableArray<OutputFile> files)
    {
        var plan = OutputPlan.Of(files, _before?.Files ?? [], _listing);
        if (_before is { State: ManifestState.Damaged }) RefuseForeign(plan.OldAndNew);
        return Guard(() =>
        {
            Lock();
            new OutputManifest(ManifestState.Building, plan.OldAndNew).Write(_folder);
            Delete(plan.InTheWay);
            foreach (var directory in plan.Folders) Directory.CreateDirectory(Path.Combine(_folder, directory));
            return new OutputWork(this, plan);
        });
    }

    /// <summary>Deletes what the site no longer has, and writes the manifest of a whole site.</summary>
    internal void Finish(OutputPlan plan) => Guard(() =>
    {
        Delete(plan.Stale);
        var parts = Path.Combine(_folder, PartsFolder);
        foreach (var part in Directory.EnumerateFiles(parts))
            if (Path.GetFileName(part) != Path.GetFileName(LockFile)) File.Delete(part);
        new OutputManifest(ManifestState.Done, plan.New).Write(_folder);

        // Last, so that whoever gets the lock next sees that the folder is not as it was when he looked.
        _lock?.Dispose();
        Directory.Delete(parts, recursive: true);
        return true;
    });

    private void Lock()
    {
        Directory.CreateDirectory(Path.Combine(_folder, PartsFolder));
        try
        {
            _lock = new(Path.Combine(_folder, LockFile), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException cause) when (cause is DirectoryNotFoundException || OutputFolderException.IsHeld(cause))
        {
            throw new OutputFolderException(OutputProblem.Busy, _folder, cause);
        }

        var now = OutputManifest.Read(_folder);
        if (now?.State == _before?.State && (now?.Files ?? []).SequenceEqual(_before?.Files ?? [], StringComparer.Ordinal)) return;
        _lock.Dispose();
        Directory.Delete(Path.Combine(_folder, PartsFolder), recursive: true);
        throw new OutputFolderException(OutputProblem.Busy, _folder);
    }

    private T Guard<T>(Func<T> work)
    {
        try
        {
            return work();
        }
        catch (Exception cause) when (OutputFolderException.IsRefusal(cause))
        {
            throw OutputFolderException.From(_folder, cause);
        }
    }

    private (int Written, int Unchanged) KeepAll(ImmutableArray<OutputFile> files)
    {
        var keepers = new ConcurrentBag<FileKeeper>();
        var count = 0;
        FileKeeper NewKeeper() => new(_folder, Path.Combine(_folder, PartsFolder, $"{Interlocked.Increment(ref count)}"));
        try
        {
            Parallel.For(0, files.Length, NewKeeper, (i, _, keeper) =>
            {
                keeper.Keep(files[i], _listing.Files.TryGetValue(files[i].Path.Value, out var length) ? length : null);
                return keeper;
            }, keepers.Add);
        }
        catch (AggregateException faults)
        {
            ExceptionDispatchInfo.Throw(faults.InnerExceptions[0]);
        }

        return (keepers.Sum(keeper => keeper.Written), keepers.Sum(keeper => keeper.Unchanged));
    }

    /// <summary>Deletes files, and then the folders that this emptied.</summary>
    private void Delete(IReadOnlyCollection<string> files)
    {
        foreach (var file in files) File.Delete(Path.Combine(_folder, file));
        foreach (var directory in files.SelectMany(OutputPlan.FoldersOf).Distinct(StringComparer.Ordinal).OrderByDescending(path => path.Length))
        {
            var full = Path.Combine(_folder, directory);
            if (Directory.Exists(full) && !Directory.EnumerateFileSystemEntries(full).Any()) Directory.Delete(full);
        }
    }

    private static void RefuseOverlap(string folder, string root, ReadOnlySpan<string> sources)
    {
        var real = RealPath.Of(folder);
        var overlaps = RealPath.IsWithin(RealPath.Of(root), real);
        foreach (var source in sources)
        {
            var realSource = RealPath.Of(source);
            overlaps |= RealPath.IsWithin(real, realSource) || RealPath.IsWithin(realSource, real);
        }

        if (overlaps) throw new OutputFolderException(OutputProblem.OverlapsSources, folder);
    }

    private void RefuseForeign(IReadOnlyList<string> own)
    {
        var known = own.ToHashSet(StringComparer.Ordinal);
        var foreign = _listing.Files.Keys.Where(path => !known.Contains(path) && !IsLeftByBuild(path)).Concat(_listing.Links)
            .Order(StringComparer.Ordinal).FirstOrDefault();
        if (foreign is not null) throw new OutputFolderException(OutputProblem.ForeignFiles, foreign);
    }

    /// <summary>The manifest, and what a build leaves that stopped half-way.</summary>
    private bool IsLeftByBuild(string path) =>
        path is OutputManifest.FileName or OutputManifest.PartName or LockFile
        || (_before is not (null or { State: ManifestState.Done }) && path.StartsWith(PartsFolder + "/", StringComparison.Ordinal));
}
