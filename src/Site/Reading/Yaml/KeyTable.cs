using Site.Model;

namespace Site.Reading.Yaml;

/// <summary>What a value looks like.</summary>
internal enum ValueShape
{
    Text,
    Integer,
    Date,
    Flag,
    OneOf,
    Texts,
    ManyOf,
    Record,
    Records,
}

/// <summary>One key an editor may write: all that reading, the message about it and a schema need.</summary>
/// <param name="Explanation">In Chinese: what to write.</param>
internal record YamlKey(string Name, ValueShape Shape, string Explanation)
{
    public bool Required { get; init; }

    /// <summary>The lowest and the highest number that is allowed.</summary>
    public (int Lowest, int Highest) Range { get; init; } = (int.MinValue, int.MaxValue);

    /// <summary>The only values that are allowed; empty when any will do.</summary>
    public ImmutableArray<string> Allowed { get; init; } = [];

    /// <summary>What people write instead of <see cref="Name"/>; never read, only pointed out.</summary>
    public ImmutableArray<string> OtherNames { get; init; } = [];

    /// <summary>The keys of a record.</summary>
    public ImmutableArray<YamlKey> Parts { get; init; } = [];
}

/// <summary>A key that knows where its value goes.</summary>
/// <param name="Set">Target, value and reader → target with the value; unchanged when the value is faulty.</param>
internal sealed record YamlKey<T>(string Name, ValueShape Shape, string Explanation, Func<T, YamlNode, YamlValues, T> Set)
    : YamlKey(Name, Shape, Explanation);

/// <summary>All keys of one kind of YAML mapping: the one definition that reading works from.</summary>
internal sealed class KeyTable<T>(params ImmutableArray<YamlKey<T>> keys)
{
    private readonly FrozenDictionary<string, YamlKey<T>> _byName =
        keys.ToFrozenDictionary(key => key.Name, StringComparer.Ordinal);

    public ImmutableArray<YamlKey> Keys { get; } = [.. keys];

    /// <summary>The target with everything the mapping states; every fault becomes a finding.</summary>
    public T Read(T target, YamlMapping mapping, FileFindings findings)
    {
        foreach (var entry in mapping.Entries)
        {
            if (!_byName.TryGetValue(entry.Key.Value, out var key))
                findings.Add(Messages.UnknownKey(findings.Path, entry.Key.Source, entry.Key.Value, NearestKey.Of(entry.Key.Value, Keys), Keys));
            else if (entry.Value is not YamlScalar { IsEmpty: true })
                target = key.Set(target, entry.Value, new(key, findings));
        }

        foreach (var key in keys)
            if (key.Required && !IsGiven(mapping, key.Name)) findings.Add(Messages.MissingKey(findings.Path, PlaceOf(mapping, key.Name), key));
        return target;
    }

    private static bool IsGiven(YamlMapping mapping, string name)
    {
        foreach (var entry in mapping.Entries)
            if (entry.Key.Value == name) return entry.Value is not YamlScalar { IsEmpty: true };
        return false;
    }

    private static SourceSpan PlaceOf(YamlMapping mapping, string name)
    {
        foreach (var entry in mapping.Entries)
            if (entry.Key.Value == name) return entry.Key.Source;
        return SourceSpan.At(mapping.Source.Line, mapping.Source.Column);
    }
}
