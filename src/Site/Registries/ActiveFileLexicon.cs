using YamlDotNet.RepresentationModel;

namespace Site.Registries;

/// <summary>What a file does when a reader opens it.</summary>
public enum FileAction
{
    /// <summary>The browser shows it as a page of the site, and runs its scripts as the site's own.</summary>
    Page,

    /// <summary>The same, when there is a script in it.</summary>
    PageIfScripted,

    /// <summary>The reader's machine runs it.</summary>
    Program,

    /// <summary>An office program offers to run what is in it.</summary>
    Macro,
}

/// <summary>Endings of files that do something by themselves: <c>active-files.yml</c>.</summary>
public sealed class ActiveFileLexicon
{
    private readonly FrozenDictionary<string, FileAction> _actions;

    private ActiveFileLexicon(YamlMappingNode file)
    {
        var lists = new[] { ("pages", FileAction.Page), ("scripted", FileAction.PageIfScripted), ("programs", FileAction.Program), ("macros", FileAction.Macro) };
        _actions = lists.SelectMany(list => YamlReading.Texts(file, list.Item1).Select(ending => (Ending: ending.TrimStart('.'), Action: list.Item2)))
            .DistinctBy(pair => pair.Ending, StringComparer.OrdinalIgnoreCase)
            .ToFrozenDictionary(pair => pair.Ending, pair => pair.Action, StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>What the program ships.</summary>
    public static ActiveFileLexicon Embedded { get; } = Read(EmbeddedData.Yaml("active-files.yml"));

    internal static ActiveFileLexicon Read(YamlMappingNode file) => new(file);

    /// <summary>What the file at this path does, by its ending; null when it only shows something.</summary>
    public FileAction? ActionOf(string path) =>
        _actions.TryGetValue(path[(path.LastIndexOf('.') + 1)..], out var action) ? action : null;
}
