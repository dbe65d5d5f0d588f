using Site.Registries;

namespace Site.Publishing.Search;

/// <summary>
/// Traditional characters and their simplified ones, in pairs: only those that lead to a character of the text. The page
/// asks for them when a query or an excerpt holds a character that is not in the alphabet.
/// </summary>
internal static class VariantFile
{
    public static void Write(ScriptWriter script, char[] alphabet, VariantTable variants) =>
        script.Text(string.Concat(variants.Pairs
            .Where(pair => SearchText.IsVariant(pair.Traditional, pair.Simplified) && Array.BinarySearch(alphabet, pair.Simplified) >= 0)
            .Select(pair => new string([pair.Traditional, pair.Simplified]))));
}
