using System.CommandLine;
using System.CommandLine.Parsing;

namespace Site.Cli;

/// <summary>What is wrong with a command line, in Chinese and with the nearest thing that would be right.</summary>
internal static class Usage
{
    /// <summary>Null when nothing is wrong.</summary>
    public static string? FaultOf(ParseResult parsed)
    {
        var command = parsed.CommandResult.Command;

        // Whatever looks like an option and is none would otherwise be taken for a path.
        var strange = parsed.UnmatchedTokens.Concat(PathsOf(parsed)).FirstOrDefault(token => token.StartsWith('-'));
        if (strange is not null) return Messages.UnknownOption(strange, NearestWord.Of(strange, OptionsOf(command)), command.Name);
        if (parsed.UnmatchedTokens is [var word, ..])
            return command is RootCommand
                ? Messages.UnknownVerb(word, NearestWord.Of(word, command.Subcommands.Select(verb => verb.Name)))
                : Messages.UnknownArgument(word, command.Name);
        if (parsed.Errors is not [var error, ..]) return null;
        return error.SymbolResult is OptionResult option ? Messages.OptionValue(option.Option.Name, Values(option.Option, command)) : error.Message;
    }

    private static IEnumerable<string> PathsOf(ParseResult parsed) =>
        parsed.CommandResult.Command.Arguments.SelectMany(argument => parsed.GetResult(argument)?.Tokens ?? []).Select(token => token.Value);

    private static IEnumerable<string> OptionsOf(Command command) =>
        command.Options.SelectMany(option => option.Aliases.Append(option.Name)).Append("--help");

    private static string Values(Option option, Command command) => option.Name switch
    {
        CheckCommand.FormatName when command.Name == CheckCommand.Name => CheckCommand.Formats,
        CheckCommand.FormatName => "text|json",
        PreviewCommand.PortName => "8000",
        _ => "…",
    };
}
