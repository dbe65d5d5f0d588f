namespace Site.Publishing;

/// <summary>The parts of a site that a host may take one by one; a pipeline of the Statiq host bears each name.</summary>
public enum OutputGroup
{
    /// <summary>HTML pages, and the lists of them for search engines.</summary>
    Pages,

    /// <summary>The search index.</summary>
    Search,

    /// <summary>What a reader subscribes to.</summary>
    Feeds,

    /// <summary>The plans as tables, for programs.</summary>
    Data,

    /// <summary>Attachments, pictures, style sheets and scripts.</summary>
    Assets,
}
