using Site.Model;
using Site.Registries;

namespace Site.Privacy;

/// <summary>Which files beside the texts readers may get.</summary>
internal static class FileScreening
{
    private const string Folder = "attachments/";

    /// <summary>Takes out attachments that only withheld plans name, and files in whose name a personal number stands.</summary>
    /// <param name="verdicts">In the order of <paramref name="plans"/>.</param>
    public static (FrozenDictionary<string, SourceFile> Files, List<Finding> Findings) Screen(
        ImmutableArray<Plan> plans, ImmutableArray<PlanVerdict> verdicts, FrozenDictionary<string, SourceFile> files, RegistrySet registries)
    {
        var findings = new List<Finding>();
        var hidden = plans.Where((_, i) => verdicts[i].Plan is null).SelectMany(FilesOf).ToHashSet(StringComparer.Ordinal);
        if (hidden.Count > 0) hidden.ExceptWith(plans.Where((_, i) => verdicts[i].Plan is not null).SelectMany(FilesOf));
        foreach (var (path, file) in files.OrderBy(file => file.Key, StringComparer.Ordinal))
        {
            if (PlanScreening.NumberIn(path, registries) is not var (written, spot)) continue;
            hidden.Add(path);
            findings.Add(Messages.NumberInFileName(file, spot.Kind, written.AsSpan(spot.Span.Start, spot.Span.Length)));
        }

        return (hidden.Count == 0 ? files : files.Where(file => !hidden.Contains(file.Key)).ToFrozenDictionary(StringComparer.Ordinal), findings);
    }

    // What front matter names, and what the text links to, as paths under input/.
    private static IEnumerable<string> FilesOf(Plan plan)
    {
        foreach (var attachment in plan.Stated.Attachments) yield return Resolve(Folder, attachment.File);
        if (plan.Seed is not null) yield break;
        foreach (var (destination, _) in LinkNumbers.Of(plan.Text)) yield return Resolve(plan.Source.Path, destination);
    }

    private static string Resolve(string from, string to) =>
        Uri.TryCreate(new Uri("file:///" + Uri.EscapeDataString(from).Replace("%2F", "/", StringComparison.Ordinal)), to.Replace('\\', '/'), out var path) && path.IsFile
            ? Uri.UnescapeDataString(path.AbsolutePath).TrimStart('/')
            : "";
}
