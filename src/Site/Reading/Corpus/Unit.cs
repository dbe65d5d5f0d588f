using Site.Model;
using Site.Text;

namespace Site.Reading.Corpus;

/// <summary>One text of a compilation.</summary>
/// <param name="Name">The number of its title and its letter among the texts below that title: 7b.</param>
internal sealed record Unit(string Name, string Title, SectionText Section, ImmutableArray<Piece> Pieces)
{
    /// <summary>The texts below one title.</summary>
    public static ImmutableArray<Unit> Of(SeedSection section, SectionText text) =>
        [new(string.Create(null, $"{section.Ordinal}a"), section.Title, text, Piece.Of(text))];

    public Plan ToPlan(Seed seed)
    {
        var (text, marks) = UnitText.Of(Section, Pieces.AsSpan());
        return new()
        {
            Id = new($"{seed.Slug}/{Name}"),
            Tier = Tier.Sample,
            Title = Title,
            TitleMarks = ImmutableArray<Mark>.CastUp(Masks.Find(Title)),
            Source = seed.File,
            StartLine = Section.LineOf(Pieces[0].Span.Start),
            EndLine = Section.LineOf(Pieces[^1].Span.End - 1),
            Text = text,
            Marks = marks,
            Stated = FrontMatter.None,
            Seed = seed,
        };
    }
}
