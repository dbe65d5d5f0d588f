using System.CommandLine;

namespace Site.Cli;

/// <summary>The options that every verb shares: where the folders are, and whether drafts count.</summary>
internal sealed class FolderOptions
{
    private readonly Option<string> _root = new("--root");
    private readonly Option<string> _input = new("--input");
    private readonly Option<string> _seeds = new("--seeds");
    private readonly Option<string> _output = new("--output");
    private readonly Option<bool> _drafts = new("--drafts");

    public void AddTo(Command command)
    {
        foreach (var option in new Option[] { _root, _input, _seeds, _output, _drafts }) command.Add(option);
    }

    /// <summary>Of a verb that reads single files and only needs the site's registries.</summary>
    public void AddRegistriesTo(Command command)
    {
        foreach (var option in new[] { _root, _input }) command.Add(option);
    }

    /// <summary>The root and its input, which may be missing unless named; or why they cannot be used.</summary>
    public (string Root, string Input, string? Fault) Registries(ParseResult parsed, string workingDirectory)
    {
        var root = Path.GetFullPath(parsed.GetValue(_root) ?? "", workingDirectory);
        var input = parsed.GetValue(_input) is { } typed ? Path.GetFullPath(typed, workingDirectory) : Path.Combine(root, "input");
        var fault = !Directory.Exists(root) ? Messages.NoFolder("--root", root)
            : parsed.GetValue(_input) is not null && !Directory.Exists(input) ? Messages.NoFolder("--input", input)
            : null;
        return (root, input, fault);
    }

    public BuildOptions BuildOptions(ParseResult parsed) => new(Drafts: parsed.GetValue(_drafts));

    /// <summary>The folders, or why they cannot be used.</summary>
    public (SiteFolders? Folders, string? Fault) Folders(ParseResult parsed, string workingDirectory)
    {
        var root = Full(_root) ?? workingDirectory;
        var folders = new SiteFolders(
            root, Full(_input) ?? Path.Combine(root, "input"), Full(_seeds) ?? Path.Combine(root, "seeds"), Full(_output) ?? Path.Combine(root, "output"));
        if (!Directory.Exists(folders.Root)) return (null, Messages.NoFolder("--root", folders.Root));
        if (!Directory.Exists(folders.Input)) return (null, Messages.NoFolder("--input", folders.Input));
        if (Full(_seeds) is not null && !Directory.Exists(folders.Seeds)) return (null, Messages.NoFolder("--seeds", folders.Seeds));
        return (folders, null);

        string? Full(Option<string> option) => parsed.GetValue(option) is { } typed ? Path.GetFullPath(typed, workingDirectory) : null;
    }
}

/// <summary>Full paths; <see cref="Seeds"/> and <see cref="Output"/> may be missing on disk.</summary>
internal sealed record SiteFolders(string Root, string Input, string Seeds, string Output);
