using Site.Model;
using Site.Registries;
using Site.Text;

namespace Site.Reading.Corpus;

/// <summary>The units of one seed in order, and what is wrong with it or was noticed.</summary>
public sealed record CorpusResult(ImmutableArray<Plan> Plans, ImmutableArray<Finding> Findings)
{
    /// <summary>Every stretch of the file that stands in no unit; white space is not listed.</summary>
    public ImmutableArray<LeftOut> LeftOut { get; init; } = [];
}

/// <summary>One found <c>.txt</c> file → its units. Never throws for what stands in the file, and loses nothing of it.</summary>
public static class CorpusReading
{
    /// <summary>Reads one seed.</summary>
    /// <param name="text">A file under <c>seeds/</c>.</param>
    /// <param name="decisions">The <c>.yml</c> beside it, or null.</param>
    public static CorpusResult Read(SourceFile text, SourceFile? decisions, RegistrySet registries)
    {
        var findings = new FileFindings(text.DisplayPath);
        var decoded = SourceTextReading.Read(text);
        findings.AddRange(decoded.Findings);
        if (decoded.Text is not { } source) return new([], findings.ToImmutable());

        var leftOut = new LeftOutList(source);
        var page = SeedPage.Of(text, source, leftOut, findings);
        var units = ImmutableArray.CreateBuilder<Unit>();
        foreach (var section in page.Sections) units.AddRange(Unit.Of(section, SectionText.Of(source, section.Lines, leftOut)));

        var slug = registries.Pinyin.Slug(SourceNames.Bare(text.Path));
        var seed = new Seed(text, slug, page.Title, null) { LeftOut = leftOut.ToImmutable() };
        return new([.. units.Select(unit => unit.ToPlan(seed))], findings.ToImmutable()) { LeftOut = seed.LeftOut };
    }
}
