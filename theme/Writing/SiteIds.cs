using System.Globalization;

namespace Theme.Writing;

/// <summary>
/// Ids of what the site adds to a page. They begin with an underscore, which no id of a plan's own text does, so that a
/// heading called Main cannot take the place of the page's <c>main</c>.
/// </summary>
internal static class SiteIds
{
    public const string Main = "_main";

    public const string SearchInput = "_search";

    /// <summary>The label of a text that repeats another whole.</summary>
    public const string Repeat = "_repeat";

    public static string Evidence(int number) => Numbered("_ju-", number);

    public static string EvidenceSpot(int number) => Numbered("_q-", number);

    public static string TextNote(int number) => Numbered("_jiao-", number);

    public static string TextSpot(int number) => Numbered("_m-", number);

    public static string TextReference(int number) => Numbered("_at-", number);

    public static string Passage(int number) => Numbered("_p-", number);

    public static string Footnote(int number) => Numbered("_fn-", number);

    public static string FootnoteReference(int number) => Numbered("_fnref-", number);

    public static string Term(int number) => Numbered("_ci-", number);

    public static string TermSpot(int number) => Numbered("_c-", number);

    /// <summary>The place of a letter in the index of places.</summary>
    public static string Letter(char letter) => $"_{char.ToLowerInvariant(letter)}";

    private static string Numbered(string prefix, int number) => prefix + number.ToString(CultureInfo.InvariantCulture);
}
