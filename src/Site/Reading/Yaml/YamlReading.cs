using Site.Model;
using Site.Text;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;
using Mark = YamlDotNet.Core.Mark;

namespace Site.Reading.Yaml;

/// <summary>
/// YAML → nodes with exact places. Reads the plain part of YAML that editors need: no anchors, aliases or tags, which
/// could make a small text unfold into a huge one.
/// </summary>
internal sealed class YamlReading
{
    // Nothing an editor writes here is deeper than a list of records; the limit keeps a hostile file from exhausting the stack.
    private const int MaxDepth = 16;

    private readonly SourceText _text;
    private readonly TextSpan _part;
    private readonly FileFindings _faults;
    private readonly Parser _parser;
    private bool _isRefused;
    private int _reached;

    private YamlReading(SourceText text, TextSpan part, FileFindings faults)
    {
        _text = text;
        _part = part;
        _faults = faults;
        _parser = new(new StringReader(text.Text.Substring(part.Start, part.Length)));
    }

    /// <summary>The mapping that a part of a file holds, empty when nothing stands there; null when it cannot be understood.</summary>
    /// <param name="part">The YAML within <paramref name="text"/>, without its <c>---</c> lines.</param>
    public static YamlMapping? Read(SourceText text, TextSpan part, FileFindings faults)
    {
        var tab = text.Text.AsSpan(part.Start, part.Length).IndexOf('\t');
        if (tab >= 0)
        {
            faults.Add(Messages.YamlTab(faults.Path, text.Span(part.Start + tab, part.Start + tab + 1)));
            return null;
        }

        var reading = new YamlReading(text, part, faults);
        try
        {
            return reading.Document();
        }
        catch (YamlException fault)
        {
            if (!reading._isRefused) faults.Add(YamlSyntaxFaults.Explain(text, part, reading.OffsetOf(fault.Start), faults.Path));
            return null;
        }
        catch (InvalidOperationException)
        {
            // The parser's way of refusing what stands behind a closing "...".
            faults.Add(YamlSyntaxFaults.Explain(text, part, reading._reached, faults.Path));
            return null;
        }
    }

    private YamlMapping? Document()
    {
        Next();
        Next();
        if (_parser.Current is StreamEnd) return new([], SourceSpan.WholeFile);
        Next();
        var start = _parser.Current!;
        var root = Node(0);
        Next();
        Next();
        if (_parser.Current is not StreamEnd) throw Refuse(Messages.YamlSecondDocument(_faults.Path, SpanOf(_parser.Current!)));
        if (root is YamlMapping mapping) return mapping;
        if (root is YamlScalar { IsEmpty: true }) return new([], root.Source);
        _faults.Add(YamlSyntaxFaults.Explain(_text, _part, OffsetOf(start.Start), _faults.Path));
        return null;
    }

    private void Next()
    {
        _parser.MoveNext();
        if (_parser.Current is { } current) _reached = OffsetOf(current.End);
    }

    private YamlNode Node(int depth)
    {
        var current = _parser.Current!;
        if (depth > MaxDepth) throw Refuse(Messages.YamlTooDeep(_faults.Path, SpanOf(current)));
        if (current is AnchorAlias or NodeEvent { Anchor.IsEmpty: false } || current is NodeEvent { Tag.IsEmpty: false })
            throw Refuse(Messages.YamlAlias(_faults.Path, SpanOf(current)));
        return current switch
        {
            Scalar scalar => new YamlScalar(scalar.Value, scalar.Style == ScalarStyle.Plain, SpanOf(scalar)),
            SequenceStart start => Sequence(start, depth),
            MappingStart start => Mapping(start, depth),
            _ => throw new YamlException(current.Start, current.End, "unexpected"),
        };
    }

    private YamlSequence Sequence(SequenceStart start, int depth)
    {
        var items = ImmutableArray.CreateBuilder<YamlNode>();
        for (Next(); _parser.Current is not SequenceEnd; Next()) items.Add(Node(depth + 1));
        return new(items.DrainToImmutable(), Span(start.Start, _parser.Current.End));
    }

    private YamlMapping Mapping(MappingStart start, int depth)
    {
        var entries = ImmutableArray.CreateBuilder<YamlEntry>();
        var lines = new Dictionary<string, int>(StringComparer.Ordinal);
        for (Next(); _parser.Current is not MappingEnd; Next())
        {
            var at = _parser.Current!;
            if (Node(depth + 1) is not YamlScalar { Value.Length: > 0 } key) throw new YamlException(at.Start, at.End, "no key");
            Next();
            var value = Node(depth + 1);
            if (lines.TryAdd(key.Value, key.Source.Line)) entries.Add(new(key, value));
            else _faults.Add(Messages.DuplicateKey(_faults.Path, key.Source, key.Value, lines[key.Value]));
        }

        return new(entries.DrainToImmutable(), Span(start.Start, _parser.Current.End));
    }

    private SourceSpan SpanOf(ParsingEvent at) => Span(at.Start, at.End);

    private SourceSpan Span(Mark start, Mark end) => _text.Span(OffsetOf(start), OffsetOf(end));

    private int OffsetOf(Mark mark) => Math.Min(_part.Start + (int)mark.Index, _part.End);

    // The finding is made; nothing more of this YAML is read.
    private YamlException Refuse(Finding finding)
    {
        _faults.Add(finding);
        _isRefused = true;
        return new(finding.Code);
    }
}
