using Site.Model;
using Site.Text;

namespace Site.Reading.Corpus;

/// <summary>One text of a compilation.</summary>
/// <param name="Name">The number of its title and its letter among the texts below that title: 7b.</param>
internal sealed record Unit(string Name, SeedSection Section, SectionText Text, ImmutableArray<Piece> Pieces)
{
    public bool BeginsWith(string words) => Text.Text.AsSpan(Pieces[0].Span.Start).StartsWith(words, StringComparison.Ordinal);

    /// <summary>Lists every character of the unit as left out by an editor.</summary>
    public void LeaveOut(LeftOutList leftOut, string why)
    {
        var (start, end) = (Pieces[0].Span.Start, Pieces[^1].Span.End);
        for (var i = Text.SegmentAt(start); i < Text.Segments.Count && Text.Segments[i].Position < end; i++)
        {
            var next = i + 1 < Text.Segments.Count ? Text.Segments[i + 1].Position : Text.Text.Length;
            var (from, to) = (Math.Max(start, Text.Segments[i].Position), Math.Min(end, next));
            var offset = Text.Segments[i].Offset + from - Text.Segments[i].Position;
            leftOut.Add(new(offset, offset + Text.Text.AsSpan(from, to - from).TrimEnd().Length), LeftOutReason.ByEditor, why);
        }
    }

    public Plan ToPlan(Seed seed, FrontMatter stated, MaskWords words)
    {
        var (text, marks) = UnitText.Of(Text, Pieces.AsSpan(), words);
        var title = stated.Title?.Value ?? Section.Title;
        return new()
        {
            Id = new($"{seed.Slug}/{Name}"),
            Tier = Tier.Sample,
            Title = title,
            TitleMarks = ImmutableArray<Mark>.CastUp(Masks.Find(title, words)),
            Source = seed.File,
            StartLine = Text.LineOf(Pieces[0].Span.Start),
            EndLine = Text.LineOf(Pieces[^1].Span.End - 1),
            Text = text,
            Marks = marks,
            Stated = stated,
            Seed = seed,
        };
    }
}
