using System.Buffers;
using System.Security.Cryptography;
using Site.Registries;

namespace Site.Publishing.Search;

/// <summary>The index and the small files beside it, made when the first of them is asked for.</summary>
/// <param name="Stamp">Names this build of the index: every file that belongs to it carries it.</param>
internal sealed record BuiltSearch(SearchIndex Index, string Stamp, byte[] Directory)
{
    public static BuiltSearch Of(SearchOrder order, ShardPlan shards, RegistrySet registries)
    {
        var corpus = SearchCorpus.Of(order.Plans, new(registries.Variants.Pairs));
        var index = SearchIndex.Of(corpus, shards);
        IndexSelfCheck.Run(corpus, index);
        var directory = new ArrayBufferWriter<byte>();
        DirectoryFile.Write(new(directory), order, index, registries);
        return new(index, StampOf(order, index, directory.WrittenSpan), directory.WrittenSpan.ToArray());
    }

    private static string StampOf(SearchOrder order, SearchIndex index, ReadOnlySpan<byte> directory)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(directory);
        foreach (var plan in order.Plans) hash.AppendData(System.Text.Encoding.UTF8.GetBytes($"{plan.Id.Value}\n{plan.Title}\n"));
        foreach (var shard in index.Characters.Concat(index.Pairs))
            foreach (var part in shard.Parts) hash.AppendData(part.Bytes.Span);
        return Convert.ToHexStringLower(hash.GetHashAndReset().AsSpan(0, 5));
    }
}
