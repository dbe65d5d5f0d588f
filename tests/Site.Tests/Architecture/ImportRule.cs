using System.Text.RegularExpressions;

namespace Site.Tests.Architecture;

/// <summary>One row of the table of rooms in <c>src/README.md</c>.</summary>
/// <param name="Folder">Relative to the repository: <c>src/Site/Reading</c>.</param>
/// <param name="Namespace">Of the files in it: <c>Site.Reading</c>.</param>
/// <param name="MayImport">Namespaces of ours, besides its own.</param>
internal sealed partial record ImportRule(string Folder, string Namespace, string[] MayImport)
{
    /// <summary>The rows of the table. SiteBuilder, the story of a build, is no room: it may name all of them.</summary>
    public static IReadOnlyList<ImportRule> ReadTable() =>
    [
        .. Row().Matches(File.ReadAllText(Repository.PathOf("src", "README.md")))
            .Where(row => row.Groups[1].Value != "SiteBuilder")
            .Select(Parse),
    ];

    /// <summary>What a file of this room names and must not.</summary>
    public IEnumerable<string> Violations(SourceCode file, ILookup<string, string> typesByRoom)
    {
        foreach (var name in file.QualifiedNames.Where(IsForbidden).Distinct())
            yield return $"{file.Path} names {name}: {Namespace} may import {string.Join(", ", MayImport)} only";
        foreach (var name in RelativeNames(file, typesByRoom).Distinct())
            yield return $"{file.Path} names {name}: {Namespace} may import {string.Join(", ", MayImport)} only";
    }

    private bool IsForbidden(string name)
    {
        var room = string.Join('.', name.Split('.').Take(2));
        return !IsUnder(name, Namespace) && !MayImport.Contains(room)
            // Site.BuildOptions, Site.Messages: types of the core's own namespace belong to every room.
            && Rooms.Contains(room);
    }

    private static bool IsUnder(string name, string space) =>
        name == space || name.StartsWith(space + ".", StringComparison.Ordinal);

    // Inside namespace Site.Reading, Deriving.PlanDeriving is Site.Deriving.PlanDeriving.
    private IEnumerable<string> RelativeNames(SourceCode file, ILookup<string, string> typesByRoom) =>
        from match in RelativeName().Matches(file.Text)
        let room = "Site." + match.Groups[1].Value
        where Rooms.Contains(room) && room != Namespace && !MayImport.Contains(room)
        where typesByRoom[room].Contains(match.Groups[2].Value)
        select match.Value;

    private static HashSet<string> Rooms { get; } =
        ReadTable().Select(rule => rule.Namespace).Concat(["Site.Disk", "Site.Cli"]).ToHashSet();

    // Rooms of the core are named by their folder; the theme names its imports in full.
    private static ImportRule Parse(Match row)
    {
        var room = row.Groups[1].Value;
        var imports = row.Groups[2].Value.Split(',', StringSplitOptions.TrimEntries)
            .Where(name => name != "–")
            .Select(name => name.StartsWith("Site.", StringComparison.Ordinal) ? name : "Site." + name);
        return room == "theme" ? new("theme", "Theme", [.. imports]) : new("src/Site/" + room, "Site." + room, [.. imports]);
    }

    // | Reading | `SourceFile` → `Plan` + findings | Model, Text, Registries | deriving a fact |
    [GeneratedRegex(@"^\| (theme|SiteBuilder|[A-Z]\w+) \| [^|]+ \| ([^|]+) \| [^|]+ \|$", RegexOptions.Multiline)]
    private static partial Regex Row();

    [GeneratedRegex(@"(?<![\w.])([A-Z]\w*)\.([A-Z]\w*)")]
    private static partial Regex RelativeName();
}
