using System.Runtime.InteropServices;
using Site.Model;
using Site.Text;

namespace Site.Reading.Corpus;

/// <summary>
/// The text below one title as one string, its paragraphs parted by line feeds, sentences that a blank line cut in two
/// joined again; with the way back to the file.
/// </summary>
internal sealed class SectionText
{
    private readonly List<char> _text = [];
    private readonly List<(int Position, int Offset)> _segments = [];
    private readonly List<TextSpan> _paragraphs = [];
    private readonly List<(int Position, int Line, int NextLine)> _joins = [];

    private SectionText(SourceText source) => Source = source;

    public SourceText Source { get; }

    public string Text { get; private set; } = "";

    /// <summary>The paragraphs, in order, as spans of <see cref="Text"/>.</summary>
    public IReadOnlyList<TextSpan> Paragraphs => _paragraphs;

    /// <summary>Where sentences were joined: the position of the first character behind the cut, and the two lines.</summary>
    public IReadOnlyList<(int Position, int Line, int NextLine)> Joins => _joins;

    /// <summary>From each position on, the text follows the file from the offset on.</summary>
    public IReadOnlyList<(int Position, int Offset)> Segments => _segments;

    public static SectionText Of(SourceText source, ImmutableArray<SeedLine> lines, LeftOutList leftOut)
    {
        var text = new SectionText(source);
        for (var i = 0; i < lines.Length; i++) text.Add(lines[i], i > 0 ? lines[i - 1].Number : 0, leftOut);
        text.Text = new(CollectionsMarshal.AsSpan(text._text));
        return text;
    }

    /// <summary>The offset in the file of the character at <paramref name="position"/>.</summary>
    public int OffsetOf(int position)
    {
        var index = SegmentAt(position);
        return _segments[index].Offset + position - _segments[index].Position;
    }

    /// <summary>The line of the file, from 1, on which the character at <paramref name="position"/> stands.</summary>
    public int LineOf(int position) => Source.LineOf(OffsetOf(position));

    /// <summary>The index of the segment that holds <paramref name="position"/>.</summary>
    public int SegmentAt(int position)
    {
        int low = 0, high = _segments.Count - 1;
        while (low < high)
        {
            var middle = (low + high + 1) / 2;
            if (_segments[middle].Position <= position) low = middle; else high = middle - 1;
        }

        return low;
    }

    private void Add(SeedLine line, int previousLine, LeftOutList leftOut)
    {
        var next = line.Of(Source);
        var isJoined = _paragraphs.Count > 0 && CutSentences.GoesOn(CollectionsMarshal.AsSpan(_text)[_paragraphs[^1].Start..], Source.Text, line.Span);
        if (isJoined) _joins.Add((_text.Count, previousLine, line.Number));
        else if (_paragraphs.Count > 0) _text.Add('\n');
        var start = isJoined ? _paragraphs[^1].Start : _text.Count;
        AddVisible(next, line.Span.Start, leftOut);
        if (isJoined) _paragraphs[^1] = new(start, _text.Count);
        else _paragraphs.Add(new(start, _text.Count));
    }

    private void AddVisible(ReadOnlySpan<char> characters, int offset, LeftOutList leftOut)
    {
        var at = 0;
        while (at < characters.Length)
        {
            var end = at;
            while (end < characters.Length && !SeedLine.IsHidden(characters[end])) end++;
            if (end > at)
            {
                _segments.Add((_text.Count, offset + at));
                _text.AddRange(characters[at..end]);
            }

            at = end;
            while (end < characters.Length && SeedLine.IsHidden(characters[end])) end++;
            leftOut.Add(new(offset + at, offset + end), LeftOutReason.ControlCharacter);
            at = end;
        }
    }
}
