using System.CommandLine;
using System.Diagnostics;
using Site.Disk;
using Site.Model;

namespace Site.Cli;

/// <summary><c>build</c>: sources in, the site out, and what it became.</summary>
internal sealed class BuildCommand(FolderOptions options, CommandHost host)
{
    public const string Name = "build";

    /// <summary>As many findings as still are read; the rest is counted.</summary>
    private const int FindingsInFull = 20;

    public static Command Create(BuildCommand build, FolderOptions folders)
    {
        var command = new Command(Name);
        folders.AddTo(command);
        command.SetAction(build.Run);
        return command;
    }

    public int Run(ParseResult parsed)
    {
        var (folders, fault) = options.Folders(parsed, host.WorkingDirectory);
        if (folders is null)
        {
            host.Errors.WriteLine(fault);
            return ExitCodes.WrongUsage;
        }

        try
        {
            return Build(folders, options.BuildOptions(parsed));
        }
        catch (OutputFolderException refusal)
        {
            host.Errors.WriteLine(Messages.Refusal(refusal, folders.Output));
            return ExitCodes.CannotReadOrWrite;
        }
    }

    private int Build(SiteFolders folders, BuildOptions buildOptions)
    {
        var clock = Stopwatch.StartNew();
        SiteBuilder.Prepare();
        var output = OutputFolder.Open(folders.Output, folders.Root, folders.Input, folders.Seeds);
        var sources = SourceFolders.Read(folders.Root, folders.Input, folders.Seeds);
        var (build, report) = Progress.Of(host).Run(at =>
        {
            var made = SiteBuilder.Build(sources, host.Theme(), buildOptions, stage => at(Messages.Stage(stage)));
            at(Messages.Writing(made.Files.Length));
            return (made, output.Keep(made.Files));
        });

        Print(build, sources);
        host.Output.Write(Messages.Built(build, report, clock.Elapsed));
        host.Output.WriteLine(Messages.Attention(host.Ink, build.Findings));
        host.Output.WriteLine(Messages.OpenFile(host.Ink, Shown(Path.Combine(folders.Output, SiteMapHome))));
        return build.Findings.Any(finding => finding.Severity == Severity.Error) ? ExitCodes.Errors : ExitCodes.Done;
    }

    private static string SiteMapHome => Publishing.SiteMap.Home.Value;

    /// <summary>Errors before warnings; hints are for <c>check</c>.</summary>
    private void Print(SiteBuild build, SiteSources sources)
    {
        var printer = new FindingPrinter(host.Output, host.Ink, new SourceLines(sources));
        var findings = build.Findings.Where(finding => finding.Severity != Severity.Hint).OrderBy(finding => finding.Severity).ToList();
        foreach (var finding in findings.Take(FindingsInFull)) printer.Print(finding);
        if (findings.Count > FindingsInFull) host.Output.WriteLine(Messages.MoreFindings(findings.Count - FindingsInFull));
    }

    /// <summary>As it would be typed here.</summary>
    private string Shown(string path)
    {
        var relative = Path.GetRelativePath(host.WorkingDirectory, path);
        return relative.StartsWith("..", StringComparison.Ordinal) ? path : relative;
    }
}
