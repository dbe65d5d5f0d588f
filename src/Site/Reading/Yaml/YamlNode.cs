using Site.Model;

namespace Site.Reading.Yaml;

/// <summary>A value of a YAML text, with its place in the source file.</summary>
internal abstract record YamlNode(SourceSpan Source);

/// <summary>A single value as text, escapes resolved.</summary>
/// <param name="Plain">Written without quotes: only then it can be a number or true and false.</param>
internal sealed record YamlScalar(string Value, bool Plain, SourceSpan Source) : YamlNode(Source)
{
    /// <summary>Nothing stands behind the colon: the key counts as not given.</summary>
    public bool IsEmpty => Plain && Value is "" or "~" or "null";
}

internal sealed record YamlSequence(ImmutableArray<YamlNode> Items, SourceSpan Source) : YamlNode(Source);

internal sealed record YamlMapping(ImmutableArray<YamlEntry> Entries, SourceSpan Source) : YamlNode(Source);

internal sealed record YamlEntry(YamlScalar Key, YamlNode Value);
