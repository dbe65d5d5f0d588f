using Site.Model;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;
using YamlDotNet.RepresentationModel;

namespace Site.Registries;

/// <summary>
/// The one way in which a registry in YAML is read: a list of entries, each with an <c>id</c>. Faults become findings with
/// line and column; a faulty entry is left out, a file that is no YAML gives no entry.
/// </summary>
internal static class RegistryYaml
{
    /// <summary>No registry nests deeper; a hostile file must not exhaust the stack.</summary>
    private const int DeepestLevel = 16;

    public static ImmutableArray<RegistryEntry> Read(string displayPath, string text, List<Finding> findings) =>
        Root(displayPath, text, findings) is { } root ? Entries(displayPath, root, findings) : [];

    /// <summary>The root of a file; null, with a finding, when it is no YAML, and null when it is empty.</summary>
    public static YamlNode? Root(string displayPath, string text, List<Finding> findings)
    {
        try
        {
            var stream = new YamlStream();
            stream.Load(new ShallowParser(new Parser(new StringReader(text))));

            // A file with comments only has an empty scalar as its root.
            var root = stream.Documents.Count == 0 ? null : stream.Documents[0].RootNode;
            return root is YamlScalarNode { Value: null or "" } ? null : root;
        }
        catch (YamlException fault)
        {
            findings.Add(FirstTab(text) is { } tab
                ? Messages.RegistryTab(displayPath, tab)
                : Messages.RegistryNoYaml(displayPath, PositionOf(fault.Start)));
            return null;
        }
    }

    /// <summary>Reads a file that the program carries; a fault in it is a bug.</summary>
    public static ImmutableArray<RegistryEntry> ReadEmbedded(string name)
    {
        var findings = new List<Finding>();
        var entries = Read(name, EmbeddedData.Text(name), findings);
        return findings.Count == 0 ? entries : throw new InvalidDataException($"{name}: {findings[0].Message}");
    }

    public static SourceSpan SpanOf(YamlNode node) => new(
        (int)node.Start.Line, (int)node.Start.Column, (int)node.End.Line, (int)node.End.Column);

    private static SourceSpan PositionOf(in YamlDotNet.Core.Mark mark) =>
        SourceSpan.At((int)Math.Max(1, mark.Line), (int)Math.Max(1, mark.Column));

    /// <summary>Where a line is indented with a tab: the usual fault, for which the parser names another place.</summary>
    private static SourceSpan? FirstTab(string text)
    {
        var number = 0;
        foreach (var line in text.AsSpan().EnumerateLines())
        {
            number++;
            var indent = line.IndexOfAnyExcept(' ');
            if (indent >= 0 && line[indent] == '\t') return SourceSpan.At(number, indent + 1, 1);
        }

        return null;
    }

    private static ImmutableArray<RegistryEntry> Entries(string path, YamlNode root, List<Finding> findings)
    {
        if (root is not YamlSequenceNode list)
        {
            findings.Add(Messages.RegistryNoList(path, SpanOf(root)));
            return [];
        }

        var entries = ImmutableArray.CreateBuilder<RegistryEntry>(list.Children.Count);
        var known = new HashSet<string>(StringComparer.Ordinal);
        foreach (var node in list.Children)
        {
            if (RegistryEntry.From(path, node, findings) is not { } entry) continue;
            if (known.Add(entry.Id)) entries.Add(entry);
            else findings.Add(Messages.RegistryIdTwice(path, entry.Span, entry.Id));
        }

        return entries.DrainToImmutable();
    }

    private sealed class ShallowParser(IParser inner) : IParser
    {
        private int _level;

        public ParsingEvent? Current => inner.Current;

        public bool MoveNext()
        {
            if (!inner.MoveNext()) return false;
            _level += inner.Current!.NestingIncrease;
            return _level <= DeepestLevel
                ? true
                : throw new YamlException(inner.Current.Start, inner.Current.End, "Nested too deeply.");
        }
    }
}
