using System.Text;
using Theme;

namespace Site.Cli;

/// <summary>The program: consoles and folders on one side, the core on the other.</summary>
public static class Program
{
    public static int Main(string[] args)
    {
        // Whatever the machine's locale: scripts and editors read UTF-8.
        Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
        var isTerminal = !Console.IsOutputRedirected && Environment.GetEnvironmentVariable("TERM") != "dumb";
        return Run(args, new CommandHost(Console.Out, Console.Error, Environment.CurrentDirectory, () => new SiteTheme())
        {
            IsTerminal = isTerminal,
            Ink = new(isTerminal && string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR"))),
        });
    }

    /// <summary>Runs one command line in this process.</summary>
    /// <returns>0 done · 1 findings of severity error · 2 wrong usage · 3 could not read or write.</returns>
    internal static int Run(string[] args, CommandHost host)
    {
        try
        {
            return CommandLine.Run(args, host);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            host.Errors.WriteLine(Messages.CannotRead(fault.Message));
        }
#pragma warning disable CA1031 // The last resort: whoever sees a bug should know that it is one, and how to tell us.
        catch (Exception fault)
#pragma warning restore CA1031
        {
            host.Errors.WriteLine(Messages.Bug(fault));
        }

        return ExitCodes.CannotReadOrWrite;
    }
}
