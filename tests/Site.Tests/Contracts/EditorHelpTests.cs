using System.Text.Json;
using System.Text.RegularExpressions;
using Site.Reading;
using Xunit;

namespace Site.Tests.Contracts;

/// <summary>What helps editors while they type stands in the repository, made from the tables that reading works from.</summary>
public sealed partial class EditorHelpTests
{
    public static TheoryData<string> Schemas => [.. EditorSchemas.Files.Select(file => file.Path)];

    [Theory]
    [MemberData(nameof(Schemas))]
    public void A_schema_is_what_reading_reads(string path)
    {
        var json = EditorSchemas.Files.Single(file => file.Path == path).Json;
        var kept = Repository.PathOf(path);
        if (Snapshots.Updating) File.WriteAllText(kept, json);

        Assert.Equal(json, File.Exists(kept) ? File.ReadAllText(kept) : "");
    }

    [Fact]
    public void The_schema_of_a_plan_says_what_is_required_and_what_is_allowed()
    {
        using var schema = JsonDocument.Parse(EditorSchemas.Files.Single(file => file.Path == "input/plan.schema.json").Json);
        var keys = schema.RootElement.GetProperty("properties");

        Assert.Equal(["title"], Texts(schema.RootElement.GetProperty("required")));
        Assert.Contains("协商计划", Texts(keys.GetProperty("kind").GetProperty("enum")));
        Assert.Equal((1949, 2100), (keys.GetProperty("year").GetProperty("minimum").GetInt32(), keys.GetProperty("year").GetProperty("maximum").GetInt32()));
        Assert.Equal(["title", "file"], Texts(keys.GetProperty("attachments").GetProperty("items").GetProperty("required")));
    }

    [Fact]
    public void Snippets_write_only_what_can_be_read()
    {
        using var schema = JsonDocument.Parse(File.ReadAllText(Repository.PathOf("input", "plan.schema.json")));
        var known = schema.RootElement.GetProperty("properties").EnumerateObject().Select(key => key.Name)
            .Concat(["title", "file", "code", "reason", "url", "retrieved"]).ToHashSet(StringComparer.Ordinal);
        using var snippets = JsonDocument.Parse(File.ReadAllText(Repository.PathOf(".vscode", "plans.code-snippets")));

        var written = snippets.RootElement.EnumerateObject()
            .SelectMany(snippet => snippet.Value.GetProperty("body").EnumerateArray())
            .SelectMany(line => KeyOfLine().Matches(line.GetString()!).Select(match => match.Groups[1].Value)).ToList();

        Assert.Contains("township", written);
        Assert.DoesNotContain(written, key => !known.Contains(key));
    }

    [Fact]
    public void Settings_name_schemas_that_are_there()
    {
        using var settings = JsonDocument.Parse(File.ReadAllText(Repository.PathOf(".vscode", "settings.json")));

        var named = settings.RootElement.GetProperty("yaml.schemas").EnumerateObject().Select(schema => schema.Name).ToList();

        Assert.NotEmpty(named);
        Assert.All(named, path => Assert.True(File.Exists(Repository.PathOf(path)), path));
    }

    private static IEnumerable<string> Texts(JsonElement list) => list.EnumerateArray().Select(text => text.GetString()!);

    // "title: …"  "  - code: …"
    [GeneratedRegex(@"^(?: *- | *)([a-z_]+): ?")]
    private static partial Regex KeyOfLine();
}
