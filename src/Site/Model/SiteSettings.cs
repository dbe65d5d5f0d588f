namespace Site.Model;

/// <summary>What <c>input/site.yml</c> says; every key may be missing.</summary>
public sealed record SiteSettings
{
    public static readonly SiteSettings Default = new();

    /// <summary>The site's name, in the masthead and in every page's title.</summary>
    public string Title { get; init; } = "乡镇政协工作计划文库";

    /// <summary>One sentence for search engines and shared links.</summary>
    public string Description { get; init; } = "收录乡镇、街道政协的工作计划，逐篇可查原文，句句标明出处。";

    /// <summary>Where the site will stand, with a closing <c>/</c>; null when the office does not say: then nothing needs it.</summary>
    public Uri? Url { get; init; }

    /// <summary>Where an editor changes a page, with <c>{path}</c> for the source file: https, or null.</summary>
    public string? EditUrl { get; init; }

    /// <summary>Who runs the site and where it stands; null when the office does not say.</summary>
    public SiteProfile? Profile { get; init; }

    /// <summary>The name of the portal that hosts the site, for its tag SiteName; null when the site stands for itself.</summary>
    public string? Portal { get; init; }

    /// <summary>网站标识码 of the portal or the site, shown in the footer and in its tag when filled.</summary>
    public string? SiteCode { get; init; }

    /// <summary>主办单位, shown in the footer when filled.</summary>
    public string? Organizer { get; init; }

    /// <summary>承办单位, shown in the footer when filled.</summary>
    public string? Undertaker { get; init; }

    /// <summary>联系方式, shown in the footer when filled.</summary>
    public string? Contact { get; init; }

    /// <summary>ICP备案号, shown in the footer when filled.</summary>
    public string? Icp { get; init; }

    /// <summary>公安备案号, shown in the footer when filled.</summary>
    public string? Police { get; init; }

    /// <summary>Where readers tell of mistakes: an e-mail address, or https; null when nobody takes them.</summary>
    public string? Corrections { get; init; }
}

/// <summary>Who runs the site and where it stands: what pages say and hand to machines depends on it.</summary>
/// <param name="Name">As written in <c>site.yml</c>.</param>
public sealed record SiteProfile(string Name)
{
    /// <summary>A column of a government portal.</summary>
    public static readonly SiteProfile Column = new("政府门户专栏");

    /// <summary>A site of a CPPCC body's own.</summary>
    public static readonly SiteProfile Cppcc = new("政协网站");

    /// <summary>Within an office's own network.</summary>
    public static readonly SiteProfile Intranet = new("内网");

    /// <summary>Nobody's official site.</summary>
    public static readonly SiteProfile Personal = new("个人或研究");

    public static readonly ImmutableArray<SiteProfile> All = [Column, Cppcc, Intranet, Personal];

    public static SiteProfile? ByName(string name) => All.FirstOrDefault(profile => profile.Name == name);
}

/// <summary>The host portal's own header and footer, copied into every page as they are; null where the office brings none.</summary>
public sealed record PageFragments(string? Header, string? Footer)
{
    public static readonly PageFragments None = new(null, null);
}
