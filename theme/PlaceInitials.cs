using System.Collections.Immutable;
using Site.Relating;

namespace Theme;

/// <summary>Places by the first letter of their name in pinyin.</summary>
internal static class PlaceInitials
{
    private const int MostNames = 6;

    /// <summary>No Chinese syllable begins with I, U or V.</summary>
    public const string Letters = "ABCDEFGHJKLMNOPQRSTWXYZ";

    /// <summary>Places with plans, by letter, in order of their pinyin.</summary>
    public static IReadOnlyDictionary<char, ImmutableArray<PlaceGroup>> Of(PlanLibrary library) => library.Places
        .Where(place => !place.OwnPlans.IsEmpty && !place.IsUnknown && place.Pinyin.Length > 0)
        .GroupBy(place => char.ToUpperInvariant(place.Pinyin[0]))
        .ToDictionary(group => group.Key, group => group.OrderBy(place => place.Pinyin, StringComparer.Ordinal).ToImmutableArray());

    /// <summary>稻香镇、大桥乡等12处</summary>
    public static string Names(ImmutableArray<PlaceGroup> places) =>
        string.Join('、', places.Take(MostNames).Select(place => place.Name))
        + (places.Length > MostNames ? $"等{Words.Number(places.Length)}处" : "");
}
