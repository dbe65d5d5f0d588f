using Site.Cli;

namespace Site.Tests.Cli;

/// <summary>One call of the program in this process.</summary>
internal static class InProcess
{
    public static (int ExitCode, string Output, string Errors) Run(string workingDirectory, params string[] args) =>
        Run(workingDirectory, default(Ink), args);

    public static (int ExitCode, string Output, string Errors) Run(string workingDirectory, Ink ink, params string[] args)
    {
        using StringWriter output = new() { NewLine = "\n" }, errors = new() { NewLine = "\n" };
        var exitCode = Program.Run(args, new(output, errors, workingDirectory, () => new PlainTheme()) { Ink = ink });
        return (exitCode, output.ToString(), errors.ToString());
    }
}
