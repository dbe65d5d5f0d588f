using Site.Model;
using Site.Registries;
using Site.Relating;

namespace Site.Publishing.Search;

/// <summary>The index of the search page: files under <c>search/</c>, see the folder's README.</summary>
public static class SearchPublishing
{
    /// <summary>
    /// Promises all files of the index. Their addresses follow from the plans alone; the index itself is made when the first
    /// of its files is written, and checked against a plain scan of the text.
    /// </summary>
    /// <returns>One text file for each plan, and the shards, in no particular order.</returns>
    public static IEnumerable<OutputFile> Promise(PlanLibrary library, SiteMap map, RegistrySet registries)
    {
        var order = SearchOrder.Of(library);
        var shards = ShardPlan.Of(order.Plans);
        var built = new Lazy<BuiltSearch>(() => BuiltSearch.Of(order, shards, registries));
        return
        [
            Promise("dir", built, (script, search) => script.Json(search.Directory)),
            Promise("variants", built, (script, search) => VariantFile.Write(script, search.Index.Alphabet, registries.Variants)),
            Promise("areas", built, (script, _) => AreaFile.Write(script, order.Plans)),
            .. Enumerable.Range(0, shards.Characters).Select(i =>
                Promise(Name("c", i), built, (script, search) => script.Base64(search.Index.Characters[i].ToBytes()))),
            .. Enumerable.Range(0, shards.Pairs).Select(i =>
                Promise(Name("p", i), built, (script, search) => script.Base64(search.Index.Pairs[i].ToBytes()))),
            .. order.Plans.Chunk(NameFile.Plans).Select((plans, i) =>
                Promise(Name("n", i), built, (script, _) => NameFile.Write(script, plans, map))),
            .. order.Plans.Select(plan => Text(plan, map)),
        ];
    }

    private static string Name(string folder, int number) => string.Create(null, $"{folder}/{number}");

    private static OutputFile Promise(string name, Lazy<BuiltSearch> built, Action<ScriptWriter, BuiltSearch> write) =>
        new(PathOf(name), output => ScriptWriter.WriteFile(output, name, built.Value.Stamp, script => write(script, built.Value)));

    private static OutputFile Text(DerivedPlan plan, SiteMap map)
    {
        var name = TextFile.Name(map.Of(plan));
        return new(PathOf(name), output => ScriptWriter.WriteFile(output, name, stamp: null, script => TextFile.Write(script, plan)));
    }

    private static SitePath PathOf(string name) => new($"search/{name}.js");
}
