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

    /// <summary>主办单位, shown in the footer when filled.</summary>
    public string? Organizer { get; init; }

    /// <summary>联系方式, shown in the footer when filled.</summary>
    public string? Contact { get; init; }
}
