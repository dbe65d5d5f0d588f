using Site.Model;
using Site.Relating;

namespace Site.Publishing;

/// <summary>What every page knows of the site around it.</summary>
public sealed record SiteFrame(SiteSettings Settings, PlanLibrary Library, SiteMap Map, ImmutableArray<OfficeText> OfficeTexts)
{
    /// <summary>Whether the site has a search page; a site without a plan has nothing to search.</summary>
    public bool HasSearch { get; init; } = !Library.Plans.IsEmpty;

    /// <summary>The host portal's header and footer, for every page.</summary>
    public PageFragments Fragments { get; init; } = PageFragments.None;

    /// <summary>What each function area is, in plain Chinese, by its code; from the registry of areas.</summary>
    public FrozenDictionary<string, string> AreaMeanings { get; init; } = FrozenDictionary<string, string>.Empty;

    /// <summary>The found files that units were taken from, by their slug; <see cref="PublishingDesk"/> gathers them.</summary>
    public FrozenDictionary<string, FoundFile> FoundFiles { get; init; } = FrozenDictionary<string, FoundFile>.Empty;
}

/// <summary>One HTML page, as a value: what it shows, and where it stands. Views turn it into HTML and compute no fact.</summary>
public abstract record Page(SitePath Path, SiteFrame Site)
{
    /// <summary>A relative link from this page.</summary>
    public string LinkTo(SitePath target, string? fragment = null) => Path.LinkTo(target, fragment);
}

public sealed record HomePage(SitePath Path, SiteFrame Site) : Page(Path, Site)
{
    /// <summary>At most 10: official plans by date, then samples.</summary>
    public required ImmutableArray<DerivedPlan> Latest { get; init; }
}

/// <summary>The page of one plan.</summary>
public sealed record PlanPage(SitePath Path, SiteFrame Site, DerivedPlan Plan, PlanRelations Relations) : Page(Path, Site)
{
    /// <summary>Where each link and picture of the text leads, by its destination as typed; one that leads nowhere is missing.</summary>
    public required FrozenDictionary<string, LinkTarget> Links { get; init; }

    public required ImmutableArray<AttachmentLink> Attachments { get; init; }

    /// <summary>The plan as files to take along.</summary>
    public ImmutableArray<SitePath> Downloads { get; init; } = [];

    /// <summary>Every place where a word stands that is explained, in reading order.</summary>
    public ImmutableArray<GlossaryUse> Glossary { get; init; } = [];

    /// <summary>Where an editor changes this text, or null.</summary>
    public string? EditUrl { get; init; }
}

/// <summary>
/// A resolved link: <see cref="Path"/> within the site, or <see cref="Outside"/> for the rest of the web; a fragment of the
/// former. A picture whose target is outside may be linked and must not be loaded: no request leaves the site.
/// </summary>
public sealed record LinkTarget(SitePath? Path, string? Outside, string? Fragment)
{
    /// <summary>Of a picture of the site whose header says it.</summary>
    public PictureSize? Size { get; init; }
}

/// <summary>A picture's size in its own pixels.</summary>
public readonly record struct PictureSize(int Width, int Height);

/// <summary>A place of the text where a word stands that is explained.</summary>
/// <param name="Word">The word as the glossary has it; what stands in the text may be another way to write it.</param>
/// <param name="Meaning">In plain Chinese.</param>
public sealed record GlossaryUse(TextSpan Span, string Word, string Meaning);

public sealed record AttachmentLink(string Title, SitePath Path, long Length);

/// <summary>A page of a list that may go over several pages.</summary>
public abstract record ListPage(SitePath Path, SiteFrame Site, Paging Paging) : Page(Path, Site);

/// <summary>One place. Page 1 also shows its years and areas.</summary>
public sealed record PlacePage(SitePath Path, SiteFrame Site, Paging Paging, PlaceGroup Place) : ListPage(Path, Site, Paging);

public sealed record YearPage(SitePath Path, SiteFrame Site, Paging Paging, YearGroup Year) : ListPage(Path, Site, Paging);

public sealed record AreaPage(SitePath Path, SiteFrame Site, Paging Paging, AreaGroup Area) : ListPage(Path, Site, Paging);

/// <summary>Place × year, place × area or year × area.</summary>
public sealed record CrossPage(SitePath Path, SiteFrame Site, Paging Paging, CrossGroup Cross) : ListPage(Path, Site, Paging);

/// <summary>One found file: what was taken from it, in order of its lines, what was left out and why.</summary>
public sealed record FoundFilePage(SitePath Path, SiteFrame Site, Paging Paging, FoundFile File) : ListPage(Path, Site, Paging);

/// <summary>Every page of the site, for people: 网站地图.</summary>
public sealed record ContentsPage(SitePath Path, SiteFrame Site, Paging Paging) : ListPage(Path, Site, Paging);

public enum IndexKind
{
    Places,
    Years,
    Areas,
}

/// <summary>All places, all years or all function areas.</summary>
public sealed record IndexPage(SitePath Path, SiteFrame Site, IndexKind Kind) : Page(Path, Site);

/// <summary>A text of the office's own (关于, 联系).</summary>
public sealed record OfficePage(SitePath Path, SiteFrame Site, OfficeText Text) : Page(Path, Site)
{
    public required FrozenDictionary<string, LinkTarget> Links { get; init; }

    public string? EditUrl { get; init; }
}

/// <summary>A page that the program itself writes about the site.</summary>
public sealed record GuidePage(SitePath Path, SiteFrame Site, GuideKind Kind) : Page(Path, Site);

public enum GuideKind
{
    /// <summary>What is gathered here, what the tiers and grades mean.</summary>
    About,

    /// <summary>How the site can be read, and what is not reached yet: 无障碍说明.</summary>
    Accessibility,
}

public sealed record SearchPage(SitePath Path, SiteFrame Site) : Page(Path, Site);

public sealed record NotFoundPage(SitePath Path, SiteFrame Site) : Page(Path, Site);

/// <summary>A former address that points on.</summary>
public sealed record AliasPage(SitePath Path, SiteFrame Site, SitePath Target, string Title) : Page(Path, Site);

/// <summary>Which slice of a list a page shows.</summary>
/// <param name="Plans">The plans of this page, at most <see cref="PageSize"/>.</param>
/// <param name="Number">Counts from 1.</param>
/// <param name="Pages">The addresses of all pages of the list.</param>
/// <param name="Total">How many plans the whole list holds.</param>
public sealed record Paging(ImmutableArray<DerivedPlan> Plans, int Number, ImmutableArray<SitePath> Pages, int Total)
{
    public const int PageSize = 50;

    public int First => ((Number - 1) * PageSize) + 1;

    public SitePath? Previous => Number > 1 ? Pages[Number - 2] : null;

    public SitePath? Next => Number < Pages.Length ? Pages[Number] : null;
}
