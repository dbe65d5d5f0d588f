using Site.Model;

namespace Site.Publishing;

/// <summary>A page's address on the web, for the few files that must name it.</summary>
internal static class AbsoluteUrl
{
    /// <summary>The page below <paramref name="site"/>, which may lack its closing <c>/</c>.</summary>
    public static string Of(Uri site, SitePath path)
    {
        var root = site.AbsoluteUri;
        return root.EndsWith('/') ? root + path.Value : $"{root}/{path.Value}";
    }
}
