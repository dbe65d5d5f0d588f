using Site.Model;
using Statiq.Common;

namespace StatiqHost;

/// <summary>The folders of the site within Statiq's: <c>--root</c>, <c>--input</c> and <c>--output</c> move them; seeds stand beside.</summary>
internal sealed record SiteFolders(string Root, string Input, string Seeds, string Output)
{
    public static SiteFolders Of(IReadOnlyFileSystem files) => new(
        files.RootPath.FullPath,
        files.RootPath.Combine(files.InputPaths[0]).FullPath,
        files.RootPath.Combine("seeds").FullPath,
        files.GetOutputPath().FullPath);

    public NormalizedPath PathOf(SourceFile file) => new(Path.Combine(file.Folder == SourceFolder.Seeds ? Seeds : Input, file.Path));
}
