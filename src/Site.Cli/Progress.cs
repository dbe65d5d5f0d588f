using Spectre.Console;

namespace Site.Cli;

/// <summary>Tells whoever waits what is being done.</summary>
internal interface IProgressView
{
    /// <summary>Runs the work, which says what it is at.</summary>
    T Run<T>(Func<Action<string>, T> work);
}

internal static class Progress
{
    public static IProgressView Of(CommandHost host) => host.IsTerminal ? new MovingProgress(host) : new PlainProgress(host.Output);
}

/// <summary>One line for each step: for logs.</summary>
internal sealed class PlainProgress(TextWriter output) : IProgressView
{
    public T Run<T>(Func<Action<string>, T> work) => work(output.WriteLine);
}

/// <summary>One line that moves and goes away: for a terminal.</summary>
internal sealed class MovingProgress(CommandHost host) : IProgressView
{
    public T Run<T>(Func<Action<string>, T> work)
    {
        var console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Out = new AnsiConsoleOutput(host.Output),
            ColorSystem = host.Ink.HasColour ? ColorSystemSupport.Detect : ColorSystemSupport.NoColors,
        });
        return console.Status().Start(Messages.Stage(BuildStage.Reading), context => work(text => context.Status(Markup.Escape(text))));
    }
}
