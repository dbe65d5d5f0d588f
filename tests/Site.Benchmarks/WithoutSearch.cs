using Site.Disk;
using Theme;

namespace Site.Benchmarks;

/// <summary>What <c>build</c> does, with the search index left out: a host of its own, for figures to compare with other generators.</summary>
internal static class WithoutSearch
{
    public static int Build(string root)
    {
        SiteBuilder.Prepare();
        var (input, seeds) = (Path.Combine(root, "input"), Path.Combine(root, "seeds"));
        var output = OutputFolder.Open(Path.Combine(root, "output"), root, input, seeds);
        var build = SiteBuilder.Build(SourceFolders.Read(root, input, seeds), new SiteTheme(), new BuildOptions { Search = false });
        output.Keep(build.Files);
        return build.HasErrors ? 1 : 0;
    }
}
