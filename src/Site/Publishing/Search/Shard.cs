namespace Site.Publishing.Search;

/// <summary>Some successive parts of the index: one file.</summary>
internal sealed record Shard(ImmutableArray<GramPart> Parts)
{
    /// <summary>Deals the parts out to exactly <paramref name="count"/> shards of about the same size; some may stay empty.</summary>
    public static ImmutableArray<Shard> Deal(ImmutableArray<GramPart> parts, int count)
    {
        var total = parts.Sum(part => (long)part.Bytes.Length);
        var shards = ImmutableArray.CreateBuilder<Shard>(count);
        var next = 0;
        long dealt = 0;
        for (var i = 1; i <= count; i++)
        {
            var first = next;
            while (next < parts.Length && dealt + (parts[next].Bytes.Length / 2) < total * i / count) dealt += parts[next++].Bytes.Length;
            if (i == count) next = parts.Length;
            shards.Add(new([.. parts.AsSpan(first, next - first)]));
        }

        return shards.ToImmutable();
    }

    public byte[] ToBytes()
    {
        var bytes = new byte[Parts.Sum(part => part.Bytes.Length)];
        var length = 0;
        foreach (var part in Parts)
        {
            part.Bytes.Span.CopyTo(bytes.AsSpan(length));
            length += part.Bytes.Length;
        }

        return bytes;
    }

    /// <summary>
    /// Per shard the key it begins with, characters by their own values; an empty shard has that of the next one, so that
    /// “the last shard that does not begin behind a term” always finds the one that would hold it.
    /// </summary>
    public static ImmutableArray<string> Keys(ImmutableArray<Shard> shards, char[] alphabet, int length)
    {
        var keys = new string[shards.Length];
        var next = new string(char.MaxValue, length);
        for (var i = shards.Length - 1; i >= 0; i--)
        {
            if (!shards[i].Parts.IsEmpty) next = Key(shards[i].Parts[0], alphabet)[..length];
            keys[i] = next;
        }

        return [.. keys];
    }

    private static string Key(GramPart part, char[] alphabet) =>
        new([alphabet[part.First], Or(part.Second, alphabet), Or(part.Third, alphabet)]);

    /// <summary>A space, which no normalised text holds, for “none”: it comes before every character.</summary>
    private static char Or(int number, char[] alphabet) => number == 0 ? ' ' : alphabet[number];
}
