using System.Buffers;
using RazorSlices;
using Site.Model;
using Site.Publishing;
using Theme.Pages;

namespace Theme;

/// <summary>What readers see: one view for each kind of page. Holds no state, so any number of threads may render at once.</summary>
public sealed class SiteTheme : ITheme
{
    IEnumerable<OutputFile> ITheme.Assets => Theme.Assets.All;

    /// <summary>Writes the page as UTF-8 straight into <paramref name="output"/>.</summary>
    /// <exception cref="ArgumentException">There is no view for this kind of page.</exception>
    public void Render(Page page, IBufferWriter<byte> output)
    {
        var pipe = new BufferPipe(output);
        var rendering = ViewOf(page).RenderAsync(pipe, PlainHtmlEncoder.Instance);
        if (!rendering.IsCompletedSuccessfully) rendering.AsTask().GetAwaiter().GetResult();
        pipe.HandOver();
    }

    private static RazorSlice ViewOf(Page page) => page switch
    {
        HomePage home => HomeView.Create(home),
        PlanPage plan => PlanView.Create(PlanDisplay.Of(plan)),
        PlacePage place => PlaceView.Create(place),
        YearPage year => YearView.Create(year),
        AreaPage area => AreaView.Create(area),
        CrossPage cross => CrossView.Create(cross),
        FoundFilePage file => FoundFileView.Create(file),
        ContentsPage contents => ContentsView.Create(contents),
        IndexPage { Kind: IndexKind.Places } index => PlacesView.Create(index),
        IndexPage { Kind: IndexKind.Years } index => YearsView.Create(index),
        IndexPage { Kind: IndexKind.Areas } index => AreasView.Create(index),
        OfficePage office => OfficeView.Create(office),
        GuidePage { Kind: GuideKind.About } guide => AboutView.Create(guide),
        GuidePage { Kind: GuideKind.Accessibility } guide => AccessibilityView.Create(guide),
        SearchPage search => SearchView.Create(search),
        NotFoundPage notFound => NotFoundView.Create(notFound),
        AliasPage alias => AliasView.Create(alias),
        _ => throw new ArgumentException($"There is no view for a {page.GetType().Name}.", nameof(page)),
    };
}
