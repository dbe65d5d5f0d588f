using System.Text.RegularExpressions;
using Xunit;

namespace Site.Tests.Architecture;

/// <summary>The rules of the house, as <c>src/README.md</c> states them.</summary>
public sealed partial class RoomTests
{
    private static readonly IReadOnlyList<ImportRule> Rules = ImportRule.ReadTable();

    [Fact]
    public void Every_room_stands_in_the_table()
    {
        var rooms = Directory.GetDirectories(Repository.PathOf("src", "Site"))
            .Select(folder => "src/Site/" + Path.GetFileName(folder))
            .Append("theme");

        Assert.Equal(rooms.Order(StringComparer.Ordinal), Rules.Select(rule => rule.Folder).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_room_imports_only_what_the_table_allows()
    {
        var types = Rules
            .SelectMany(rule => SourceCode.Below(rule.Folder).SelectMany(file => file.Types.Select(type => (rule.Namespace, type))))
            .ToLookup(pair => pair.Namespace, pair => pair.type);

        var violations = Rules.SelectMany(rule => SourceCode.Below(rule.Folder).SelectMany(file => rule.Violations(file, types)));

        Faults.None(violations);
    }

    [Theory]
    [InlineData("namespace Site.Reading; using Site.Deriving;", "Site.Deriving")]
    [InlineData("namespace Site.Reading; var x = Site.Publishing.SiteMap.Home;", "Site.Publishing.SiteMap.Home")]
    [InlineData("namespace Site.Reading; var x = Publishing.SiteMap.Home;", "Publishing.SiteMap")]
    [InlineData("namespace Site.Reading; using M = global::Site.Relating.PlanLibrary;", "Site.Relating.PlanLibrary")]
    [InlineData("namespace Site.Reading; using Site.Model; using Site.Text; Site.BuildOptions o; plan.Publishing.SiteMap();", null)]
    public void A_forbidden_import_is_seen(string code, string? forbidden)
    {
        var reading = Rules.Single(rule => rule.Namespace == "Site.Reading");
        var types = new[] { ("Site.Publishing", "SiteMap") }.ToLookup(pair => pair.Item1, pair => pair.Item2);

        var violations = reading.Violations(new("Some.cs", code), types);

        if (forbidden is null) Assert.Empty(violations);
        else Assert.Contains($" names {forbidden}:", Assert.Single(violations), StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_belongs_to_the_namespace_of_its_room()
    {
        var strays =
            from rule in Rules
            from file in SourceCode.Below(rule.Folder)
            from space in file.Namespaces
            where space != rule.Namespace && !space.StartsWith(rule.Namespace + ".", StringComparison.Ordinal)
            select $"{file.Path} declares {space}";

        Faults.None(strays);
    }

    [Fact]
    public void No_project_imports_a_room_for_all_its_files() =>
        Faults.None(WorkingCopy.Files("src").Concat(WorkingCopy.Files("theme"))
            .Where(path => path.EndsWith(".csproj", StringComparison.Ordinal))
            .Where(path => File.ReadAllText(Repository.PathOf(path)).Contains("<Using Include=\"Site", StringComparison.Ordinal)));

    [Fact]
    public void Every_room_has_a_README_in_its_doorway()
    {
        var rooms = Rules.Select(rule => rule.Folder)
            .Concat(["src", "src/Site.Disk", "src/Site.Cli", "src/Site.Statiq", "tests", "seeds", "input"]);

        Faults.None(rooms.Where(room => !File.Exists(Repository.PathOf(room, "README.md"))));
    }

    [Fact]
    public void Nothing_is_named_after_no_matter()
    {
        var names = SourceCode.Below("src").Concat(SourceCode.Below("theme"))
            .SelectMany(file => file.Types.Concat(file.Path.Split('/')).Select(name => (file.Path, name)));

        Faults.None(names.Where(pair => NoMatter().IsMatch(pair.name)).Select(pair => $"{pair.Path}: {pair.name}"));
    }

    // Utils, StringHelper, CommonText: a name that says where nothing else fitted.
    [GeneratedRegex(@"(Util|Utils|Utility|Utilities|Helper|Helpers|Common|Misc)(?![a-z])")]
    private static partial Regex NoMatter();
}
