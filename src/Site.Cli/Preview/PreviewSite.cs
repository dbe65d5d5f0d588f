using System.Diagnostics;
using Site.Disk;
using Site.Model;
using Site.Publishing;

namespace Site.Cli.Preview;

/// <summary>The site while its editors write: built, and built again after each save, of which it tells the terminal.</summary>
internal sealed class PreviewSite(SiteFolders folders, BuildOptions options, CommandHost host) : IDisposable
{
    /// <summary>As many findings as one reads after a save.</summary>
    private const int MostFindings = 5;

    private readonly SourceListing _listing = new(folders.Root, folders.Input, folders.Seeds);
    private readonly SourceWatcher _watcher = new(folders.Input, folders.Seeds);
    private readonly ITheme _theme = host.Theme();
    private volatile PreviewBuild? _current;

    public SiteFolders Folders => folders;

    /// <summary>The last build that came about.</summary>
    public PreviewBuild Current => _current ?? throw new InvalidOperationException("the first build comes before everything");

    public void BuildFirst()
    {
        var clock = Stopwatch.StartNew();
        SiteBuilder.Prepare();
        var sources = _listing.Read();
        var site = Progress.Of(host).Run(at => SiteBuilder.Build(sources, _theme, options, stage => at(Messages.Stage(stage))));
        _current = PreviewBuild.First(sources, site);
        host.Output.WriteLine(Messages.PreviewBuilt(site, clock.Elapsed));
        host.Output.WriteLine(Messages.Attention(host.Ink, site.Findings));
    }

    /// <summary>Follows the sources until it is stopped.</summary>
    /// <param name="tell">Called after each build.</param>
    public async Task FollowAsync(Func<Task> tell, CancellationToken stop)
    {
        while (!stop.IsCancellationRequested)
        {
            try
            {
                var touched = await _watcher.NextAsync(stop);
                if (Follow(touched)) await tell();
            }
            catch (OperationCanceledException) when (stop.IsCancellationRequested)
            {
                return;
            }
#pragma warning disable CA1031 // One save that the program cannot take must not end an editor's day; the last build stands.
            catch (Exception fault)
#pragma warning restore CA1031
            {
                host.Errors.WriteLine(Messages.Bug(fault));
            }
        }
    }

    public void Dispose() => _watcher.Dispose();

    /// <summary>Looks, and builds when something is new.</summary>
    private bool Follow(IReadOnlySet<string> touched)
    {
        var clock = Stopwatch.StartNew();
        var before = Current;
        var sources = _listing.Read(touched);
        var changed = Changes.Between(before.Sources, sources);
        if (changed is null) return false;
        if (touched.Count == 0) _watcher.Renew();
        var site = SiteBuilder.Build(sources, _theme, options, before: before.Site);
        _current = before.Next(sources, site, changed);
        Report(changed, clock.Elapsed);
        return true;
    }

    private void Report(IReadOnlyCollection<SourceFile> changed, TimeSpan time)
    {
        var (sources, site) = (Current.Sources, Current.Site);
        var names = changed.Select(file => file.DisplayPath).ToHashSet(StringComparer.Ordinal);
        host.Output.WriteLine(Messages.Followed(host.Ink, names, time, site.Findings));
        var findings = site.Findings.Where(finding => finding.Severity != Severity.Hint && names.Contains(finding.Path)).ToList();
        if (findings.Count == 0) return;
        var printer = new FindingPrinter(host.Output, host.Ink, new SourceLines(sources));
        foreach (var finding in findings.Take(MostFindings)) printer.Print(finding);
        if (findings.Count > MostFindings) host.Output.WriteLine(Messages.MoreFindings(findings.Count - MostFindings));
    }
}
