using Site.Registries;
using Site.Text;

namespace Site.Reading.Corpus;

/// <summary>Finds the titles that part a compilation: lines of one form whose numbers rise.</summary>
internal static class SeedTitles
{
    /// <summary>The titles in order; empty when the seed has none.</summary>
    public static ImmutableArray<TitleLine> Find(SourceText source, ImmutableArray<SeedLine> lines, CompilerLexicon compilers)
    {
        var read = new List<TitleLine>();
        for (var i = 0; i < lines.Length; i++)
            if (TitleLine.Read(lines[i].Of(source), i, compilers) is { } title) read.Add(title);
        if (read.Find(title => title.Form < TitleForm.Weak) is { } first)
            return Rising(read.Where(title => title.Form == first.Form));
        return [.. read.GroupBy(title => (title.Form, title.Words)).Select(Sequence).OrderBy(group => group.Form).ThenByDescending(group => group.Titles.Length)
            .Select(group => group.Titles).FirstOrDefault([])];
    }

    // 第一篇：… inside the third text numbers a point of that text, unless it is worded as the titles are.
    private static ImmutableArray<TitleLine> Rising(IEnumerable<TitleLine> titles)
    {
        var rising = ImmutableArray.CreateBuilder<TitleLine>();
        var highest = 0;
        var wordings = new HashSet<string>(StringComparer.Ordinal);
        foreach (var title in titles)
        {
            if (title.Ordinal <= highest && !wordings.Contains(title.Words)) continue;
            highest = Math.Max(highest, title.Ordinal);
            wordings.Add(title.Words);
            rising.Add(title);
        }

        return rising.DrainToImmutable();
    }

    // Weak forms are titles only as a sequence that begins with one, or with two when the first is lost, with text between.
    private static (TitleForm Form, ImmutableArray<TitleLine> Titles) Sequence(IGrouping<(TitleForm Form, string Words), TitleLine> group)
    {
        var titles = group.ToImmutableArray();
        var isSequence = titles.Length >= 2 && titles[0].Ordinal <= 2;
        for (var i = 1; i < titles.Length && isSequence; i++)
            isSequence = titles[i].Ordinal == titles[i - 1].Ordinal + 1 && titles[i].Line > titles[i - 1].Line + 1;
        return (group.Key.Form, isSequence ? titles : []);
    }
}
