using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;

namespace Site.Cli;

/// <summary>The verbs and what they share. Each verb stands in a file of its own.</summary>
internal static class CommandLine
{
    public static int Run(string[] args, CommandHost host)
    {
        var folders = new FolderOptions();
        var build = new BuildCommand(folders, host);
        var root = new RootCommand { BuildCommand.Create(build, folders), CheckCommand.Create(folders, host), PreviewCommand.Create(folders, host), ImportCommand.Create(folders, host) };
        folders.AddTo(root);
        root.SetAction(build.Run);
        foreach (var help in root.Options.OfType<HelpOption>()) help.Action = new ShowHelp(host.Output);

        // A path may begin with @; there are no response files.
        var parsed = root.Parse(args, new ParserConfiguration { ResponseFileTokenReplacer = null });
        if (parsed.Action is not ShowHelp && Usage.FaultOf(parsed) is { } fault)
        {
            host.Errors.WriteLine(fault);
            return ExitCodes.WrongUsage;
        }

        return parsed.Invoke(new() { Output = host.Output, Error = host.Errors, EnableDefaultExceptionHandler = false });
    }

    private sealed class ShowHelp(TextWriter output) : SynchronousCommandLineAction
    {
        public override bool ClearsParseErrors => true;

        public override int Invoke(ParseResult parseResult)
        {
            output.Write(parseResult.CommandResult.Command.Name switch
            {
                BuildCommand.Name => Messages.BuildHelp,
                CheckCommand.Name => Messages.CheckHelp,
                PreviewCommand.Name => Messages.PreviewHelp,
                ImportCommand.Name => Messages.ImportHelp,
                _ => Messages.Help,
            });
            return ExitCodes.Done;
        }
    }
}
