namespace Site.Tests.Architecture;

/// <summary>The files that people write: what is built, downloaded or compared lies outside.</summary>
internal static class WorkingCopy
{
    private static readonly HashSet<string> Left =
        [".git", ".vs", "artifacts", "bin", "obj", "output", "TestResults", "__mismatch__", "BenchmarkDotNet.Artifacts"];

    /// <summary>Paths relative to the repository, with <c>/</c>, in ordinal order; none when the folder is missing.</summary>
    public static IEnumerable<string> Files(string folder = "")
    {
        var path = Repository.PathOf(folder);
        if (!Directory.Exists(path)) return [];
        return Walk(new DirectoryInfo(path))
            .Select(file => Path.GetRelativePath(Repository.Root, file.FullName).Replace('\\', '/'))
            .Order(StringComparer.Ordinal);
    }

    private static IEnumerable<FileInfo> Walk(DirectoryInfo folder) =>
        folder.EnumerateFiles().Concat(
            folder.EnumerateDirectories()
                .Where(below => !Left.Contains(below.Name) && below.LinkTarget is null)
                .SelectMany(Walk));
}
