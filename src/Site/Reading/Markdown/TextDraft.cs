using System.Text;
using Site.Model;
using Site.Text;

namespace Site.Reading.Markdown;

/// <summary>A plan's text while it grows, with the source place of every character.</summary>
/// <param name="source">The whole file.</param>
internal sealed class TextDraft(SourceText source)
{
    private readonly StringBuilder _text = new(source.Text.Length);
    private readonly ImmutableArray<SourceSegment>.Builder _segments = ImmutableArray.CreateBuilder<SourceSegment>();

    // The source offset at which the next character would carry on the last segment.
    private int _following = -1;

    private bool _hasLeaf;

    public SourceText Source => source;

    public int Length => _text.Length;

    public char this[int position] => _text[position];

    /// <summary>Adds characters that stand in the source, unit by unit, from <paramref name="offset"/> on.</summary>
    public void Add(ReadOnlySpan<char> characters, int offset)
    {
        if (characters.IsEmpty) return;
        if (offset != _following) _segments.Add(Segment(offset));
        _text.Append(characters);
        _following = offset + characters.Length;
    }

    /// <summary>Adds what stands for a line end of the source: a space or a line feed.</summary>
    public void AddLineEnd(char sign, int offset)
    {
        Add([sign], offset);
        _following = -1;
    }

    /// <summary>Adds characters that stand in the source between two offsets, perhaps with signs of Markdown among them.</summary>
    public void AddWithin(ReadOnlySpan<char> characters, int start, int end)
    {
        var original = source.Text.AsSpan();
        if (start + characters.Length <= end && original.Slice(start, characters.Length).SequenceEqual(characters))
        {
            Add(characters, start);
            return;
        }

        for (var i = 0; i < characters.Length; i++)
        {
            var ahead = start < end ? original[start..end].IndexOf(characters[i]) : -1;
            if (ahead > 0) start += ahead;
            Add(characters.Slice(i, 1), Math.Min(start, Math.Max(0, original.Length - 1)));
            if (ahead >= 0) start++;
        }
    }

    /// <summary>Starts a leaf block: one line feed parts it from the one before.</summary>
    /// <returns>Where it starts.</returns>
    public int StartLeaf()
    {
        if (_text.Length > 0 || _hasLeaf) _text.Append('\n');
        _hasLeaf = true;
        _following = -1;
        return _text.Length;
    }

    public override string ToString() => _text.ToString();

    public SourceMap ToMap() => new(_segments.ToImmutable());

    private SourceSegment Segment(int offset)
    {
        var (line, column) = source.At(offset);
        return new(_text.Length, line, column);
    }
}
