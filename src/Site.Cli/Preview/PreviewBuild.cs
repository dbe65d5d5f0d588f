using System.Buffers;
using System.Collections.Immutable;
using Site.Model;
using Site.Publishing;

namespace Site.Cli.Preview;

/// <summary>The site as it is after a save: never changed, only followed by the next one.</summary>
/// <param name="Number">Counts from 1.</param>
/// <param name="FilesNumber">Grows when a file that pages only show (a picture, an attachment) has changed.</param>
/// <param name="Kept">Pages of files that are broken now, as they last were, by address.</param>
internal sealed record PreviewBuild(
    int Number, int FilesNumber, SiteSources Sources, SiteBuild Site, ImmutableDictionary<string, KeptPage> Kept)
{
    public static PreviewBuild First(SiteSources sources, SiteBuild site) => new(1, 0, sources, site, ImmutableDictionary<string, KeptPage>.Empty);

    /// <summary>The build after this one. A page whose file is broken now is kept as it was.</summary>
    public PreviewBuild Next(SiteSources sources, SiteBuild site, IReadOnlyCollection<SourceFile> changed)
    {
        var next = new PreviewBuild(Number + 1, FilesNumber + (changed.Any(IsOnlyShown) ? 1 : 0), sources, site, Kept.Clear());
        var broken = site.Findings.Where(finding => finding.Severity == Severity.Error).Select(finding => finding.Path).ToHashSet(StringComparer.Ordinal);
        if (broken.Count == 0) return next;
        var kept = next.Kept.ToBuilder();
        foreach (var (address, page) in Kept)
            if (broken.Contains(page.Source) && next.FileAt(address) is null) kept.Add(address, page);
        foreach (var (address, source) in Pages())
            if (broken.Contains(source.DisplayPath) && next.FileAt(address) is null) kept[address] = new(source.DisplayPath, BytesOf(FileAt(address)!));
        return next with { Kept = kept.ToImmutable() };
    }

    /// <summary>The promise at an address, or null.</summary>
    public OutputFile? FileAt(string address) => Site.Promises.At(new(address));

    /// <summary>Whose page stands at an address: the source file, as findings name it; null where no single one does.</summary>
    public string? SourceOf(string address) =>
        Kept.GetValueOrDefault(address)?.Source ?? Pages().FirstOrDefault(page => page.Address == address).Source?.DisplayPath;

    public static byte[] BytesOf(OutputFile file)
    {
        var output = new ArrayBufferWriter<byte>(1 << 16);
        file.Write(output);
        return output.WrittenSpan.ToArray();
    }

    /// <summary>The addresses that one text alone fills.</summary>
    private IEnumerable<(string Address, SourceFile Source)> Pages() =>
        Site.Library.Plans.Select(plan => (Site.Map.Of(plan).Value, plan.Plan.Source))
            .Concat(Site.OfficeTexts.Select(text => (SiteMap.Of(text).Value, text.Source)));

    private static bool IsOnlyShown(SourceFile file) => Path.GetExtension(file.Path) is not (".md" or ".yml" or ".txt");
}

/// <summary>A page that cannot be made now, as it last was.</summary>
internal sealed record KeptPage(string Source, byte[] Bytes);
