using System.CommandLine;
using Site.Disk;
using Site.Model;

namespace Site.Cli;

/// <summary><c>check</c>: the same build, rendered and written nowhere; prints what it found.</summary>
internal sealed class CheckCommand(FolderOptions options, Option<string> format, Argument<string[]> paths, CommandHost host)
{
    public const string Name = "check";
    public const string FormatName = "--format";

    public const string Formats = "text|json|sarif";

    private const string Text = "text";

    public static Command Create(FolderOptions folders, CommandHost host)
    {
        var format = new Option<string>(FormatName) { DefaultValueFactory = _ => Text };
        format.AcceptOnlyFromAmong(Formats.Split('|'));
        var paths = new Argument<string[]>("PATH") { Arity = ArgumentArity.ZeroOrMore };
        var command = new Command(Name) { format, paths };
        folders.AddTo(command);
        command.SetAction(new CheckCommand(folders, format, paths, host).Run);
        return command;
    }

    private int Run(ParseResult parsed)
    {
        var (folders, fault) = options.Folders(parsed, host.WorkingDirectory);
        var (filter, missing) = folders is null ? (null, null) : PathFilter.Of(parsed.GetValue(paths) ?? [], folders, host.WorkingDirectory);
        if (folders is null || filter is null)
        {
            host.Errors.WriteLine(fault ?? missing);
            return ExitCodes.WrongUsage;
        }

        return Check(folders, options.BuildOptions(parsed), filter, parsed.GetValue(format)!);
    }

    private int Check(SiteFolders folders, BuildOptions buildOptions, PathFilter filter, string form)
    {
        SiteBuilder.Prepare();
        var sources = SourceFolders.Read(folders.Root, folders.Input, folders.Seeds);
        SiteBuild Build(Action<string> at) => SiteBuilder.Build(sources, host.Theme(), buildOptions with { Only = filter.Only }, stage => at(Messages.Stage(stage)));
        var build = host.IsTerminal && form == Text ? Progress.Of(host).Run(Build) : Build(_ => { });

        var findings = build.Findings.Where(finding => filter.Only?.Invoke(finding.Path) != false).ToList();
        switch (form)
        {
            case Text: PrintText(findings, sources); break;
            case "json": FindingJson.Write(host.Output, findings); break;
            default: FindingSarif.Write(host.Output, findings); break;
        }

        return findings.Exists(finding => finding.Severity == Severity.Error) ? ExitCodes.Errors : ExitCodes.Done;
    }

    private void PrintText(List<Finding> findings, SiteSources sources)
    {
        var printer = new FindingPrinter(host.Output, host.Ink, new SourceLines(sources));
        foreach (var finding in findings) printer.Print(finding);
        host.Output.WriteLine(Messages.Checked(host.Ink, findings));
    }
}
