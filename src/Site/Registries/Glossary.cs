using Site.Model;
using Site.Text;

namespace Site.Registries;

/// <summary>Words of plans that residents may not know, and what they mean: <c>glossary.yml</c>.</summary>
public sealed class Glossary
{
    private readonly WordFinder finder;

    /// <summary>By word of the finder: what it means, or null where it only holds a word that means something else.</summary>
    private readonly GlossaryEntry?[] meant;

    private Glossary(ImmutableArray<GlossaryEntry> entries)
    {
        Entries = entries;
        var byWord = new Dictionary<string, GlossaryEntry?>(StringComparer.Ordinal);
        foreach (var entry in entries)
            foreach (var word in entry.Words) byWord[word] = entry;
        foreach (var word in entries.SelectMany(entry => entry.Not)) byWord[word] = null;
        finder = new(byWord.Keys);
        meant = [.. finder.Words.Select(word => byWord[word])];
    }

    /// <summary>What the program ships.</summary>
    public static Glossary Embedded { get; } = Read(RegistryYaml.ReadEmbedded("glossary.yml"), []);

    /// <summary>In the order of the data file.</summary>
    public ImmutableArray<GlossaryEntry> Entries { get; }

    /// <summary>The glossary with these entries added, or put in the place of those with the same id.</summary>
    public Glossary With(ImmutableArray<GlossaryEntry> added)
    {
        var ids = added.Select(entry => entry.Id).ToHashSet(StringComparer.Ordinal);
        return new([.. Entries.Where(entry => !ids.Contains(entry.Id)), .. added]);
    }

    /// <summary>Every place where a word of the glossary stands, in order; of overlapping ones the longer, none within words that mean something else.</summary>
    public ImmutableArray<GlossaryHit> Find(ReadOnlySpan<char> text)
    {
        var hits = ImmutableArray.CreateBuilder<GlossaryHit>();
        var found = finder.Find(text);
        for (var i = 0; i < found.Length; i++)
        {
            var best = found[i];
            while (i + 1 < found.Length && found[i + 1].Start < best.End)
                if (found[++i].Length > best.Length) best = found[i];
            if (meant[best.Word] is { } entry) hits.Add(new(best.Span, entry));
        }

        return hits.DrainToImmutable();
    }

    private static Glossary Read(ImmutableArray<RegistryEntry> entries, List<Finding> findings) =>
        new([.. entries.Select(entry => GlossaryEntry.From(entry, findings)).OfType<GlossaryEntry>()]);
}

/// <summary>A word that is explained.</summary>
/// <param name="Id">The word itself.</param>
/// <param name="Words">Every way it is written, the id among them.</param>
/// <param name="Not">Words that hold one of these and mean something else.</param>
/// <param name="Meaning">In plain Chinese.</param>
public sealed record GlossaryEntry(string Id, ImmutableArray<string> Words, ImmutableArray<string> Not, string Meaning)
{
    /// <summary>Reads <c>{ id: 提案, meaning: … }</c>; null, with a finding, when a word is too short or nothing is explained.</summary>
    internal static GlossaryEntry? From(RegistryEntry entry, List<Finding> findings)
    {
        entry.Expect(["words", "not", "meaning", "source"], findings);
        ImmutableArray<string> words = [entry.Id, .. entry.Texts("words", findings)];
        var not = entry.Texts("not", findings);
        if (entry.Text("meaning", findings) is not { Length: > 0 } meaning) findings.Add(entry.Fault("meaning", Messages.GlossaryMeaning(entry.Id)));
        else if (words.Concat(not).Any(word => word.Length < 2)) findings.Add(entry.Fault("words", Messages.GlossaryWord(entry.Id)));
        else return new(entry.Id, words, not, meaning);
        return null;
    }
}

/// <summary>One place where a word of the glossary stands.</summary>
public readonly record struct GlossaryHit(TextSpan Span, GlossaryEntry Entry);
