using System.Text;
using Site.Model;
using YamlDotNet.RepresentationModel;

namespace Site.Registries;

/// <summary>Reads <c>input/registries/*.yml</c> over what the program ships.</summary>
public static class RegistryReading
{
    private const string Folder = "registries/";

    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>
    /// The registries that an editor may add to, by file name, and what each does to the set. A new registry: a data file,
    /// its reader, a property of <see cref="RegistrySet"/>, and a line here.
    /// </summary>
    private static readonly ImmutableArray<(string Name, Func<RegistrySet, RegistryFile, RegistrySet> Add)> Known =
    [
        ("acting-words.yml", (set, file) => Words(set, file, list => set with { Acting = ActingLexicon.Read(list) })),
        ("active-files.yml", (set, file) => Words(set, file, list => set with { ActiveFiles = ActiveFileLexicon.Read(list) })),
        ("compiler-words.yml", (set, file) => Words(set, file, list => set with { Compilers = CompilerLexicon.Read(list) })),
        ("cppcc-bodies.yml", (set, file) => Words(set, file, list => set with { Bodies = BodyLexicon.Read(list) })),
        ("dating-markers.yml", (set, file) => Words(set, file, list => set with { Dating = DatingLexicon.Read(list) })),
        ("divisions.yml", AddDivisions),
        ("document-kinds.yml", (set, file) => Words(set, file, list => set with { Kinds = KindLexicon.Read(list) })),
        ("function-areas.yml", (set, file) => Words(set, file, list => set with { Areas = AreaLexicon.Read(list) })),
        ("glossary.yml", AddGlossary),
        ("masks.yml", (set, file) => Words(set, file, list => set with { Masks = MaskLexicon.Read(list) })),
        ("pinyin.yml", AddPinyin),
        ("place-words.yml", (set, file) => Words(set, file, list => set with { PlaceWords = PlaceLexicon.Read(list) })),
        ("places.yml", AddPlaces),
        ("privacy-words.yml", (set, file) => Words(set, file, list => set with { Privacy = PrivacyLexicon.Read(list) })),
        ("seam-words.yml", (set, file) => Words(set, file, list => set with { Seams = SeamLexicon.Read(list) })),
        ("work-words.yml", (set, file) => Words(set, file, list => set with { Work = WorkLexicon.Read(list) })),
        ("wording.yml", AddWording),
    ];

    /// <summary>The embedded registries with the site's own entries, added or replaced by <c>id</c>.</summary>
    /// <returns>The set; and what is wrong with the files, each of which is left out, wholly or by entries.</returns>
    public static (RegistrySet Registries, ImmutableArray<Finding> Findings) Read(SiteSources sources)
    {
        var set = RegistrySet.Embedded;
        var findings = new List<Finding>();
        foreach (var file in FilesOf(sources))
        {
            var name = file.Path[Folder.Length..];
            var known = Known.FirstOrDefault(registry => registry.Name == name);
            if (known.Add is null) findings.Add(Messages.RegistryUnknownFile(file.DisplayPath, Known.Select(registry => registry.Name)));
            else if (TextOf(file, findings) is { } text) set = known.Add(set, new(name, file.DisplayPath, text, findings));
        }

        return (set, [.. findings.Order()]);
    }

    /// <summary>The site's own registry files, as they are handed over.</summary>
    internal static ImmutableArray<SourceFile> FilesOf(SiteSources sources) => [.. sources.Files.Where(IsRegistry)];

    /// <summary>README files tell people about the folder and are not read.</summary>
    private static bool IsRegistry(SourceFile file) =>
        file.Folder == SourceFolder.Input && file.Path.StartsWith(Folder, StringComparison.Ordinal)
        && !file.Path.EndsWith("/README.md", StringComparison.Ordinal);

    private static string? TextOf(SourceFile file, List<Finding> findings)
    {
        try
        {
            return StrictUtf8.GetString(file.Read()).TrimStart('\uFEFF');
        }
        catch (ArgumentException)
        {
            findings.Add(Messages.RegistryEncoding(file.DisplayPath));
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            findings.Add(Messages.RegistryUnreadable(file.DisplayPath));
        }

        return null;
    }

    private static RegistrySet AddGlossary(RegistrySet set, RegistryFile file) =>
        set with { Glossary = set.Glossary.With(All(file, entry => GlossaryEntry.From(entry, file.Findings))) };

    private static RegistrySet AddPinyin(RegistrySet set, RegistryFile file) =>
        set with { Pinyin = PinyinTable.With(All(file, entry => PinyinWord.From(entry, file.Findings))) };

    private static RegistrySet AddDivisions(RegistrySet set, RegistryFile file)
    {
        // Upper levels first, so that an entry may lie below another one of the same file.
        var added = new Dictionary<string, DivisionEntry>(StringComparer.Ordinal);
        bool IsKnown(string code) => added.ContainsKey(code) || set.Divisions.ByCode(code) is not null;
        foreach (var entry in file.Entries().OrderBy(entry => entry.Id.Length))
            if (DivisionEntry.From(entry, IsKnown, file.Findings) is { } division) added.Add(division.Code, division);
        return set with { Divisions = set.Divisions.With([.. added.Values]) };
    }

    private static RegistrySet AddPlaces(RegistrySet set, RegistryFile file)
    {
        var slugs = new HashSet<string>(StringComparer.Ordinal);
        var places = All(file, entry => PlaceEntry.From(entry, slugs, file.Findings));
        return set with { Places = places.ToFrozenDictionary(place => place.FullName, StringComparer.Ordinal) };
    }

    /// <summary>A word list: the program's own file with the site's words in it, read by the one reader of that list.</summary>
    private static RegistrySet Words(RegistrySet set, RegistryFile file, Func<YamlMappingNode, RegistrySet> read)
    {
        if (file.Mapping() is not { } additions) return set;
        var list = EmbeddedData.Yaml(file.Name);
        new WordListMerge(file.DisplayPath, file.Findings).Into(list, additions);
        return read(list);
    }

    private static RegistrySet AddWording(RegistrySet set, RegistryFile file) =>
        set with { Wording = set.Wording.With(All(file, entry => WordingRule.From(entry, file.Findings))) };

    private static ImmutableArray<T> All<T>(RegistryFile file, Func<RegistryEntry, T?> read)
        where T : class => [.. file.Entries().Select(read).OfType<T>()];
}
