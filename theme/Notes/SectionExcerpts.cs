using System.Collections.Immutable;
using System.Text;
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
        var sections = Sections(plan, area);
        return ([.. sections.Take(MostShown).Select(section => Excerpt(plan, section))], sections.Count);
    }

    /// <summary>
    /// Labelled blocks under one heading are one part; a footnote belongs to where it is called. Labels are in reading order, and
    /// so are the leaves.
    /// </summary>
    private static List<Section> Sections(DerivedPlan plan, FunctionArea area)
    {
        var sections = new List<Section>();
        var labels = plan.AreaLabels;
        var next = NextOf(labels, 0, area);
        Heading? heading = null;
        foreach (var leaf in plan.Text.Leaves())
        {
            if (next == labels.Length) break;
            if (leaf is Heading begun) heading = begun;
            if (!ReferenceEquals(leaf, labels[next].Block)) continue;
            Part(plan.Text.IsInFootnote(leaf.Span) ? HeadingOfCall(plan.Text, leaf) : heading).Leaves.Add(leaf);
            while (next < labels.Length && ReferenceEquals(leaf, labels[next].Block)) next = NextOf(labels, next + 1, area);
        }

        return sections;

        Section Part(Heading? under)
        {
            if (sections.FindLast(section => ReferenceEquals(section.Heading, under)) is { } part) return part;
            sections.Add(new(under));
            return sections[^1];
        }
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

    private static SectionExcerpt Excerpt(DerivedPlan plan, Section section)
    {
        var first = section.Leaves[0];
        return new(
            section.Heading is { } heading ? plan.Text.Quote(heading.Span) : null,
            first.Id,
            Quote(plan.Text, section),
            plan.Tier == Tier.Sample ? plan.Text.Source.At(first.Span.Start).Line : null);
    }

    /// <summary>The first words of each paragraph that belongs, up to a readable length.</summary>
    private static string Quote(PlanText text, Section section)
    {
        var quote = new StringBuilder(LongestQuote * 2);
        var end = -1;
        foreach (var leaf in section.Leaves)
        {
            if (leaf == section.Heading) continue;
            if (end >= 0 && leaf.Span.Start > end + 1) quote.Append(Cut);
            quote.Append(text.Slice(leaf.Span).Trim());
            end = leaf.Span.End;
            if (quote.Length > LongestQuote) return Shorten(quote.ToString());
        }

        return quote.ToString();
    }

    /// <summary>Cut behind a sentence where one ends in time, else in the middle of one, never in the middle of a character.</summary>
    private static string Shorten(string quote)
    {
        var stop = quote.AsSpan(0, LongestQuote).LastIndexOfAny("。；！？");
        if (stop > LongestQuote / 2) return quote[..(stop + 1)] + Cut;
        var length = char.IsHighSurrogate(quote[LongestQuote - 1]) ? LongestQuote - 1 : LongestQuote;
        return quote[..length] + Cut;
    }

    private sealed record Section(Heading? Heading)
    {
        public List<LeafBlock> Leaves { get; } = [];
    }
}
