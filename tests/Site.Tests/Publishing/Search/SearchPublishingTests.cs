using System.Buffers;
using System.Collections.Frozen;
using System.Text;
using System.Xml.Linq;
using Site.Model;
using Site.Publishing;
using Site.Publishing.Search;
using Site.Registries;
using Site.Relating;
using Xunit;

namespace Site.Tests.Publishing.Search;

public sealed class SearchPublishingTests
{
    [Fact]
    public void Every_file_is_a_script_under_search_that_names_itself()
    {
        foreach (var file in Promise(Plans(12)))
        {
            Assert.Matches("^search/[a-z0-9/-]+\\.js$", file.Path.Value);
            var name = file.Path.Value["search/".Length..^".js".Length];
            Assert.StartsWith($"siteSearchFile(\"{name}\",\"", Read(file), StringComparison.Ordinal);
            Assert.EndsWith(");\n", Read(file), StringComparison.Ordinal);
        }
    }

    [Fact]
    public void The_same_plans_give_the_same_bytes_in_whatever_order_files_are_asked_for()
    {
        var forwards = Promise(Plans(40)).ToDictionary(file => file.Path.Value, Read);
        var backwards = Promise(Plans(40)).Reverse().ToDictionary(file => file.Path.Value, Read);

        Assert.Equal(forwards.OrderBy(file => file.Key, StringComparer.Ordinal), backwards.OrderBy(file => file.Key, StringComparer.Ordinal));
    }

    [Fact]
    public void Files_of_one_build_carry_one_stamp_and_those_of_another_build_another()
    {
        Assert.Single(Stamps(Plans(12)));
        Assert.NotEqual(Stamps(Plans(12)), Stamps(Plans(13)));
    }

    [Fact]
    public void A_plans_own_text_file_changes_only_with_the_plan()
    {
        var before = Promise(Plans(12)).Single(file => file.Path.Value.EndsWith("/p3.js", StringComparison.Ordinal));
        var after = Promise(Plans(13)).Single(file => file.Path.Value.EndsWith("/p3.js", StringComparison.Ordinal));

        Assert.Equal(Read(before), Read(after));
    }

    [Fact]
    public void A_text_file_holds_each_block_with_its_id_and_headings_as_such()
    {
        var plan = FoundTexts.PlanOf("a", "#一、视察", "他说：“<b>\"老旧\"小区</b>”𠮷\\\u2028完");

        var text = Read(Promise([plan]).Single(file => file.Path.Value.StartsWith("search/texts/", StringComparison.Ordinal)));

        Assert.Contains(""","blocks":[["h0","一、视察",1],["p1","他说：“<b>\"老旧\"小区</b>”𠮷\\\u2028完"]]});""", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Half_a_character_is_written_as_an_escape()
    {
        var output = new ArrayBufferWriter<byte>();

        new ScriptWriter(output).Text("a\uD842b\uDFB7\uD842\uDFB7");

        Assert.Equal("\"a\\ud842b\\udfb7𠮷\"", Encoding.UTF8.GetString(output.WrittenSpan));
    }

    [Fact]
    public void A_site_without_a_plan_has_an_index_that_finds_nothing()
    {
        Assert.Contains("\"plans\":0", Read(Promise([]).Single(file => file.Path.Value == "search/dir.js")), StringComparison.Ordinal);
    }

    [Fact]
    public void A_browser_can_search_the_site_when_it_has_an_address()
    {
        var site = new PublishedSite([FoundTexts.PlanOf("a", "文")], SiteSettings.Default with { Url = new("https://example.org/zx/"), Title = new string('长', 15) + "𠮷尾" });

        var xml = XDocument.Parse(site.Read("opensearch.xml")).Root!;

        Assert.Equal("https://example.org/zx/search.html?q={searchTerms}", xml.Element(xml.Name.Namespace + "Url")!.Attribute("template")!.Value);
        Assert.Equal(new string('长', 15), xml.Element(xml.Name.Namespace + "ShortName")!.Value);
        Assert.DoesNotContain("opensearch.xml", new PublishedSite([FoundTexts.PlanOf("a", "文")]).Addresses);
    }

    private static IEnumerable<DerivedPlan> Plans(int count) =>
        Enumerable.Range(0, count).Select(i => FoundTexts.PlanOf($"p{i}", "#一、抓好学习", $"第{i}篇，组织委员视察老旧小区{i % 3}次。"));

    private static OutputFile[] Promise(IEnumerable<DerivedPlan> plans)
    {
        var book = AddressBook.Assign([.. plans], [], FrozenDictionary<string, SourceFile>.Empty, RegistrySet.Embedded);
        var library = PlanRelating.Relate(book.Plans, RegistrySet.Embedded);
        return [.. SearchPublishing.Promise(library, book.MapOf(library), RegistrySet.Embedded)];
    }

    // siteSearchFile("dir","0123456789",…
    private static HashSet<string> Stamps(IEnumerable<DerivedPlan> plans) =>
        Promise(plans).Where(file => !file.Path.Value.StartsWith("search/texts/", StringComparison.Ordinal)).Select(file => Read(file).Split('"')[3]).ToHashSet();

    private static string Read(OutputFile file)
    {
        var output = new ArrayBufferWriter<byte>();
        file.Write(output);
        return Encoding.UTF8.GetString(output.WrittenSpan);
    }
}
