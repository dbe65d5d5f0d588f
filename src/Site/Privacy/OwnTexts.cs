using Site.Model;
using Site.Registries;
using Site.Text;

namespace Site.Privacy;

/// <summary>
/// Personal numbers in what an office says of its site rather than in a plan: settings, registries, titles and names of its
/// pages. Published as typed, for whoever wrote them meant to, but told of. Bodies of pages are looked through when checking.
/// </summary>
public static class OwnTexts
{
    private const string Fence = "---";

    /// <summary>A warning, of a mobile number a hint, for each number, at its place.</summary>
    public static IEnumerable<Finding> Find(SiteSources sources, RegistrySet registries)
    {
        foreach (var file in sources.Files)
        {
            if (file.Folder != SourceFolder.Input || file.Path.EndsWith("README.md", StringComparison.Ordinal)) continue;
            var isPage = file.Path.StartsWith("pages/", StringComparison.Ordinal) && file.Path.EndsWith(".md", StringComparison.Ordinal);
            if (isPage && PlanScreening.NumberIn(file.Path, registries) is var (written, spot))
                yield return Messages.NumberInPageName(file, spot.Kind, written.AsSpan(spot.Span.Start, spot.Span.Length));
            if (!isPage && !IsList(file)) continue;
            foreach (var finding in Find(file, isPage, registries.Privacy)) yield return finding;
        }
    }

    private static bool IsList(SourceFile file) =>
        file.Path == "site.yml" || (file.Path.StartsWith("registries/", StringComparison.Ordinal) && file.Path.EndsWith(".yml", StringComparison.Ordinal));

    private static IEnumerable<Finding> Find(SourceFile file, bool isPage, PrivacyLexicon words)
    {
        if (SourceTextReading.Read(file).Text is not { } source) yield break;
        var stated = isPage ? source.Text[..EndOfFrontMatter(source)] : source.Text;
        foreach (var spot in PersonalData.FindNumbers(stated, words))
        {
            if (source.Line(source.LineOf(spot.Span.Start)).TrimStart().StartsWith('#')) continue;
            var place = source.Span(spot.Span.Start, spot.Span.End);
            var digits = stated.Substring(spot.Span.Start, spot.Span.Length);
            yield return isPage
                ? Messages.NumberOnPage(file.DisplayPath, place, spot.Kind, digits)
                : Messages.NumberInSettings(file.DisplayPath, place, spot.Kind, digits);
        }
    }

    private static int EndOfFrontMatter(SourceText source)
    {
        if (!source.Line(1).TrimEnd().SequenceEqual(Fence)) return 0;
        for (var line = 2; line <= source.Lines.Length; line++)
            if (source.Line(line).TrimEnd().SequenceEqual(Fence)) return source.Lines[line - 1].Start;
        return 0;
    }
}
