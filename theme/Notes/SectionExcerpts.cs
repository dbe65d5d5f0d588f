using System.Collections.Immutable;
using Site.Model;

namespace Theme.Notes;

/// <summary>A part of a plan that belongs to a function area, in short.</summary>
/// <param name="Heading">The heading it stands under; null for text before the first.</param>
/// <param name="Id">Of the heading or paragraph, on the plan's page.</param>
/// <param name="Line">Of the found file, for samples.</param>
public sealed record SectionExcerpt(string? Heading, string Id, string Quote, int? Line);

/// <summary>Gathers the very parts of a plan that belong to an area.</summary>
internal static class SectionExcerpts
{
    /// <summary>A reader of an area's page sees so many parts of one plan; the rest is counted.</summary>
    public const int MostShown = 3;

    private const int LongestQuote = 150;
    private const string Cut = "……";

    /// <summary>The first of them in reading order, and how many there are.</summary>
    public static (ImmutableArray<SectionExcerpt> Shown, int Count) Of(DerivedPlan plan, FunctionArea area)
    {
        var labelled = Labelled(plan, area);
        var headings = new List<Heading?>();
        foreach (var (heading, _) in labelled)
        {
            if (headings.Count > 0 && ReferenceEquals(headings[^1], heading)) continue;
            if (!headings.Contains(heading, ReferenceEqualityComparer.Instance)) headings.Add(heading);
        }

        var shown = ImmutableArray.CreateBuilder<SectionExcerpt>(Math.Min(headings.Count, MostShown));
        for (var i = 0; i < shown.Capacity; i++) shown.Add(Excerpt(plan, headings[i], labelled));
        return (shown.MoveToImmutable(), headings.Count);
    }

    /// <summary>
    /// The blocks with that label and the heading each belongs under: blocks of one heading are one part. A footnote belongs to
    /// where it is called. Labels are in reading order, and so are the leaves.
    /// </summary>
    private static List<(Heading? Heading, LeafBlock Leaf)> Labelled(DerivedPlan plan, FunctionArea area)
    {
        var labelled = new List<(Heading?, LeafBlock)>();
        var labels = plan.AreaLabels;
        var next = NextOf(labels, 0, area);
        Heading? heading = null;
        foreach (var leaf in plan.Text.Leaves())
        {
            if (next == labels.Length) break;
            if (leaf is Heading begun) heading = begun;
            if (!ReferenceEquals(leaf, labels[next].Block)) continue;
            labelled.Add((plan.Text.IsInFootnote(leaf.Span) ? HeadingOfCall(plan.Text, leaf) : heading, leaf));
            while (next < labels.Length && ReferenceEquals(leaf, labels[next].Block)) next = NextOf(labels, next + 1, area);
        }

        return labelled;
    }

    /// <summary>The heading above the first call of the footnote that holds a block; null where no text but a footnote calls it.</summary>
    private static Heading? HeadingOfCall(PlanText text, LeafBlock inFootnote)
    {
        var number = text.Footnotes.Last(footnote => footnote.Span.Start <= inFootnote.Span.Start).Number;
        Heading? heading = null;
        foreach (var leaf in text.Leaves().TakeWhile(leaf => !text.IsInFootnote(leaf.Span)))
        {
            if (leaf is Heading begun) heading = begun;
            if (Calls(leaf.Inlines, number)) return heading;
        }

        return null;
    }

    private static bool Calls(ImmutableArray<Inline> inlines, int footnote) => inlines.Any(inline => inline switch
    {
        FootnoteReference reference => reference.Number == footnote,
        Emphasis emphasis => Calls(emphasis.Inlines, footnote),
        Link link => Calls(link.Inlines, footnote),
        _ => false,
    });

    private static int NextOf(ImmutableArray<AreaLabel> labels, int from, FunctionArea area)
    {
        while (from < labels.Length && labels[from].Area.Order != area.Order) from++;
        return from;
    }

    private static SectionExcerpt Excerpt(DerivedPlan plan, Heading? heading, List<(Heading? Heading, LeafBlock Leaf)> labelled)
    {
        var at = 0;
        while (!ReferenceEquals(labelled[at].Heading, heading)) at++;
        var first = labelled[at].Leaf;
        return new(
            heading is null ? null : plan.Text.Quote(heading.Span),
            first.Id,
            Quote(plan.Text, heading, labelled),
            plan.Tier == Tier.Sample ? plan.Text.Source.At(first.Span.Start).Line : null);
    }

    /// <summary>The first words of each paragraph that belongs, up to a readable length.</summary>
    private static string Quote(PlanText text, Heading? heading, List<(Heading? Heading, LeafBlock Leaf)> labelled)
    {
        // One character more than is shown tells that it must be cut; what comes after plays no part.
        Span<char> quote = stackalloc char[LongestQuote + 1];
        var length = 0;
        var end = -1;
        foreach (var (under, leaf) in labelled)
        {
            if (!ReferenceEquals(under, heading) || ReferenceEquals(leaf, heading)) continue;
            if (end >= 0 && leaf.Span.Start > end + 1) length += Put(Cut, quote[length..]);
            length += Put(text.Slice(leaf.Span).Trim(), quote[length..]);
            if (length == quote.Length) return Shorten(quote[..LongestQuote]);
            end = leaf.Span.End;
        }

        return new(quote[..length]);
    }

    private static int Put(ReadOnlySpan<char> words, Span<char> room)
    {
        var fit = words[..Math.Min(words.Length, room.Length)];
        fit.CopyTo(room);
        return fit.Length;
    }

    /// <summary>Cut behind a sentence where one ends in time, else in the middle of one, never in the middle of a character.</summary>
    private static string Shorten(ReadOnlySpan<char> quote)
    {
        var stop = quote.LastIndexOfAny("。；！？");
        if (stop > LongestQuote / 2) return string.Concat(quote[..(stop + 1)], Cut);
        return string.Concat(char.IsHighSurrogate(quote[^1]) ? quote[..^1] : quote, Cut);
    }
}
