using System.Text;
using System.Text.Json;
using AngleSharp.Dom;
using Json.Schema;
using Site.Tests.EndToEnd;
using Xunit;

namespace Site.Tests.Contracts;

/// <summary>The data files of the built site: their shape, and that they say what the pages say.</summary>
public sealed class DataFilesTests(RepositorySite repository)
{
    private static readonly string[] Tables = ["plans", "commitments", "activities", "places", "functions"];

    [Fact]
    public void Names_of_columns_stay() => Snapshots.Match(string.Join('\n', Tables.Select(table =>
        $"{table}.csv: {Lines(repository.Built, table)[0]}\n{table}.json: {string.Join(',', Rows(repository.Built, table)[0].EnumerateObject().Select(key => key.Name))}")));

    [Fact]
    public void Every_table_follows_its_schema()
    {
        using var empty = new TemporarySite().Write("input/site.yml", "title: 空\n");
        empty.Build();

        foreach (var site in new[] { repository.Built, new BuiltSite(empty.Output) })
            foreach (var table in Tables)
            {
                var schema = JsonSchema.FromText(site.Read($"data/schema/{table}.schema.json"), new() { SchemaRegistry = new() });
                var result = schema.Evaluate(JsonDocument.Parse(site.Read($"data/{table}.json")).RootElement, new() { OutputFormat = OutputFormat.List });
                Assert.True(result.IsValid, table + ": " + JsonSerializer.Serialize(result));
            }
    }

    [Fact]
    public void A_schema_refuses_what_is_no_row()
    {
        var schema = JsonSchema.FromText(repository.Built.Read("data/schema/plans.schema.json"), new() { SchemaRegistry = new() });
        var plans = repository.Built.Read("data/plans.json");

        Assert.False(schema.Evaluate(JsonDocument.Parse(plans.Replace("\"tier\":\"sample\"", "\"tier\":\"other\"", StringComparison.Ordinal)).RootElement).IsValid);
        Assert.False(schema.Evaluate(JsonDocument.Parse(plans.Replace("\"issuer\":", "\"sender\":", StringComparison.Ordinal)).RootElement).IsValid);
        Assert.False(schema.Evaluate(JsonDocument.Parse(plans.Replace("\"year\":2026", "\"year\":\"2026\"", StringComparison.Ordinal)).RootElement).IsValid);
    }

    [Fact]
    public void A_site_without_plans_has_tables_without_rows()
    {
        using var site = new TemporarySite().Write("input/site.yml", "title: 空\n");
        site.Build();

        foreach (var table in Tables)
        {
            Assert.Empty(Rows(new BuiltSite(site.Output), table));
            Assert.Single(Lines(new BuiltSite(site.Output), table));
        }
    }

    // The same facts as a reader sees: on the plan's own page, and in the numbers of the lists.
    [Fact]
    public void Rows_say_what_the_pages_say()
    {
        var pages =
            from page in repository.Built.Pages
            let article = page.Value.QuerySelector("article[data-plan]")
            where article is not null
            select string.Join(' ', article.GetAttribute("data-plan"), page.Key, article.GetAttribute("data-tier"), article.GetAttribute("data-year"), article.GetAttribute("data-year-grade"));
        var rows = Rows(repository.Built, "plans").Select(row => string.Join(' ', Cell(row, "id"), Cell(row, "url"), Cell(row, "tier"), Cell(row, "year"), Cell(row, "year_grade")));

        Assert.Equal(pages.Order(StringComparer.Ordinal), rows.Order(StringComparer.Ordinal));
        foreach (var place in Rows(repository.Built, "places"))
            Assert.Equal(
                int.Parse(Cell(place, "own_plans"), null),
                Rows(repository.Built, "plans").Count(plan => Cell(plan.GetProperty("place"), "slug") == Cell(place, "slug")));
        foreach (var area in Rows(repository.Built, "functions"))
            Assert.Equal(
                int.Parse(Cell(area, "plans"), null),
                Rows(repository.Built, "plans").Count(plan => plan.GetProperty("functions").EnumerateArray().Any(code => code.GetString() == Cell(area, "code"))));
    }

