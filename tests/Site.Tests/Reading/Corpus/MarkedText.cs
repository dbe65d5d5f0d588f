using System.Text;

namespace Site.Tests.Reading.Corpus;

/// <summary>
/// A compilation with its labels written into it: <c>{T}</c> a title, <c>{X}</c> no text of any unit, <c>{U 7b}</c> a unit
/// begins, <c>{1:…}</c> a heading with its level, <c>{m:**:place}</c> a mask, <c>{+}</c> a sentence goes on on the next line,
/// <c>{?}</c> something was lost here.
/// </summary>
internal sealed class MarkedText
{
    private readonly Labels _labels = new([], [], [], []);
    private readonly StringBuilder _text = new();
    private int _line = 1;
    private int _lineStart;
    private int _joinFrom;

    /// <summary>The text without marks, and its labels.</summary>
    public static (string Text, Labels Labels) Parse(string marked)
    {
        var parsing = new MarkedText();
        foreach (var line in marked.TrimEnd('\n').Split('\n')) parsing.Add(line);
        return (parsing._text.ToString(), parsing._labels);
    }

    private void Add(string line)
    {
        var isOutside = line.StartsWith("{X}", StringComparison.Ordinal) || line.StartsWith("{T}", StringComparison.Ordinal);
        if (isOutside) line = line[3..];
        if (line.StartsWith("{U ", StringComparison.Ordinal))
        {
            var end = line.IndexOf('}', StringComparison.Ordinal);
            _labels.Units.Add(new(line[3..end], _line, _line));
            line = line[(end + 1)..];
        }

        if (line.Length > 0 && !isOutside)
        {
            if (_joinFrom > 0) _labels.Joins.Add(new(_joinFrom, _line));
            _joinFrom = 0;
            _labels.Units[^1] = _labels.Units[^1] with { Last = _line };
        }

        AddInlines(line);
        _text.Append('\n');
        _line++;
        _lineStart = _text.Length;
    }

    private void AddInlines(string line)
    {
        for (var at = 0; at < line.Length;)
        {
            if (line[at] != '{')
            {
                _text.Append(line[at++]);
                continue;
            }

            var end = line.IndexOf('}', at);
            while (line.AsSpan(at + 1, end - at - 1).Count('{') > line.AsSpan(at + 1, end - at - 1).Count('}')) end = line.IndexOf('}', end + 1);
            AddTag(line[(at + 1)..end]);
            at = end + 1;
        }
    }

    private void AddTag(string tag)
    {
        if (tag == "?")
        {
            _labels.Losses.Add(new(_line));
            return;
        }

        if (tag == "+")
        {
            _joinFrom = _line;
            return;
        }

        var content = tag[2..];
        if (tag[0] == 'm')
        {
            var colon = content.LastIndexOf(':');
            _labels.Masks.Add(new(_line, _text.Length - _lineStart, content[..colon], [content[(colon + 1)..]]));
            _text.Append(content, 0, colon);
            return;
        }

        var start = _text.Length;
        AddInlines(content);
        _labels.Headings.Add(new(_line, [tag[..1]], _text.ToString(start, _text.Length - start), false));
    }
}
