using Site.Model;

namespace Site.Cli.Preview;

/// <summary>What differs between two looks at the source folders.</summary>
internal static class Changes
{
    /// <summary>Files that are new, written anew or gone; null when nothing differs, refused files included.</summary>
    public static IReadOnlyCollection<SourceFile>? Between(SiteSources before, SiteSources after)
    {
        var gone = new HashSet<SourceFile>(before.Files, ReferenceEqualityComparer.Instance);
        var changed = after.Files.Where(file => !gone.Remove(file)).ToList();
        if (changed.Count == 0 && gone.Count == 0 && before.Refused.SequenceEqual(after.Refused)) return null;

        // A file that was written anew is gone as the instance it was, and would be named twice.
        var names = changed.Select(file => file.DisplayPath).ToHashSet(StringComparer.Ordinal);
        return [.. changed, .. gone.Where(file => !names.Contains(file.DisplayPath))];
    }
}
