using System.Collections.Immutable;
using Site.Model;
using Site.Relating;
using Theme.Writing;

namespace Theme.Notes;

/// <summary>A numbered note on the state of a text: characters that are masked, a cut that was mended, or a place where something was lost.</summary>
/// <param name="Line">Of the found file.</param>
public sealed record TextNote(int Number, Mark Mark, int Line, string Quote)
{
    /// <summary>What another copy has where this one is masked, or null.</summary>
    public OtherWording? Other { get; init; }
}

/// <summary>Numbers masks, replaced digits, joins and losses in reading order.</summary>
internal static class TextNumbering
{
    /// <summary>So many characters on either side show where a cut was.</summary>
    private const int Context = 4;

    /// <summary>So many behind show where something is missing.</summary>
    private const int WordsBehind = 10;

    /// <summary>The notes, and the marks that stand for them in the text.</summary>
    public static (ImmutableArray<TextNote> Notes, IEnumerable<Mark> Marks) Of(DerivedPlan plan, ImmutableArray<OtherWording> wordings)
    {
        var notes = ImmutableArray.CreateBuilder<TextNote>();
        var wording = 0;
        foreach (var mark in plan.Plan.Marks)
        {
            if (mark is MaskMark mask)
            {
                while (wording < wordings.Length && wordings[wording].Mask < mask.Span) wording++;
                notes.Add(new(notes.Count + 1, mask, plan.Text.Source.At(mask.Span.Start).Line, plan.Text.Quote(mask.Span))
                {
                    Other = wording < wordings.Length && wordings[wording].Mask == mask.Span ? wordings[wording] : null,
                });
            }
            else if (mark is PersonalMark personal)
            {
                notes.Add(new(notes.Count + 1, personal, plan.Text.Source.At(personal.Span.Start).Line, plan.Text.Quote(personal.Span)));
            }
            else if (mark is JoinMark join)
            {
                notes.Add(new(notes.Count + 1, join, join.Line, Around(plan.Text.Text, join.Span.Start)));
            }
            else if (mark is LostMark lost)
            {
                notes.Add(new(notes.Count + 1, lost, plan.Text.Source.At(lost.Span.Start).Line, Behind(plan.Text.Text, lost.Span.Start)));
            }
        }

        return (notes.ToImmutable(), notes.Select(Numbered));
    }

    private static Mark Numbered(TextNote note) => note.Mark switch
    {
        MaskMark mask => new MaskNoteMark(mask.Span, mask.Kind, note.Number),
        PersonalMark personal => new PersonalNoteMark(personal.Span, note.Number),
        LostMark lost => new LostNoteMark(lost.Span, note.Number),
        _ => new JoinNoteMark(note.Mark.Span, note.Number),
    };

    /// <summary>〈疑脱〉(二) 强化城市管理</summary>
    private static string Behind(string text, int at)
    {
        var line = text.AsSpan(at, Math.Min(text.Length - at, WordsBehind));
        var end = line.IndexOf('\n');
        return string.Concat("〈疑脱〉", end < 0 ? line : line[..end]);
    }

    /// <summary>信息收｜集渠道</summary>
    private static string Around(string text, int at)
    {
        var start = Math.Max(0, at - Context);
        while (start < at && !char.IsLetterOrDigit(text[start])) start++;
        var end = Math.Min(text.Length, at + Context);
        return string.Concat(text.AsSpan(start, at - start), "｜", text.AsSpan(at, end - at));
    }
}
