using System.Globalization;
using YamlDotNet.RepresentationModel;

namespace Site.Registries;

internal enum WordListShape
{
    Text,
    Words,
    Entries,

    /// <summary>A mapping of any names to values of one form.</summary>
    Table,

    /// <summary>A mapping with keys of its own.</summary>
    Part,
}

/// <summary>What the values of one key look like, read off those that the program ships.</summary>
internal sealed class WordListPattern
{
    private static readonly string[] Closed = ["code", "kind", "level", "period"];

    private readonly ImmutableArray<string> _texts;
    private readonly int _shortest;

    private WordListPattern(IReadOnlyList<YamlNode> values)
    {
        Mappings = values[0] is YamlMappingNode
            ? [.. values.Cast<YamlMappingNode>()]
            : [.. values.OfType<YamlSequenceNode>().SelectMany(list => list.Children).OfType<YamlMappingNode>()];
        Shape = values[0] switch
        {
            YamlSequenceNode => Mappings.IsEmpty ? WordListShape.Words : WordListShape.Entries,
            YamlMappingNode table => table.Children.Values.All(cell => cell is YamlScalarNode) ? WordListShape.Table : WordListShape.Part,
            _ => WordListShape.Text,
        };
        _texts = [.. values.SelectMany(Texts)];
        _shortest = _texts.IsEmpty || Shape != WordListShape.Words ? 1 : Math.Min(2, _texts.Min(text => text.Length));
    }

    public WordListShape Shape { get; }

    /// <summary>The mappings among the values, each with keys of its own.</summary>
    public ImmutableArray<YamlMappingNode> Mappings { get; }

    /// <summary>What the values of a key look like in these mappings; null when none has it.</summary>
    public static WordListPattern? Of(string key, IReadOnlyList<YamlMappingNode> patterns)
    {
        var values = patterns.Where(pattern => pattern.Children.ContainsKey(key)).Select(pattern => pattern.Children[key]).ToList();
        return values.Count == 0 ? null : new(values);
    }

    public static ImmutableArray<string> Keys(IReadOnlyList<YamlMappingNode> patterns) =>
        [.. patterns.SelectMany(pattern => pattern.Children.Keys).Select(key => ((YamlScalarNode)key).Value!).Distinct(StringComparer.Ordinal)];

    /// <summary>What is wrong with a text under this key, or null.</summary>
    public (string Message, string Hint)? Fault(string key, string text)
    {
        if (Closed.Contains(key, StringComparer.Ordinal) && !_texts.Contains(text, StringComparer.Ordinal)) return Messages.RegistryNotOneOf(key, text, _texts.Distinct(StringComparer.Ordinal));
        if (text.Length < _shortest) return Messages.RegistryWordTooShort(text);
        return Array.TrueForAll([.. _texts], IsNumber) && !_texts.IsEmpty ? Unless(IsNumber(text), key)
            : Array.TrueForAll([.. _texts], IsMonth) && !_texts.IsEmpty ? Unless(IsMonth(text), key)
            : Array.TrueForAll([.. _texts], IsDay) && !_texts.IsEmpty ? Unless(IsDay(text), key)
            : null;
    }

    private (string Message, string Hint)? Unless(bool isRight, string key) => isRight ? null : Messages.RegistryForm(key, _texts[0]);

    private static IEnumerable<string> Texts(YamlNode node) => node switch
    {
        YamlScalarNode { Value: { Length: > 0 } text } => [text],
        YamlSequenceNode list => list.Children.OfType<YamlScalarNode>().SelectMany(Texts),
        YamlMappingNode table => table.Children.Values.OfType<YamlScalarNode>().SelectMany(Texts),
        _ => [],
    };

    private static bool IsNumber(string text) => text.Length is > 0 and <= 4 && text.All(char.IsAsciiDigit);

    private static bool IsMonth(string text) => IsDate(text, "yyyy-MM");

    private static bool IsDay(string text) => IsDate(text, "yyyy-MM-dd");

    private static bool IsDate(string text, string form) => DateOnly.TryParseExact(text, form, CultureInfo.InvariantCulture, DateTimeStyles.None, out _);
}
