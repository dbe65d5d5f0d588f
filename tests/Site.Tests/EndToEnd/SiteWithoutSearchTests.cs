using global::Theme;
using Site.Disk;
using Xunit;

namespace Site.Tests.EndToEnd;

/// <summary>A host may build the site without its search; then no page speaks of it.</summary>
public sealed class SiteWithoutSearchTests
{
    [Fact]
    public void No_page_leads_to_a_search_that_is_not_there()
    {
        using var site = TemporarySite.OfRepository();
        var (input, seeds) = (Path.Combine(site.Root, "input"), Path.Combine(site.Root, "seeds"));
        var build = SiteBuilder.Build(SourceFolders.Read(site.Root, input, seeds), new SiteTheme(), new() { Search = false });
        OutputFolder.Open(site.Output, site.Root, input, seeds).Keep(build.Files);

        var built = new BuiltSite(site.Output);

        Faults.None(LinkAudit.Faults(built));
        Faults.None(from page in built.Pages where page.Value.QuerySelector("form, [href*='search.html'], [rel=search]") is not null select page.Key);
    }
}
