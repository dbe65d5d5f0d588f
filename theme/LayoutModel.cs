using Site.Model;
using Site.Publishing;

namespace Theme;

/// <summary>Where a page stands in the main navigation.</summary>
public enum NavigationPlace
{
    None,
    Home,
    Places,
    Years,
    Areas,
    Search,
    Office,
}

/// <summary>What the frame around every page needs to know of it.</summary>
/// <param name="Title">Before the site's name in the window's title; empty on the home page.</param>
/// <param name="Description">One sentence for search engines and shared links.</param>
public sealed record LayoutModel(Page Page, string Title, string Description, NavigationPlace Place)
{
    /// <summary>Set on a plan's own page: a sample has a ground of its own.</summary>
    public Tier? Tier { get; init; }

    /// <summary>Whether the page itself shows a search box, so that the frame need not.</summary>
    public bool HasOwnSearchBox => Page is HomePage or SearchPage or NotFoundPage;

    /// <summary>The name of the column that a list is, for the tags of a hosting portal; null on other pages.</summary>
    public string? Column { get; init; }

    /// <summary>Set on a plan's own page: what machines are told of it.</summary>
    internal PlanDisplay? Plan { get; init; }

    public SiteFrame Site => Page.Site;

    public bool HasPlans => !Page.Site.Library.Plans.IsEmpty;

    public string WindowTitle => Title.Length == 0 ? Site.Settings.Title : $"{Title}｜{Site.Settings.Title}";
}
