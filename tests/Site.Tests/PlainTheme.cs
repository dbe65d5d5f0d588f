using System.Buffers;
using System.Text;
using Site.Model;
using Site.Publishing;
using Site.Relating;

namespace Site.Tests;

/// <summary>Writes of every page its kind and the links that any theme must offer, one a line, of a plan what it shares, and nothing else.</summary>
internal sealed class PlainTheme : ITheme
{
    public IEnumerable<OutputFile> Assets => [new(new("assets/plain.css"), output => output.Write("/* plain */"u8))];

    public void Render(Page page, IBufferWriter<byte> output)
    {
        var text = new StringBuilder($"<h1>{page.GetType().Name}</h1>\n");
        foreach (var link in Everywhere(page.Site).Concat(Of(page)).Where(link => link is not null).Distinct())
            text.Append("<a href=\"").Append(page.LinkTo(link!.Value)).Append("\"></a>\n");
        if (page is PlanPage plan)
            foreach (var (typed, target) in plan.Links.OrderBy(link => link.Key, StringComparer.Ordinal))
                text.Append($"{typed} → {target.Outside ?? page.LinkTo(target.Path!.Value, target.Fragment)}\n");
        if (page is PlanPage { Relations: var relations })
            foreach (var passage in relations.Passages)
                text.Append(System.Globalization.CultureInfo.InvariantCulture, $"{passage.Span} = {passage.Other.Id} {passage.OtherBlock} {passage.Texts} {passage.Differing}\n");
        output.Write(Encoding.UTF8.GetBytes(text.ToString()));
    }

    private static IEnumerable<SitePath?> Everywhere(SiteFrame site) => site.Library.Plans.IsEmpty
        ? [SiteMap.Home, SiteMap.About, SiteMap.Accessibility, .. site.OfficeTexts.Select(text => (SitePath?)SiteMap.Of(text))]
        : [SiteMap.Home, SiteMap.About, SiteMap.Accessibility, SiteMap.Places, SiteMap.Years, SiteMap.Areas, SiteMap.Contents, SiteMap.Search, .. site.OfficeTexts.Select(text => (SitePath?)SiteMap.Of(text))];

    private static IEnumerable<SitePath?> Of(Page page)
    {
        var (library, map) = (page.Site.Library, page.Site.Map);
        return page switch
        {
            HomePage home => home.Latest.Select(plan => (SitePath?)map.Of(plan)),
            PlanPage plan => Around(plan, map),
            PlacePage place => [.. List(place), .. place.Place.Children.Select(child => (SitePath?)SiteMap.Of(child)), .. Crossings(place.Place.Id)],
            YearPage year => [.. List(year), .. FunctionArea.All.Select(area => map.Of(new CrossKey(null, year.Year.Year, area)))],
            ListPage list => List(list),
            IndexPage { Kind: IndexKind.Places } => library.Places.Where(place => place.Ancestors.IsEmpty).Select(place => (SitePath?)SiteMap.Of(place.Id)),
            IndexPage { Kind: IndexKind.Years } => library.Years.Select(year => (SitePath?)SiteMap.Of(year.Year)),
            IndexPage { Kind: IndexKind.Areas } => library.Areas.Select(area => (SitePath?)SiteMap.Of(area.Area)),
            AliasPage alias => [alias.Target],
            _ => [],
        };

        IEnumerable<SitePath?> Crossings(PlaceId place) =>
            library.Years.Where(year => year.Year is not null).Select(year => map.Of(new CrossKey(place, year.Year, null)))
                .Concat(FunctionArea.All.Select(area => map.Of(new CrossKey(place, null, area))));

        IEnumerable<SitePath?> List(ListPage list) =>
            list.Paging.Plans.Select(plan => (SitePath?)map.Of(plan)).Concat([list.Paging.Previous, list.Paging.Next]);
    }

    private static IEnumerable<SitePath?> Around(PlanPage page, SiteMap map) =>
    [
        SiteMap.Of(page.Relations.Place),
        SiteMap.Of(page.Plan.PlanYear),
        .. page.Plan.Areas.Select(area => (SitePath?)SiteMap.Of(area)),
        .. new[] { page.Relations.Previous, page.Relations.Next, page.Relations.RepeatOf }.Where(plan => plan is not null).Select(plan => (SitePath?)map.Of(plan!)),
        .. page.Relations.SamePlace.Concat(page.Relations.SameArea).Select(plan => (SitePath?)map.Of(plan)),
        .. page.Attachments.Select(attachment => (SitePath?)attachment.Path),
    ];
}
