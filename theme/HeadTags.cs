using Site.Model;

namespace Theme;

/// <summary>
/// What the head of a page tells machines in <c>meta</c> elements. Names are those that hosting portals look for, letter by letter;
/// what is not known is left out, and no date is ever made up.
/// </summary>
internal static class HeadTags
{
    /// <summary>The kind of column that plans stand in, of those that disclosure of government information knows.</summary>
    private const string ColumnType = "规划计划";

    public static IEnumerable<(string Name, string Content)> Of(LayoutModel page)
    {
        var settings = page.Site.Settings;
        if (settings.Profile == SiteProfile.Intranet) yield return ("robots", "noindex, nofollow");

        // Tags of a government portal on a page that is none would pretend.
        if (settings.Profile == SiteProfile.Personal) yield break;
        foreach (var tag in Site(settings)) yield return tag;
        if (page.Column is { } column)
            foreach (var tag in Column(page, column)) yield return tag;
        if (page.Plan is { IsSample: false } plan)
            foreach (var tag in Article(plan)) yield return tag;
    }

    private static IEnumerable<(string, string)> Site(SiteSettings settings)
    {
        yield return ("SiteName", settings.Portal ?? settings.Title);
        if (settings.Url is { } url) yield return ("SiteDomain", url.Host);
        if (settings.SiteCode is { } code) yield return ("SiteIDCode", code);
    }

    private static IEnumerable<(string, string)> Column(LayoutModel page, string column)
    {
        yield return ("ColumnName", column);
        yield return ("ColumnDescription", page.Description);
        yield return ("ColumnKeywords", $"政协,工作计划,{column}");
        yield return ("ColumnType", ColumnType);
    }

    private static IEnumerable<(string, string)> Article(PlanDisplay display)
    {
        var plan = display.Plan;
        yield return ("ColumnName", display.Place.Name);
        yield return ("ColumnType", ColumnType);
        yield return ("ArticleTitle", plan.Title);
        if (plan.Plan.Stated.Published is { } published) yield return ("PubDate", Words.Machine(published.Value) + " 00:00");
        if (plan.Issuer.Value is { } issuer) yield return ("ContentSource", issuer);
        yield return ("Keywords", string.Join(',', plan.Areas.Select(area => area.Name).Concat(plan.Plan.Stated.Topics)));
        if (display.Page.Site.Settings.Url is { } url) yield return ("Url", new Uri(url, display.Page.Path.Value).AbsoluteUri);
    }
}
