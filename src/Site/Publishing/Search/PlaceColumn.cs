using Site.Registries;

namespace Site.Publishing.Search;

/// <summary>
/// Places in tree order: eight times the depth, and the level; how many plans are its own, name, slug, initials, the pinyin where the slug does not
/// say it (or null before other names), and a list of other names. A slug that begins with that of the place above is written from the hyphen on.
/// </summary>
internal static class PlaceColumn
{
    public static void Write(ScriptWriter script, ImmutableArray<PlaceRun> places, PinyinTable pinyin) =>
        script.List(places, run => Write(script, run, pinyin));

    private static void Write(ScriptWriter script, PlaceRun run, PinyinTable pinyin)
    {
        var place = run.Place;
        var above = place.Ancestors.IsEmpty ? "" : place.Ancestors[^1].Id.Slug;
        var slug = above.Length > 0 && place.Id.Slug.StartsWith(above + "-", StringComparison.Ordinal)
            ? place.Id.Slug[above.Length..]
            : place.Id.Slug;
        script.Raw("[").Number((place.Ancestors.Length * 8) + (int)place.Level).Raw(",").Number(run.Own);
        script.Raw(",").Text(place.Name).Raw(",").Text(slug);
        if (!place.IsUnknown) script.Raw(",").Text(pinyin.Initials(place.Name));
        if (!place.IsUnknown && slug.TrimStart('-') != place.Pinyin) script.Raw(",").Text(place.Pinyin);
        else if (!place.Aliases.IsEmpty) script.Raw(",null");
        if (!place.Aliases.IsEmpty) script.Raw(",").List(place.Aliases, alias => script.Text(alias));
        script.Raw("]");
    }
}
