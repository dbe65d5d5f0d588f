using Site.Publishing;

namespace Site.Cli;

/// <summary>What a command line runs in; the tests bring their own.</summary>
/// <param name="Output">Results and progress.</param>
/// <param name="Errors">Why nothing was done.</param>
/// <param name="WorkingDirectory">Full path; relative paths of the command line start here.</param>
/// <param name="Theme">Made only when a site is built.</param>
internal sealed record CommandHost(TextWriter Output, TextWriter Errors, string WorkingDirectory, Func<ITheme> Theme)
{
    /// <summary>Somebody watches: progress may move.</summary>
    public bool IsTerminal { get; init; }

    public Ink Ink { get; init; }
}

internal static class ExitCodes
{
    public const int Done = 0;
    public const int Errors = 1;
    public const int WrongUsage = 2;
    public const int CannotReadOrWrite = 3;
}
