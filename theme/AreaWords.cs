using Site.Model;
using Site.Publishing;

namespace Theme;

/// <summary>What a function area is, in plain words.</summary>
internal static class AreaWords
{
    /// <summary>From the registry of areas; a text without any area is explained here.</summary>
    public static string Meaning(SiteFrame site, FunctionArea area) =>
        site.AreaMeanings.GetValueOrDefault(area.Code)
        ?? (area == FunctionArea.Unclassified ? "全文未见政协职能的文本" : "");
}
