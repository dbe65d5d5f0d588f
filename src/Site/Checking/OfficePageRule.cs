using Site.Model;
using Site.Privacy;

namespace Site.Checking;

/// <summary>Personal numbers on the office's own pages: published as typed, for whoever wrote them meant to, but told of.</summary>
internal static class OfficePageRule
{
    public static IEnumerable<Finding> Find(CheckedSite site) =>
        from page in site.Book.OfficeTexts
        from spot in PersonalData.FindNumbers(page.Text.Text, site.Registries.Privacy)
        select Messages.NumberOnPage(page.Source.DisplayPath, page.Text.Source.Of(spot.Span), spot.Kind, page.Text.Slice(spot.Span));
}
