using System.Collections.Immutable;
using Site.Model;
using Site.Relating;

namespace Theme.Writing;

/// <summary>A passage that also stands in another text, with the number by which the page's notes point at it.</summary>
/// <param name="Begins">Its first words, where it begins in the middle of a block; else null.</param>
/// <param name="Ends">Its last words, where it ends in the middle of one.</param>
/// <param name="Blocks">How many blocks it touches.</param>
public sealed record PassageNote(int Number, SharedPassage Passage, string? Begins, string? Ends, int Blocks)
{
    public bool IsWhole { get; init; }
}

/// <summary>Blocks beside which a double line stands, and the passages it stands for. Passages that share a block share the line.</summary>
internal sealed record PassageBand(int First, int Last, ImmutableArray<PassageNote> Notes)
{
    /// <summary>So many characters of a sentence are enough to find it.</summary>
    private const int Words = 8;

    /// <summary>The bands of a text in reading order; a passage that begins in a footnote has none.</summary>
    public static ImmutableArray<PassageBand> Of(PlanText text, IEnumerable<SharedPassage> passages)
    {
        var bands = ImmutableArray.CreateBuilder<PassageBand>();
        var (block, number) = (0, 0);
        foreach (var passage in passages)
        {
            while (block < text.Blocks.Length && text.Blocks[block].Span.End <= passage.Span.Start) block++;
            if (block == text.Blocks.Length) break;
            var last = block;
            while (last + 1 < text.Blocks.Length && text.Blocks[last + 1].Span.Start < passage.Span.End) last++;
            var note = NoteOf(text, passage, ++number, block, last);
            if (bands.Count > 0 && bands[^1].Last >= block)
                bands[^1] = bands[^1] with { Last = last, Notes = bands[^1].Notes.Add(note) };
            else
                bands.Add(new(block, last, [note]));
        }

        return bands.DrainToImmutable();
    }

    private static PassageNote NoteOf(PlanText text, SharedPassage passage, int number, int first, int last)
    {
        var atStart = passage.Span.Start <= text.Blocks[first].Span.Start;
        var atEnd = passage.Span.End >= text.Blocks[last].Span.End;
        var isPart = !atStart || !atEnd;
        return new(number, passage, isPart ? Begin(text, passage.Span) : null, isPart ? End(text, passage.Span) : null, last - first + 1)
        {
            IsWhole = !isPart && first == 0 && last == text.Blocks.Length - 1,
        };
    }

    private static string Begin(PlanText text, TextSpan span)
    {
        var words = text.Slice(span).TrimStart();
        var length = Math.Min(Words, words.Length);
        return words[..(length > 0 && char.IsHighSurrogate(words[length - 1]) ? length - 1 : length)].ToString();
    }

    private static string End(PlanText text, TextSpan span)
    {
        var words = text.Slice(span).TrimEnd();
        var start = Math.Max(0, words.Length - Words);
        return words[(start < words.Length && char.IsLowSurrogate(words[start]) ? start + 1 : start)..].ToString();
    }
}
