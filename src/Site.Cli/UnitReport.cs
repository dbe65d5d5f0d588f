using Site.Drafting;
using Site.Model;

namespace Site.Cli;

/// <summary>One unit in the report: doubts first, then fact by fact with the words that carry it.</summary>
internal sealed class UnitReport(DerivedPlan plan, UnderstoodPlan described, List<string> doubts, UnderstandingReport report, Ink ink)
{
    private const int LongestQuote = 40;

    /// <summary>A report is read from top to bottom; a long list is for scripts.</summary>
    private const int MostInList = 12;

    public void Print()
    {
        report.WriteRule($"{Understanding.NameOf(plan.Id)} {Excerpt.Printable(Short(plan.Title))}");
        report.Write("", Messages.UnitLine(plan));
        if (doubts.Count > 0) report.Write(Messages.ReviewLabel, Messages.CountOfDoubts(doubts.Count), ink.Warning);
        foreach (var doubt in doubts) report.WritePoint(doubt);
        report.Write(Messages.YearLabel, Messages.Year(plan));
        Carried(plan.Year.Evidence, plan.Year.Rejected);
        report.Write(Messages.PlaceLabel, Messages.Place(plan.Place));
        var place = new[] { plan.Place.Township, plan.Place.County, plan.Place.City, plan.Place.Province };
        Carried(place.SelectMany(level => level.Evidence), place.Where(level => level.IsKnown).SelectMany(level => level.Rejected));
        report.Write(Messages.KindLabel, Messages.Kind(plan));
        Carried(plan.Kind.Evidence, plan.Kind.Rejected);
        if (plan.Issuer.Value is { } issuer) report.Write(Messages.IssuerLabel, issuer);
        PrintAreas();
        PrintWork();
        PrintWholeness();
    }

    private void Carried(IEnumerable<Evidence> evidence, IEnumerable<Rejected> rejected)
    {
        foreach (var words in evidence.Distinct())
            report.WritePoint(words.Span is { } span ? Messages.Quoted(LineOf(span), Short(words.Quote), words.Reason) : words.Reason);
        foreach (var reason in rejected.GroupBy(value => value.Reason, value => value.Value, StringComparer.Ordinal))
            report.WritePoint(Messages.NotTaken(reason.Distinct(StringComparer.Ordinal), reason.Key));
    }

    private void PrintAreas()
    {
        report.Write(Messages.AreasLabel, Messages.Areas(plan));
        if (described.Sections is [{ Heading: null }]) return;
        foreach (var section in described.Sections)
            report.WritePoint(Messages.Section(section.StartLine, section.Heading is { } heading ? Short(heading) : null, section.Functions));
    }

    private void PrintWork()
    {
        PrintList(Messages.CommitmentsLabel, plan.Commitments, commitment =>
            Messages.Commitment(LineOf(commitment.Span), commitment, Short(plan.Text.Quote(commitment.Span))));
        PrintList(Messages.ActivitiesLabel, plan.Activities, activity =>
            Messages.Activity(LineOf(activity.WhenSpan), activity, Short(activity.What)));
    }

    private void PrintList<T>(string label, IReadOnlyCollection<T> items, Func<T, string> sentence)
    {
        if (items.Count == 0) return;
        report.Write(label, Messages.CountOf(items.Count));
        foreach (var item in items.Take(MostInList)) report.WritePoint(sentence(item));
        if (items.Count > MostInList) report.WritePoint(Messages.More(items.Count - MostInList));
    }

    private void PrintWholeness()
    {
        var masks = plan.Plan.Marks.OfType<MaskMark>().ToList();
        if (masks.Count > 0) report.Write(Messages.MasksLabel, Messages.Masks(masks.GroupBy(mask => mask.Kind).OrderBy(group => group.Key).Select(group => (group.Key, group.Count()))));
        PrintList(Messages.LostLabel, [.. plan.Plan.Marks.OfType<LostMark>()], lost => Messages.Lost(LineOf(lost.Span), lost));
        var joins = plan.Plan.Marks.OfType<JoinMark>().ToList();
        if (joins.Count > 0) report.Write(Messages.JoinsLabel, Messages.Joins(joins));
    }

    private int LineOf(TextSpan span) => plan.Text.Source.At(span.Start).Line;

    private static string Short(string text) => text.Length <= LongestQuote ? text : string.Concat(text.AsSpan(0, LongestQuote - 1), "…");
}
