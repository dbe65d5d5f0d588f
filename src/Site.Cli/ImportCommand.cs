using System.CommandLine;
using Site.Disk;
using Site.Drafting;
using Site.Model;
using Site.Registries;

namespace Site.Cli;

/// <summary><c>import --dry-run</c>: what the program understands of found files; writes nothing.</summary>
internal sealed class ImportCommand(FolderOptions options, ImportCommand.Choices choices, CommandHost host)
{
    public const string Name = "import";

    private const string Json = "json";

    internal sealed record Choices(
        Argument<string[]> Files, Option<string> Unit, Option<string> To, Option<bool> DryRun, Option<string> Format);

    public static Command Create(FolderOptions folders, CommandHost host)
    {
        var choices = new Choices(
            new("FILE") { Arity = ArgumentArity.ZeroOrMore },
            new("--unit"), new("--to"), new("--dry-run"), new(CheckCommand.FormatName) { DefaultValueFactory = _ => "text" });
        choices.Format.AcceptOnlyFromAmong("text", Json);
        var command = new Command(Name) { choices.Files, choices.Unit, choices.To, choices.DryRun, choices.Format };
        folders.AddRegistriesTo(command);
        command.SetAction(new ImportCommand(folders, choices, host).Run);
        return command;
    }

    private int Run(ParseResult parsed)
    {
        var typed = parsed.GetValue(choices.Files) ?? [];
        var (root, input, fault) = options.Registries(parsed, host.WorkingDirectory);
        fault ??= UsageFault(typed, parsed.GetValue(choices.DryRun));
        if (fault is not null)
        {
            host.Errors.WriteLine(fault);
            return ExitCodes.WrongUsage;
        }

        var read = FoundFile.Read(typed, host.WorkingDirectory);
        foreach (var refused in read.Where(file => file.Fault is not null)) host.Errors.WriteLine(refused.Fault);
        return read.Exists(file => file.Fault is not null)
            ? ExitCodes.CannotReadOrWrite
            : Show(read, Registries(root, input), parsed.GetValue(choices.Unit), isJson: parsed.GetValue(choices.Format) == Json);
    }

    private static string? UsageFault(string[] files, bool isDryRun)
    {
        if (files.Length == 0) return Messages.NoFileNamed;
        if (Array.Find(files, file => !file.EndsWith(".txt", StringComparison.OrdinalIgnoreCase)) is { } other) return Messages.NotACompilation(other);
        return isDryRun ? null : Messages.OnlyDryRun;
    }

    private RegistrySet Registries(string root, string input)
    {
        var sources = SourceFolders.Read(root, input, Path.Combine(input, "registries", "no-seeds"));
        var (registries, findings) = RegistryReading.Read(sources);
        var printer = new FindingPrinter(host.Errors, host.Ink, new SourceLines(sources));
        foreach (var finding in findings) printer.Print(finding);
        return registries;
    }

    private int Show(List<FoundFile> files, RegistrySet registries, string? unit, bool isJson)
    {
        var all = files.ConvertAll(file => Understanding.Of(file.Text!, file.Decisions, registries));
        var shown = unit is null ? all : [.. all.Select(file => file.Only(unit)).OfType<Understanding>()];
        if (shown.Count == 0)
        {
            host.Errors.WriteLine(Messages.NoUnit(unit!, all.SelectMany(file => file.Plans).Select(plan => Understanding.NameOf(plan.Id))));
            return ExitCodes.WrongUsage;
        }

        if (isJson) host.Output.Write(UnderstandingJson.Of([.. shown.Select(FileDescription.Of)]));
        Print(shown, files, isJson);
        return all.Exists(file => file.Findings.Any(finding => finding.Severity == Severity.Error)) ? ExitCodes.Errors : ExitCodes.Done;
    }

    /// <summary>The report; or, beside JSON, only what is wrong.</summary>
    private void Print(List<Understanding> shown, List<FoundFile> files, bool isJson)
    {
        var lines = new SourceLines(new([.. files.SelectMany(file => new[] { file.Text, file.Decisions }).OfType<SourceFile>()]));
        foreach (var file in shown)
        {
            var report = new UnderstandingReport(isJson ? host.Errors : host.Output, host.Ink, lines);
            if (isJson) report.Print(file.Findings.Where(finding => finding.Severity != Severity.Hint));
            else report.Print(file);
        }
    }
}