    [Fact]
    public void Every_address_leads_to_the_words_of_its_row()
    {
        foreach (var table in Tables)
            foreach (var row in Rows(repository.Built, table))
            {
                var (path, fragment) = LinkAudit.Resolve("index.html", Cell(row, "url"));
                var target = fragment is null ? repository.Built.Pages[path!].DocumentElement : repository.Built.Pages[path!].GetElementById(fragment);
                Assert.True(target is not null, Cell(row, "url"));
                if (row.TryGetProperty("quote", out var quote)) Assert.Contains(Plain(quote.GetString()!), WordsOf(target), StringComparison.Ordinal);
            }
    }

    [Fact]
    public void A_table_in_CSV_holds_what_the_one_in_JSON_holds()
    {
        foreach (var table in Tables)
            Assert.Equal(
                Rows(repository.Built, table).Select(row => string.Join('|', Flat(row))),
                Lines(repository.Built, table).Skip(1).Select(line => string.Join('|', Cells(line))));
    }

    [Fact]
    public void CSV_is_UTF8_with_its_mark_and_whole_lines()
    {
        foreach (var table in Tables)
        {
            var bytes = File.ReadAllBytes(Path.Combine(repository.Built.Folder, "data", table + ".csv"));
            Assert.Equal(Encoding.UTF8.GetPreamble(), bytes[..3]);
            Assert.Equal("\r\n"u8, bytes[^2..]);
        }
    }

    [Fact]
    public void Readers_are_told_of_every_table()
    {
        var links = repository.Built.Pages["all.html"].QuerySelectorAll("#data a").Select(a => a.GetAttribute("href")).ToArray();

        Assert.Equal(Tables.SelectMany(table => new[] { $"data/{table}.csv", $"data/{table}.json", $"data/schema/{table}.schema.json" }), links);
        Assert.NotNull(repository.Built.Pages["index.html"].QuerySelector("footer a[href='all.html#data']"));
    }

    // What a spreadsheet would run as a formula is shown to it as text; JSON holds it as it stands.
    [Theory]
    [InlineData("=HYPERLINK(\"x\")", "\"'=HYPERLINK(\"\"x\"\")\"")]
    [InlineData("+1", "'+1")]
    [InlineData("-1", "'-1")]
    [InlineData("@SUM(A1)", "'@SUM(A1)")]
    [InlineData("＝1+1", "'＝1+1")]
    [InlineData("一,二", "\"一,二\"")]
    [InlineData("示例镇2026年=计划", "示例镇2026年=计划")]
    public void A_title_is_no_formula(string title, string cell)
    {
        using var site = new TemporarySite().Write("input/plans/a.md", $"---\ntitle: '{title}'\n---\n\n正文。\n");
        site.Build();

        Assert.StartsWith($"a,plans/a.html,{cell},unknown,", Lines(new BuiltSite(site.Output), "plans")[1], StringComparison.Ordinal);
        Assert.Equal(title, Cell(Rows(new BuiltSite(site.Output), "plans")[0], "title"));
    }

    private static List<JsonElement> Rows(BuiltSite site, string table) =>
        [.. JsonDocument.Parse(site.Read($"data/{table}.json")).RootElement.GetProperty(table).EnumerateArray()];

    private static string[] Lines(BuiltSite site, string table) => site.Read($"data/{table}.csv").TrimEnd().Split("\r\n");

    private static string Cell(JsonElement row, string key) => row.GetProperty(key).ToString();

    private static IEnumerable<string> Flat(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Object => value.EnumerateObject().SelectMany(member => Flat(member.Value)),
        JsonValueKind.Array => [string.Join(';', value.EnumerateArray().Select(item => item.GetString()))],
        _ => [value.ToString()],
    };

    private static IEnumerable<string> Cells(string line)
    {
        for (var at = 0; at <= line.Length;)
        {
            var isQuoted = at < line.Length && line[at] == '"';
            var end = isQuoted ? at + 1 : at;
            while (end < line.Length && (isQuoted ? line[end] != '"' || line.ElementAtOrDefault(end + 1) == '"' : line[end] != ','))
                end += isQuoted && line[end] == '"' ? 2 : 1;
            yield return isQuoted ? line[(at + 1)..end].Replace("\"\"", "\"", StringComparison.Ordinal) : line[at..end];
            at = isQuoted ? end + 2 : end + 1;
        }
    }

    private static string WordsOf(IElement element)
    {
        var words = (IElement)element.Clone();
        foreach (var note in words.QuerySelectorAll("[data-site-note]")) note.Remove();
        return Plain(words.TextContent);
    }

    private static string Plain(string text) => string.Concat(text.Where(c => !char.IsWhiteSpace(c)));
}
