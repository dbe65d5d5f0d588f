using Site.Publishing;

namespace Theme;

/// <summary>Words of lists that go over several pages.</summary>
internal static class ListWords
{
    /// <summary>（第2页） behind a title, so that no two pages are called the same; nothing on the first.</summary>
    public static string PageSuffix(Paging paging) => paging.Number == 1 ? "" : $"（第{Words.Number(paging.Number)}页）";
}
