using System.Diagnostics;
using System.Text;
using Site.Cli;
using Theme;

namespace Site.Tests.EndToEnd;

/// <summary>What one call of the program gave.</summary>
internal sealed record ProgramResult(int ExitCode, string Output, string Error)
{
    public override string ToString() => $"exit code {ExitCode}\n{Output}\n{Error}";
}

/// <summary>The program: a command line in; an exit code, what it prints, and files out.</summary>
internal static class SiteProgram
{
    private const string DefaultHost = "Site.Cli.dll";
    private const string StatiqHost = "Site.Statiq.StandIns.dll";

    /// <summary>Within this process, which is what most tests need: starting one takes longer than building a small site.</summary>
    public static ProgramResult Run(params string[] arguments)
    {
        using var output = new StringWriter();
        using var errors = new StringWriter();
        var exitCode = Program.Run(arguments, new CommandHost(output, errors, Repository.Root, () => new SiteTheme()));
        return new(exitCode, output.ToString(), errors.ToString());
    }

    /// <summary>As its users start it, in a process of its own.</summary>
    /// <param name="folder">Where it is started.</param>
    /// <param name="environment">What is set for it alone.</param>
    public static ProgramResult Start(string folder, IEnumerable<(string Name, string Value)> environment, params string[] arguments) =>
        Start(DefaultHost, folder, environment, arguments);

    /// <summary>The Statiq host, run by the stand-ins for Statiq.</summary>
    /// <param name="folder">Where it is started.</param>
    public static ProgramResult StartStatiqHost(string folder, params string[] arguments) => Start(StatiqHost, folder, [], arguments);

    private static ProgramResult Start(string dll, string folder, IEnumerable<(string Name, string Value)> environment, string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, dll), .. arguments])
        {
            WorkingDirectory = folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
            StandardErrorEncoding = Encoding.UTF8,
            UseShellExecute = false,
        };
        foreach (var (name, value) in environment) start.Environment[name] = value;
        using var process = Process.Start(start)!;
        process.StandardInput.Close();
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return new(process.ExitCode, output, error.GetAwaiter().GetResult());
    }
}
